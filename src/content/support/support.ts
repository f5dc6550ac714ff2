import {array, literal, minLength, object, optional, picklist, pipe, regex, string, type InferOutput} from 'valibot';
import {isoDate, languageTag, translations, nonEmptyText} from '../validation/fields.js';
import {validate} from '../validation/validate.js';

/** Ways to reach a line, offered as equals. */
const contactTypes = ['phone', 'text', 'chat', 'web'] as const;

const contactSchema = object(
  {
    type: picklist(contactTypes, `one of ${contactTypes.join(', ')}`),
    display: optional(nonEmptyText),
    dial: optional(nonEmptyText),
    sms: optional(nonEmptyText),
    url: optional(nonEmptyText),
    hours: optional(nonEmptyText),
    cost: optional(picklist(['free', 'paid'], '"free" or "paid"')),
    languages: optional(array(nonEmptyText, 'a list of language tags')),
  },
  'a contact with a type',
);

const crisisLineSchema = object(
  {
    name: nonEmptyText,
    contacts: pipe(array(contactSchema, 'a list of contacts'), minLength(1, 'at least one contact')),
    checked: optional(isoDate),
    source: optional(nonEmptyText),
  },
  'a line with a name and contacts',
);

/** Schema of a country's crisis lines. `dial` is what a person in that country types. */
export const supportSchema = object(
  {
    type: optional(literal('support', '"support"'), 'support'),
    country: pipe(string('a country code such as "GB"'), regex(/^[A-Z]{2}$/, 'a country code such as "GB"')),
    emergency: nonEmptyText,
    lines: array(crisisLineSchema, 'a list of lines'),
    lang: optional(languageTag),
    translations,
  },
  'a support document',
);

/** A country's checked crisis lines. */
export type SupportDocument = InferOutput<typeof supportSchema>;

/**
 * Reads a country's crisis lines.
 * @throws {ContentError} `invalid`, naming the field and what it should be.
 */
export function parseSupport(value: unknown): SupportDocument {
  return validate(supportSchema, value, 'support');
}
