import {filled, list, listOfSize, words} from './repeat.mjs';

const breathing = (fields) => ({
  type: 'breathing',
  name: 'Box',
  phases: [
    {kind: 'inhale', seconds: 4},
    {kind: 'exhale', seconds: 4},
  ],
  ...fields,
});
/** Breathing exercises. */
export const breathingShapes = {
  phases: breathing({phases: list(12, (n) => ({kind: n % 2 ? 'exhale' : 'inhale', seconds: 4, cue: words(19_000)}))}),
  'too many phases': breathing({phases: listOfSize(() => ({kind: 'inhale', seconds: 4}))}),
  texts: breathing({name: words(19_900), summary: words(19_900), description: words(19_900)}),
  cautions: breathing({cautions: list(100, () => ({level: 'urgent', heading: 'h', body: words(900)}))}),
  sources: breathing({sources: list(200, () => ({title: words(4_000)}))}),
  'too many sources': breathing({sources: listOfSize(() => ({title: 'a'}))}),
};

const options = list(11, (value) => ({value, label: `Option ${value}`}));
const mood = (fields) => ({type: 'mood', question: 'How are you?', options, ...fields});
/** Mood questions. */
export const moodShapes = {
  question: mood({question: words(19_900)}),
  labels: mood({options: list(11, (value) => ({value, label: words(19_000)}))}),
  'labels of one word': mood({options: list(11, (value) => ({value, label: filled('a', 19_000)}))}),
  feelings: mood({feelings: list(100, (n) => `feeling ${n}`)}),
  'long feelings': mood({feelings: list(50, () => words(19_000))}),
  next: mood({next: list(50, () => ({for: list(50, (n) => n), text: words(15_000)}))}),
  'too many options': mood({options: listOfSize((value) => ({value, label: 'a'}))}),
  'too many feelings': mood({feelings: listOfSize(() => 'a')}),
  'too many values': mood({next: [{for: listOfSize((n) => n), text: 'a'}]}),
};
