import {
  array,
  boolean,
  literal,
  maxLength,
  minLength,
  number,
  optional,
  picklist,
  pipe,
  rawCheck,
  string,
  union,
  type InferInput,
  type InferOutput,
} from 'valibot';
import {object} from '../validation/object.js';
import {boundedArray, languageTag, link, translations, nonEmptyText} from '../validation/fields.js';
import type {DocumentInput} from '../validation/document-input.js';
import {validate} from '../validation/validate.js';

const value = union([string(), number()], 'text or a number');

const optionSchema = object(
  {value, label: nonEmptyText, face: optional(picklist([1, 2, 3, 4, 5], 'a face from 1 (very low) to 5 (very good)'))},
  'an option with a value and a label',
);

const options = pipe(
  array(optionSchema, 'a list of options'),
  minLength(2, 'a list of 2 to 11 options'),
  maxLength(11, 'a list of 2 to 11 options'),
  rawCheck(({dataset, addIssue}) => {
    if (!dataset.typed) return;
    dataset.value.forEach((option, index) => {
      const first = dataset.value.findIndex((other) => String(other.value) === String(option.value));
      if (first === index) return;
      addIssue({
        message: `a value that no other option has (options[${first}] has it)`,
        input: option.value,
        path: [
          {type: 'array', origin: 'value', input: dataset.value, key: index, value: option},
          {type: 'object', origin: 'value', input: {...option}, key: 'value', value: option.value},
        ],
      });
    });
  }),
);

/** Schema of a mood question: the question, its answers, and the clinic's next steps after each answer. */
export const moodSchema = object(
  {
    type: optional(literal('mood', '"mood"'), 'mood'),
    id: optional(nonEmptyText),
    question: nonEmptyText,
    when: optional(picklist(['now', 'day'], '"now" or "day"')),
    options,
    feelings: optional(boundedArray(nonEmptyText, 100, 'a list of words'), []),
    note: optional(boolean('true or false'), false),
    next: optional(
      boundedArray(
        object(
          {for: boundedArray(value, 50, 'a list of values'), text: nonEmptyText, action: optional(link)},
          'values and a text',
        ),
        50,
        'a list of next steps',
      ),
      [],
    ),
    support: optional(nonEmptyText),
    lang: optional(languageTag),
    translations,
  },
  'a mood question',
);

/** A mood question as authored, before validation. */
export type MoodInput = DocumentInput<InferInput<typeof moodSchema>>;

/** A validated mood question. */
export type MoodQuestion = InferOutput<typeof moodSchema>;

/** One answer option; `face` is 1 (very low) to 5 (very good). */
export type MoodOption = MoodQuestion['options'][number];

/**
 * Validates a mood question.
 * @throws {ContentError} `invalid`, naming the field and what it should be.
 */
export function parseMood(input: unknown): MoodQuestion {
  return validate(moodSchema, input, 'mood');
}
