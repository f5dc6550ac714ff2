import {array, literal, minLength, object, optional, picklist, pipe, regex, string, type InferOutput} from 'valibot';
import {day, language, translations, words} from '../validation/fields.js';
import {check} from '../validation/validate.js';

/** Ways to reach a line, offered as equals. */
const contactTypes = ['phone', 'text', 'chat', 'web'] as const;

const contact = object(
  {
    type: picklist(contactTypes, `one of ${contactTypes.join(', ')}`),
    display: optional(words),
    dial: optional(words),
    sms: optional(words),
    url: optional(words),
    hours: optional(words),
    cost: optional(picklist(['free', 'paid'], '"free" or "paid"')),
    languages: optional(array(words, 'a list of language tags')),
  },
  'a contact with a type',
);

const line = object(
  {
    name: words,
    contacts: pipe(array(contact, 'a list of contacts'), minLength(1, 'at least one contact')),
    checked: optional(day),
    source: optional(words),
  },
  'a line with a name and contacts',
);

/** Schema of a country's crisis lines. `dial` is what a person in that country types. */
export const supportSchema = object(
  {
    type: optional(literal('support', '"support"'), 'support'),
    country: pipe(string('a country code such as "GB"'), regex(/^[A-Z]{2}$/, 'a country code such as "GB"')),
    emergency: words,
    lines: array(line, 'a list of lines'),
    lang: optional(language),
    translations,
  },
  'a support document',
);

/** A country's checked crisis lines. */
export type Support = InferOutput<typeof supportSchema>;

/**
 * Reads a country's crisis lines.
 * @throws {ContentError} `invalid`, naming the field and what it should be.
 */
export function parseSupport(value: unknown): Support {
  return check(supportSchema, value, 'support');
}
