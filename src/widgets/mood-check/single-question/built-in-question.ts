import type {MoodQuestion, MoodOption} from '../../../content/mood/mood.js';
import type {MoodCheckStrings} from '../mood-check.strings.js';

/** What an author asks of the built-in question by attributes. */
export interface BuiltInQuestionOptions {
  readonly when: 'now' | 'day';
  readonly slider: boolean;
  readonly feelings: boolean;
  readonly note: boolean;
}

/** The question that needs no content: five faces, unless there are other options for it. */
export function builtInQuestion(
  strings: MoodCheckStrings,
  {when, feelings, note}: BuiltInQuestionOptions,
  options?: MoodOption[],
): MoodQuestion {
  return {
    type: 'mood',
    id: options ? `${when}-slider` : when, // The same question in another language keeps its answer.
    question: strings[when] ?? strings.now,
    options: options ?? ([1, 2, 3, 4, 5] as const).map((n) => ({value: n, label: strings[`mood${n}`], face: n})),
    feelings: feelings ? strings.feelings.split(',') : [],
    note,
    next: [],
  };
}
