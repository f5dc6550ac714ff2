import {findNearMiss} from './near-miss.js';

/** A value that has the wrong form: the message about it, the value, and how it is written in the file. */
export interface WrongValue {
  readonly message: string;
  /** Whether the file is JSON. The front matter of Markdown is YAML. */
  readonly isJson: boolean;
  readonly isMarkdown: boolean;
  readonly name: string;
  readonly value: unknown;
  readonly written: string | undefined;
}

/** What to write instead of a value of the wrong form, if it can be said. */
export function helpForValue(wrong: WrongValue): string | undefined {
  for (const help of helpers) {
    const text = help(wrong);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A field with a text, as it is written in the file. */
const fieldWithText = ({isJson, name}: WrongValue, text: string): string =>
  isJson ? `${JSON.stringify(name)}: ${JSON.stringify(text)}` : `${name}: ${text}`;

/** A field with a value that is no text, such as `seconds: 4`. */
const fieldWithValue = ({isJson, name}: WrongValue, value: string): string =>
  `${isJson ? JSON.stringify(name) : name}: ${value}`;

/** A number or `true` where text is expected, such as a phone number that would lose its leading zero. */
function helpForQuotes(wrong: WrongValue): string | undefined {
  const {message, isJson, name, value, written} = wrong;
  const isBare = typeof value === 'number' || typeof value === 'boolean';
  if (
    !isBare ||
    / should be (a reason|a number|a value that no other|true or false|minutes|a whole|one of|a face|a day|a list)/.test(
      message,
    )
  )
    return undefined;
  const text = written ?? String(value);
  const field = isJson ? fieldWithText(wrong, text) : `${name}: "${text}"`;
  return `Put it in quotation marks, so that it stays as it is written: ${field}`;
}

/** The first letters of the months in English, German, French and Spanish. */
const months = [
  'jan|ene',
  'feb|fév|fev',
  'mar|mär|maerz',
  'apr|avr|abr',
  'may|mai',
  'jun|juin',
  'jul|juil',
  'aug|aoû|ago',
  'sep',
  'oct|okt',
  'nov',
  'dec|dez|déc|dic',
].map((names) => new RegExp(`^(?:${names})`, 'i'));

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function helpForDay(wrong: WrongValue): string | undefined {
  const {message, value} = wrong;
  if (!message.includes('a day such as') || !isScalar(value)) return undefined;
  const text = String(value).trim();
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const iso = year ? writeDay(year, month, day) : (fromNumbers(text) ?? fromWords(text));
  if (iso === undefined) return 'Write the year, the month and the day in digits.';
  const exists = Number.isFinite(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso);
  return exists ? `Write: ${fieldWithText(wrong, iso)}` : 'There is no such day in the calendar.';
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
    /^(\d{1,2})(?:st|nd|rd|th)?\.? (?:de |of )?(\p{L}+)\.? (?:de )?(\d{4})$/u.exec(text) ?? [];
  const [, monthFirst = '', dayAfter = '', yearAfter = ''] = /^(\p{L}+) (\d{1,2}),? (\d{4})$/u.exec(text) ?? [];
  const index = months.findIndex((name) => name.test(month || monthFirst));
  return index < 0 ? undefined : writeDay(year || yearAfter, String(index + 1), day || dayAfter);
}

/** Words that writers use for values of a list. The first one that the field has is meant. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  info: ['important'],
  note: ['important'],
  warning: ['important'],
  caution: ['important'],
  routine: ['non-urgent'],
  soon: ['non-urgent'],
  danger: ['emergency'],
  critical: ['emergency'],
  immediate: ['emergency'],
  in: ['inhale'],
  out: ['exhale'],
  pause: ['hold'],
  today: ['day'],
  md: ['markdown'],
  sms: ['text'],
  call: ['phone'],
  telephone: ['phone'],
  website: ['web'],
  published: ['current'],
  live: ['current'],
  active: ['current'],
  final: ['current'],
  approved: ['current'],
  retired: ['withdrawn'],
  archived: ['withdrawn'],
  retracted: ['withdrawn'],
};

function helpForChoice({message, value}: WrongValue): string | undefined {
  const choices = /should be (?:one of )?((?:"?[\w-]+"?(?:, | or ))+"?[\w-]+"?), but is/.exec(message)?.[1];
  if (choices === undefined || typeof value !== 'string') return undefined;
  if (/[;,]$/.test(value)) return undefined; // helpForWriting says what to delete.
  const names = choices.split(/, | or /).map((name) => name.replaceAll('"', ''));
  if (names.includes('withdrawn') && /^(draft|unpublished|hidden)$/i.test(value))
    return 'Move the file to the folder drafts/: documents in it are not published.';
  const meant = findSynonym(value, names) ?? findNearMiss(value, names) ?? findByBeginning(value, names);
  return meant === undefined ? undefined : `Did you mean ${meant}?`;
}

const findSynonym = (value: string, names: readonly string[]): string | undefined =>
  Object.entries(synonyms)
    .find(([word]) => word === value.toLowerCase().replace(/^breathe /, ''))?.[1]
    .find((name) => names.includes(name));

/** The only name with the same first four letters: `inhail` for `inhale`. */
function findByBeginning(value: string, names: readonly string[]): string | undefined {
  const beginning = value.slice(0, 4).toLowerCase();
  const [name, ...others] = beginning.length < 4 ? [] : names.filter((one) => one.startsWith(beginning));
  return others.length === 0 ? name : undefined;
}

/** `yes` where YAML expects `true`. */
function helpForBoolean(wrong: WrongValue): string | undefined {
  const {message, value} = wrong;
  if (!message.includes('should be true or false') || typeof value !== 'string') return undefined;
  if (/^(true|yes|y|on|ja|oui|si|sí|sim|tak)$/i.test(value)) return `Write: ${fieldWithValue(wrong, 'true')}`;
  return /^(false|no|n|off|nein|non|não|nie|nee)$/i.test(value)
    ? `Write: ${fieldWithValue(wrong, 'false')}`
    : undefined;
}

/** A number in quotation marks, with a comma, or with its unit: `4,5` or `4 s`. */
function helpForNumber(wrong: WrongValue): string | undefined {
  const {message, value} = wrong;
  if (/ should be a number of seconds/.test(message) && typeof value === 'number' && value >= 500 && value <= 60_000)
    return `Write seconds, not milliseconds: ${fieldWithValue(wrong, String(value / 1000))}`;
  if (!/ should be (a number|minutes|a whole number|a face)/.test(message) || typeof value !== 'string')
    return undefined;
  const [, whole, fraction] = /^(\d{1,6})(?:[.,](\d{1,6}))?\s*\p{L}{0,12}\.?$/u.exec(value.trim()) ?? [];
  if (whole === undefined) return undefined;
  return `Write: ${fieldWithValue(wrong, fraction === undefined ? whole : `${whole}.${fraction}`)}`;
}

const EACH_WITH_DASH = 'Begin each entry on a line of its own with a dash and a space.';

function helpForList(wrong: WrongValue): string | undefined {
  const {message, isJson, name, value} = wrong;
  if (!/should be (a list|addresses|options)/.test(message) || value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return undefined;
  const isSimple = /a list of (texts|words|values|language tags)/.test(message);
  if (isSimple && isScalar(value)) {
    if (typeof value === 'string' && /^-\S/.test(value)) return 'Write a space after each dash of the list.';
    return `Write: ${fieldWithValue(wrong, `[${isJson ? JSON.stringify(value) : String(value)}]`)}`;
  }
  if (isJson) return `Write the entries in square brackets, with commas between them: ${JSON.stringify(name)}: [ … ]`;
  return EACH_WITH_DASH;
}

type Fields = Readonly<Record<string, string | number>>;

const isAddress = (text: string): boolean => /^(https?:|\/|www\.)/i.test(text);

/** How a text that stands where a group of fields is expected becomes a group, by the expected value in the message. */
const groups: readonly (readonly [expected: string, fields: (text: string) => Fields])[] = [
  ['a source with a title', (text): Fields => (isAddress(text) ? {title: '…', url: text} : {title: text})],
  ['a caution with', (text): Fields => ({level: '…', heading: text})],
  ['a name and a role', (text): Fields => ({name: text, role: '…'})],
  ['a label and an href', (text): Fields => (isAddress(text) ? {label: '…', href: text} : {label: text, href: '…'})],
  ['evidence with', (text): Fields => ({certainty: text, statement: '…'})],
  ['a reason', (text): Fields => ({reason: text})],
  ['a title and an href', (text): Fields => (isAddress(text) ? {title: '…', href: text} : {title: text, href: '…'})],
  [
    'a title and a src or href',
    (text): Fields => (isAddress(text) ? {title: '…', href: text} : {title: '…', src: text}),
  ],
  ['an option with', (text): Fields => ({value: 1, label: text})],
];

function helpForGroup({message, isJson, name, value}: WrongValue): string | undefined {
  if (value === true && message.includes('should be a reason'))
    return 'Write: status: withdrawn, and withdrawn: {reason: "…"}';
  if (typeof value !== 'string') return undefined;
  const [, fieldsOf] = groups.find(([expected]) => message.includes(`should be ${expected}`)) ?? [];
  if (!fieldsOf) return undefined;
  const written = Object.entries(fieldsOf(value)).map(
    ([key, field]) => `${isJson ? JSON.stringify(key) : key}: ${JSON.stringify(field)}`,
  );
  const isEntry = /\[\d+\] should be/.test(message);
  const group = `{${written.join(', ')}}`;
  if (isEntry) return `Write: ${isJson ? '' : '- '}${group}`;
  return `Write: ${isJson ? JSON.stringify(name) : name}: ${group}`;
}

/** `en_GB`, and punctuation at the end of a value. */
function helpForWriting(wrong: WrongValue): string | undefined {
  const {message, value} = wrong;
  if (message.includes('a language tag') && Array.isArray(value))
    return value.length === 1
      ? `Write: ${fieldWithText(wrong, String(value[0]))}`
      : 'A document has one language. Write a file for each, such as sleep.en.md and sleep.de.md.';
  if (typeof value !== 'string') return undefined;
  if (message.includes('a language tag') && /^[a-z]{2,3}_[a-z\d_]+$/i.test(value))
    return `Write: ${fieldWithText(wrong, value.replaceAll('_', '-'))}`;
  const mark = /[;,]$/.exec(value)?.[0];
  return mark === undefined ? undefined : `Delete the ${mark === ',' ? 'comma' : 'semicolon'} at the end.`;
}

function helpForBody({isMarkdown, name, message}: WrongValue): string | undefined {
  return isMarkdown && name === 'body' && message.endsWith('is missing')
    ? 'Write the text below the second line of three hyphens (---).'
    : undefined;
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

const helpers: readonly ((wrong: WrongValue) => string | undefined)[] = [
  helpForQuotes,
  helpForDay,
  helpForChoice,
  helpForBoolean,
  helpForNumber,
  helpForList,
  helpForGroup,
  helpForWriting,
  helpForBody,
  helpForEmptyValue,
  helpForCountry,
];
