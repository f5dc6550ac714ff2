import {
  check,
  literal,
  maxLength,
  minLength,
  optional,
  picklist,
  pipe,
  rawCheck,
  regex,
  string,
  transform,
  type InferInput,
  type InferOutput,
} from 'valibot';
import {readCountry} from '../validation/country.js';
import {boundedArray, isoDate, languageTag, nonEmptyText, translations} from '../validation/fields.js';
import {object} from '../validation/object.js';
import type {DocumentInput} from '../validation/document-input.js';
import {validate} from '../validation/validate.js';
import {splitEmergency} from './emergency-numbers.js';
import {showsWords} from '../text/visible-text.js';
import {
  dialDigits,
  dialablePattern,
  isPremiumRate,
  nationalForm,
  numbersIn,
  showsNumber,
  withAsciiDigits,
} from './phone-number.js';

/** Contact types of a line, presented with equal weight. `callback`: the line responds to a text message with a call. */
const contactTypes = ['phone', 'text', 'callback', 'textphone', 'chat', 'web'] as const;

const MAX_LINES = 50;
const MAX_CONTACTS = 20;
const MAX_LANGUAGES = 50;

// Invisible characters that change the displayed text: controls, direction marks, zero-width spaces. The joiners
// U+200C and U+200D stay, because Persian and Indian scripts need them.
const HIDDEN_CHARACTERS = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const withoutHidden = (text: string): string =>
  text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(HIDDEN_CHARACTERS, '')
    .trim();

const VISIBLE_MESSAGE = 'text that is not empty';
/** Longest name, number or note of a line, in UTF-16 units. A document may have thousands of them. */
const MAX_LINE_TEXT = 500;
const visibleText = pipe(
  nonEmptyText,
  maxLength(MAX_LINE_TEXT, `at most ${MAX_LINE_TEXT} characters of text`),
  transform(withoutHidden),
  check(showsWords, VISIBLE_MESSAGE),
);

const DIAL_MESSAGE = 'a number as it is dialled, with digits and separators only';
const dial = pipe(visibleText, regex(dialablePattern, DIAL_MESSAGE), regex(/\d/, DIAL_MESSAGE));
const SMS_MESSAGE = 'a number that messages go to, with digits and separators only';
const sms = pipe(visibleText, regex(/^\+?[\d\s().-]+(\?body=.{0,100})?$/, SMS_MESSAGE), regex(/^[^?]*\d/, SMS_MESSAGE));

const ADDRESS_MESSAGE = 'the address of a page, not a number to call or to write to';
const SITE_FIRST_MESSAGE = 'an address that begins with its site';
const pageAddress = pipe(
  visibleText,
  check((url) => !/^\s*(tel|sms|mailto|facetime|callto|skype|whatsapp):/i.test(url), ADDRESS_MESSAGE),
  check((url) => !URL.canParse(url) || new URL(url).username === '', SITE_FIRST_MESSAGE),
);

