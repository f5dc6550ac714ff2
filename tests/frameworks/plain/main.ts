import '@smart-meditation/widgets/define';
import {
  configure,
  type Answer,
  type BreathingEndEvent,
  type MoodAnswer,
  type MoodAnswerEvent,
  type QuestionnaireAnswer,
} from '@smart-meditation/widgets';
import {appArticle} from '../app-article.js';
import {parseArticle} from '@smart-meditation/widgets/content';
import {locales} from '@smart-meditation/widgets/locales';
import type {RenderWidgetOptions, WidgetTag} from '@smart-meditation/widgets/server';

configure({endpoint: '/one/', locales});

const app = document.querySelector<HTMLElement>('#app');
if (!app) throw new Error('The page has no element #app.');

const timer = document.createElement('sm-breathing-timer');
timer.minutes = 2;
timer.textContent = 'Breathe in for 5, out for 5.';
const heard = document.createElement('p');
heard.id = 'heard';
timer.addEventListener('sm-breathing-start', (event) => (heard.textContent = `${event.pattern} ${event.seconds}`));

const mood = document.createElement('sm-mood-check');
mood.textContent = 'Some words';
const change = (): void => {
  mood.textContent = 'Other words';
  mood.feelings = true;
};
const own = Object.assign(document.createElement('sm-article-card'), {id: 'given', content: appArticle});
const ready = Object.assign(document.createElement('p'), {id: 'ready'});
own.addEventListener('sm-content-ready', (event) => (ready.textContent = `ready ${event.stale}`));
const card = document.createElement('sm-article-card');
card.src = 'articles/baclofen-for-anxiety.json';

const button = (id: string, act: () => void): HTMLElement => {
  const made = Object.assign(document.createElement('button'), {id, textContent: id});
  made.addEventListener('click', act);
  return made;
};
const widgets = document.createElement('div');
widgets.append(timer, mood, card, own);
app.replaceChildren(
  widgets,
  heard,
  ready,
  button('change', change),
  button('move', () => configure({endpoint: '/two/'})),
  button('leave', () => (widgets.isConnected ? widgets.remove() : app.prepend(widgets))),
);

/** Code that the compiler must reject; never called. */
export function mistakes(): void {
  // @ts-expect-error minutes is a number
  timer.minutes = 'two';
  // @ts-expect-error there is no such theme
  configure({theme: 'blue'});
  // @ts-expect-error the start event has no such field
  timer.addEventListener('sm-breathing-start', (event) => event.nonsense);
  // @ts-expect-error an article is not a number
  card.content = 42;
  // @ts-expect-error a title is text
  card.content = {title: 42, body: 'Text'};
  // @ts-expect-error a phase has seconds
  timer.content = {id: 'a', title: 'A', phases: [{kind: 'inhale'}]};
  // @ts-expect-error an article's cautions are a list
  parseArticle({}).cautions.level;
}

const sentences: string[] = [];

/** The types of events and answers can be imported by name. */
export function listen(): void {
  timer.addEventListener('sm-breathing-end', (event: BreathingEndEvent) => sentences.push(`${event.completed}`));
  mood.addEventListener(
    'sm-mood-answer',
    (event: MoodAnswerEvent) => event.answer && sentences.push(describe(event.answer)),
  );
}

const describe = (answer: Answer): string => ('response' in answer ? ofQuestionnaire(answer) : ofMood(answer));
const ofMood = ({label}: MoodAnswer): string => label;
const ofQuestionnaire = ({response}: QuestionnaireAnswer): string => JSON.stringify(response);

/** Code that the compiler must accept: documents as objects, as imported JSON, and in other formats. */
export function documents(): void {
  const imported = {
    id: 'calm',
    title: 'Calm',
    phases: [
      {kind: 'inhale', seconds: 4},
      {kind: 'exhale', seconds: 6},
    ],
  };
  timer.content = imported;
  mood.content = {resourceType: 'Questionnaire', status: 'active', item: [{linkId: '1', text: 'How are you?'}]};
  card.content = {title: {rendered: 'A post'}, content: {rendered: '<p>Text</p>'}};
  card.content = '# Markdown';
  card.content = undefined;
}

/** Types of the server entry, which do not need its packages. */
export const rendering: readonly [WidgetTag, RenderWidgetOptions] = ['sm-mood-check', {lang: 'en', content: undefined}];
// @ts-expect-error there is no such tag
export const nothing: WidgetTag = 'sm-nothing';
