import type {MoodQuestion, MoodOption} from '../../../content/mood/mood.js';
import type {MoodCheckStrings} from '../mood-check.strings.js';

/** Attributes that configure the built-in question. */
export interface BuiltInQuestionOptions {
  readonly when: 'now' | 'day';
  readonly slider: boolean;
  readonly feelings: boolean;
  readonly note: boolean;
}

/** The built-in question, with five faces unless other options are passed. */
export function builtInQuestion(
  strings: MoodCheckStrings,
  {when, feelings, note}: BuiltInQuestionOptions,
  options?: MoodOption[],
): MoodQuestion {
  return {
    type: 'mood',
    id: options ? `${when}-slider` : when, // The id keeps the answer when the language changes.
    question: strings[when] ?? strings.now,
    options: options ?? ([1, 2, 3, 4, 5] as const).map((n) => ({value: n, label: strings[`mood${n}`], face: n})),
    feelings: feelings ? strings.feelings.split(',') : [],
    note,
    next: [],
  };
}
