import {findNearMiss} from './near-miss.js';

/** A value that has the wrong form: the message about it, the value, and how it is written in the file. */
export interface WrongValue {
  readonly message: string;
  /** Whether the file is JSON. The front matter of Markdown is YAML. */
  readonly isJson: boolean;
  readonly name: string;
  readonly value: unknown;
  readonly written: string | undefined;
}

/** What to write instead of a value of the wrong form, if it can be said. */
export function helpForValue(wrong: WrongValue): string | undefined {
  return (
    helpForQuotes(wrong) ??
    helpForDay(wrong) ??
    helpForChoice(wrong) ??
    helpForList(wrong) ??
    helpForEmptyValue(wrong) ??
    helpForCountry(wrong)
  );
}

/** A field with a text, as it is written in the file. */
const fieldWithText = ({isJson, name}: WrongValue, text: string): string =>
  isJson ? `${JSON.stringify(name)}: ${JSON.stringify(text)}` : `${name}: ${text}`;

/** A number or `true` where text is expected, such as a phone number that would lose its leading zero. */
function helpForQuotes(wrong: WrongValue): string | undefined {
  const {message, isJson, name, value, written} = wrong;
  const isBare = typeof value === 'number' || typeof value === 'boolean';
  if (!isBare || / should be (a number|true or false|minutes|a whole|one of|a face)/.test(message)) return undefined;
  const text = written ?? String(value);
  const field = isJson ? fieldWithText(wrong, text) : `${name}: "${text}"`;
  return `Put it in quotation marks, so that it stays as it is written: ${field}`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function helpForDay(wrong: WrongValue): string | undefined {
  const {message, value} = wrong;
  if (!message.includes('a day such as') || typeof value !== 'string') return undefined;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value) ?? [];
  if (/^\d{4}-\d\d-\d\d/.test(value)) return 'There is no such day in the calendar.';
  const iso = year ? writeDay(year, month, day) : (fromNumbers(value) ?? fromWords(value));
  return iso === undefined ? 'Write the year, the month and the day in digits.' : `Write: ${fieldWithText(wrong, iso)}`;
}

const writeDay = (year: string, month: string, day: string): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** `31/03/2026`, `31.3.2026`; not `3/4/2026`, which has two meanings. */
function fromNumbers(text: string): string | undefined {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  if (!year) return undefined;
  if (Number(first) > 12 && Number(second) <= 12) return writeDay(year, second, first);
  return Number(second) > 12 && Number(first) <= 12 ? writeDay(year, first, second) : undefined;
}

/** `31 March 2026`, `March 31, 2026`. */
function fromWords(text: string): string | undefined {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})(?:st|nd|rd|th)?\.? (\p{L}+) (\d{4})$/u.exec(text.trim()) ?? [];
  const [, monthFirst = '', dayAfter = '', yearAfter = ''] = /^(\p{L}+) (\d{1,2}),? (\d{4})$/u.exec(text.trim()) ?? [];
  const index = months.indexOf((month || monthFirst).slice(0, 3).toLowerCase());
  return index < 0 ? undefined : writeDay(year || yearAfter, String(index + 1), day || dayAfter);
}

/** Words that writers use for a level of caution. */
const levelSynonyms: Readonly<Record<string, string>> = {
  info: 'important',
  note: 'important',
  warning: 'important',
  caution: 'important',
  routine: 'non-urgent',
  soon: 'non-urgent',
  danger: 'emergency',
  critical: 'emergency',
  immediate: 'emergency',
};

function helpForChoice({message, value}: WrongValue): string | undefined {
  const choices = /should be (?:one of )?((?:"?[\w-]+"?(?:, | or ))+"?[\w-]+"?), but is/.exec(message)?.[1];
  if (choices === undefined || typeof value !== 'string') return undefined;
  const names = choices.split(/, | or /).map((name) => name.replaceAll('"', ''));
  const meant = findNearMiss(value, names) ?? names.find((name) => name === levelSynonyms[value.toLowerCase()]);
  return meant === undefined ? undefined : `Did you mean ${meant}?`;
}

function helpForList({message, isJson, name, value}: WrongValue): string | undefined {
  if (!/should be (a list|addresses|options)/.test(message) || typeof value !== 'string') return undefined;
  const isListOfTexts = message.includes('a list of texts') || message.includes('a list of words');
  if (isJson)
    return isListOfTexts
      ? `Write: ${JSON.stringify(name)}: [${JSON.stringify(value)}]`
      : `Write the entries in square brackets, with commas between them: ${JSON.stringify(name)}: [ … ]`;
  if (/^-\S/.test(value)) return 'Write a space after each dash of the list.';
  if (isListOfTexts) return `Write: ${name}: [${value}]`;
  return 'Begin each entry on a line of its own with a dash and a space.';
}

function helpForEmptyValue({message, isJson, name, value, written}: WrongValue): string | undefined {
  if (value !== null || !message.endsWith('is missing')) return undefined;
  if (isJson) return 'Write a value instead of null, or delete the field.';
  return written === undefined || written === '' || written.startsWith('#')
    ? `Write the value after "${name}:", or delete the line.`
    : `"${written}" has a meaning of its own in YAML. Put it in quotation marks, or delete the line.`;
}

function helpForCountry({message}: WrongValue): string | undefined {
  return message.includes('a country code such as')
    ? 'Write the two letters of ISO 3166-1, such as GB, IE or US.'
    : undefined;
}