const contactSchema = object(
  {
    type: picklist(contactTypes, `one of ${contactTypes.join(', ')}`),
    display: optional(visibleText),
    dial: optional(dial),
    sms: optional(sms),
    word: optional(pipe(string('a word'), regex(/^[\p{L}\d]{1,20}$/u, 'a word of at most 20 letters'))),
    menuOption: optional(pipe(string('the key to press'), regex(/^[\d*#]{1,3}$/, 'the key to press, such as "2"'))),
    url: optional(pageAddress),
    hours: optional(visibleText),
    cost: optional(picklist(['free', 'paid'], '"free" or "paid"')),
    languages: optional(boundedArray(nonEmptyText, MAX_LANGUAGES, 'a list of language tags')),
  },
  'a contact with a type',
);

const crisisLineSchema = object(
  {
    name: visibleText,
    contacts: pipe(
      boundedArray(contactSchema, MAX_CONTACTS, 'a list of contacts'),
      minLength(1, 'at least one contact'),
    ),
    checked: optional(isoDate),
    checkedBy: optional(visibleText),
    sourceDate: optional(isoDate),
    source: optional(nonEmptyText),
  },
  'a line with a name and contacts',
);

const COUNTRY_MESSAGE = 'a country code such as "GB"';
const country = pipe(
  string(COUNTRY_MESSAGE),
  check((text) => readCountry(text) !== undefined, COUNTRY_MESSAGE),
  transform((text) => readCountry(text) ?? text),
);

const MAX_EMERGENCY_NUMBERS = 5;
const EMERGENCY_MESSAGE = 'an emergency number such as "999", or several such as "112 or 999"';
const emergency = pipe(
  visibleText,
  check((text) => {
    const numbers = splitEmergency(text);
    return (
      numbers.length <= MAX_EMERGENCY_NUMBERS &&
      numbers.every((one) => /^\+?\d[\d ]{1,17}( ?\([^()\d]{1,40}\))?$/.test(one))
    );
  }, EMERGENCY_MESSAGE),
);

const supportObject = object(
  {
    type: optional(literal('support', '"support"'), 'support'),
    country,
    emergency,
    lines: boundedArray(crisisLineSchema, MAX_LINES, 'a list of lines'),
    lang: optional(languageTag),
    translations,
  },
  'a support document',
);

type Contact = InferOutput<typeof contactSchema>;

/** A field of a contact that contradicts its target, and what it should be. */
interface Contradiction {
  readonly key: 'display' | 'sms' | 'cost';
  readonly expected: string;
}

/**
 * Schema of a country's crisis lines. `dial` is the number in the form dialled in that country. The displayed number or
 * site has to be the one that opens.
 */
export const supportSchema = pipe(
  supportObject,
  rawCheck(({dataset, addIssue}) => {
    if (!dataset.typed) return;
    const {country: code, emergency: numbers} = dataset.value;
    if (splitEmergency(numbers).some((one) => isPremiumRate(dialDigits(one), code)))
      addIssue({
        message: `${EMERGENCY_MESSAGE}, and no premium-rate number`,
        input: numbers,
        path: [{type: 'object', origin: 'value', input: dataset.value, key: 'emergency', value: numbers}],
      });
    dataset.value.lines.forEach((line, lineIndex) => {
      line.contacts.forEach((contact, contactIndex) => {
        for (const {key, expected} of contradictions(contact, dataset.value.country))
          addIssue({
            message: expected,
            input: contact[key],
            path: [
              {type: 'object', origin: 'value', input: dataset.value, key: 'lines', value: dataset.value.lines},
              {type: 'array', origin: 'value', input: dataset.value.lines, key: lineIndex, value: line},
              {type: 'object', origin: 'value', input: {...line}, key: 'contacts', value: line.contacts},
              {type: 'array', origin: 'value', input: line.contacts, key: contactIndex, value: contact},
              {type: 'object', origin: 'value', input: {...contact}, key, value: contact[key]},
            ],
          });
      });
    });
  }),
);

/** A country's crisis lines as authored, before validation. */
export type SupportInput = DocumentInput<InferInput<typeof supportObject>>;

/** A country's crisis lines, validated. */
export type SupportDocument = InferOutput<typeof supportObject>;

function contradictions(contact: Contact, country: string): Contradiction[] {
  const {dial, sms, display, url, word, cost} = contact;
  const [smsNumber, body] = sms?.split('?body=') ?? [];
  const number = dial ?? smsNumber;
  const found: Contradiction[] = [];
  const expectedDisplay = display === undefined ? undefined : expectedText(display, {number, url, country});
  if (expectedDisplay !== undefined) found.push({key: 'display', expected: expectedDisplay});
  const isBodyShown = body === undefined || (word === undefined ? (display ?? body).includes(body) : word === body);
  if (!isBodyShown)
    found.push({key: 'sms', expected: 'a number, with no other text to send than the word that is shown'});
  if (cost === 'free' && number !== undefined && isPremiumRate(dialDigits(number), country))
    found.push({key: 'cost', expected: '"paid", because the number is a premium-rate number'});
  return found;
}

/** The expected text of a contact when its text does not match its target; `undefined` when it does. */
function expectedText(
  display: string,
  {number, url, country}: {number: string | undefined; url: string | undefined; country: string},
): string | undefined {
  if (number !== undefined)
    return showsNumber(display, number, country) ? undefined : `the number that is dialled ("${number}")`;
  const site = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  if (!site) return undefined;
  const shownSite = siteIn(display);
  const digits = dialDigits(site.host + site.pathname);
  const isOtherNumber = numbersIn(display).some((one) => one.length > 2 && !digits.includes(nationalForm(one, '')));
  return (shownSite !== undefined && !isSameSite(shownSite, site.hostname)) || isOtherNumber
    ? `the site that opens ("${site.hostname}")`
    : undefined;
}

/** The host name in a text as browsers read it: full stops of other scripts and spaces around them count as dots. */
function siteIn(text: string): string | undefined {
  const readable = withAsciiDigits(text)
    .replace(/[\u200c\u200d]/g, '')
    .replace(/\s*[.\u3002\u2024\uff61]\s*(?=\p{L})/gu, '.');
  const host = /(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+\p{L}[\p{L}\p{M}]+/u.exec(readable)?.[0];
  return host !== undefined && URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : host;
}

function isSameSite(shown: string, host: string): boolean {
  return [host, host.replace(/^www\./, '')].includes(shown) || host.endsWith(`.${shown}`);
}

/**
 * Validates a country's crisis lines.
 * @throws {ContentError} `invalid`, naming the field and what it should be.
 */
export function parseSupport(value: unknown): SupportDocument {
  return validate(supportSchema, value, 'support');
}
