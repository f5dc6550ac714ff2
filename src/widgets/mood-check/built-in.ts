import type {Mood, MoodOption} from '../../content/mood.js';
import type {Face} from '../../parts/face.js';
import type {MoodCheckStrings} from './mood-check.strings.js';

/** What an author asks of the built-in question by attributes. */
export interface Wish {
  readonly when: 'now' | 'day';
  readonly slider: boolean;
  readonly feelings: boolean;
  readonly note: boolean;
}

/**
 * The question that needs no content: five faces, or seven steps of valence from -1 to 1 for the slider.
 * Source: Apple's HKStateOfMind classes; the faces' place on that scale is our own.
 */
export function builtIn(strings: MoodCheckStrings, wish: Wish): Mood {
  return {
    type: 'mood',
    question: strings[wish.when],
    when: wish.when,
    options: wish.slider ? ([1, 2, 3, 4, 5, 6, 7] as const).map((n) => step(strings, n)) : ([1, 2, 3, 4, 5] as const).map((n) => ({value: n, label: strings[`mood${n}`], face: n})),
    feelings: wish.feelings ? strings.feelings.split(',') : [],
    note: wish.note,
    next: [],
  };
}

function step(strings: MoodCheckStrings, n: 1 | 2 | 3 | 4 | 5 | 6 | 7): MoodOption {
  const valence = (n - 4) / 3;
  return {value: Math.round(valence * 100) / 100, label: strings[`valence${n}`], face: (Math.round(valence * 2) + 3) as Face};
}
