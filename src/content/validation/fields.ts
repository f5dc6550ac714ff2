import {
  array,
  check,
  integer,
  length,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nonEmpty,
  number,
  optional,
  pipe,
  record,
  regex,
  string,
  trim,
  type GenericSchema,
} from 'valibot';
import {object} from './object.js';
import {sumBy} from '../../platform/sum.js';

/** The longest text other than a body, in UTF-16 units: layout of more would block the main thread. */
const MAX_TEXT = 20_000;
const maxTextLength = maxLength<string, number, string>(MAX_TEXT, `at most ${MAX_TEXT} characters of text`);

const MAX_TRANSLATIONS = 200;
const MAX_IMAGE_SIZES = 200;

/** A text with a maximum number of direction marks, because layout treats each run between them separately. */
const maxDirectionMarks = (max: number) =>
  check<string, string>(
    (value) => (value.match(/[\u202a-\u202e\u2066-\u2069]/g)?.length ?? 0) <= max,
    `text with at most ${max} direction marks`,
  );
const fewDirectionMarks = maxDirectionMarks(500);

/** Any text, possibly empty, of at most 20,000 characters. */
export const text = pipe(string('text'), maxTextLength, fewDirectionMarks);

/** Text that is not empty after surrounding white space is removed. */
export const nonEmptyText = pipe(
  string('text'),
  maxTextLength,
  fewDirectionMarks,
  trim(),
  nonEmpty('text that is not empty'),
);

/** The length of all texts of a value together, in UTF-16 units. */
export function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return sumBy(Object.values(value) as unknown[], textLength);
}

/** A list with a maximum length, because layout of thousands of items is slow. */
export const boundedArray = <S extends GenericSchema>(item: S, maxItems: number, message: string) =>
  pipe(array(item, message), maxLength(maxItems, `at most ${maxItems} items`));

/** Whether the day exists. Needed because some engines parse 31 February as 3 March. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** A day as `2026-03-31` (ISO 8601); a time after it is ignored. */
export const isoDate = pipe(
  string('a day such as 2026-03-31'),
  regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/, 'a day such as 2026-03-31'),
  check((value) => isDay(value.slice(0, 10)), 'a day such as 2026-03-31'),
);

/** A language tag such as `en` or `pt-BR` (BCP 47). The pattern has no flags, because JSON Schema has none. */
export const languageTag = pipe(
  string('a language tag such as "en"'),
  regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as "en"'),
);

/** Translations of a document: language tag to address. */
export const translations = optional(
  pipe(
    record(string(), nonEmptyText, 'addresses by language, such as {"de": "calm.de.json"}'),
    check((addresses) => Object.keys(addresses).length <= MAX_TRANSLATIONS, `at most ${MAX_TRANSLATIONS} languages`),
  ),
);

const PIXELS = 'a width and a height in whole pixels, such as [1600, 900]';
const pixels = pipe(number(PIXELS), integer(PIXELS), minValue(1, PIXELS), maxValue(99_999, PIXELS));

/** Sizes of the images of a body: address, relative to the document, to width and height. */
export const imageSizes = optional(
  pipe(
    record(
      string(),
      pipe(array(pixels, PIXELS), length(2, PIXELS)),
      'sizes by address, such as {"pond.jpg": [1600, 900]}',
    ),
    check((sizes) => Object.keys(sizes).length <= MAX_IMAGE_SIZES, `at most ${MAX_IMAGE_SIZES} images`),
  ),
);

/** A body of at most 256 KiB (counted in UTF-16 units), so that rendering stays fast. */
export const body = pipe(
  string('text'),
  maxLength(262_144, 'at most 262144 characters of text'),
  maxDirectionMarks(5_000),
  minLength(1, 'text that is not empty'),
);

/** A link with its label. */
export const link = object({label: nonEmptyText, href: nonEmptyText}, 'a label and an href');

/** Source of a fact. */
export const source = object(
  {title: nonEmptyText, url: optional(nonEmptyText), publisher: optional(nonEmptyText), date: optional(nonEmptyText)},
  'a source with a title',
);
