import {callingCodes, dialDigits, isPremiumRate, numbersIn, sameNumber} from './phone-number.js';
import {isCheckOutdated} from './crisis-help.js';
import {emergencyNumbers, splitEmergency} from './emergency-numbers.js';
import type {SupportDocument} from './support.js';

/** The number that mobile phones everywhere treat as an emergency call (3GPP TS 22.101). */
const INTERNATIONAL = '112';

/**
 * Warnings about a valid support document, one sentence each: premium-rate numbers, numbers of another country, an
 * emergency number that is not a known one of the country, no lines, numbers that were last dialled more than a year ago.
 */
export function supportNotes(
  {country, emergency, lines}: SupportDocument,
  today = new Date().toISOString().slice(0, 10),
): string[] {
  const known = emergencyNumbers(country).map((number) => dialDigits(number.replace(/\(.*/, '')));
  const foreignEmergency = splitEmergency(emergency).filter(
    (one) => known.length > 0 && ![...known, INTERNATIONAL].includes(dialDigits(one.replace(/\(.*/, ''))),
  );
  return [
    ...foreignEmergency.map(
      (one) =>
        `support.emergency "${one}" is not the known emergency number of ${country} (${known.join(', ')}), which is shown as well`,
    ),
    ...(lines.length ? [] : ['support.lines is empty, so the built-in lines of the country are shown']),
    ...lines.flatMap(({checked}, line) =>
      checked && isCheckOutdated(checked, today)
        ? [`support.lines[${line}].checked is ${checked}, more than a year ago: dial its numbers again`]
        : [],
    ),
    ...lines.flatMap((line, index) => shownNumberNotes(line, index, country)),
    ...lines.flatMap(({contacts}, line) =>
      contacts.flatMap((contact, index) =>
        (['dial', 'sms'] as const).flatMap((field) => {
          const unusual = unusualNumber(contact[field]?.split('?')[0], country);
          return unusual
            ? [`support.lines[${line}].contacts[${index}].${field} is ${unusual}: check that it is meant`]
            : [];
        }),
      ),
    ),
  ];
}

/** Digits of a number in the name or the hours of a line, which are not a year or a time. */
const MIN_SHOWN_NUMBER = 6;

/** Warnings about numbers that the name or the hours of a line show, but that none of its contacts dials. */
function shownNumberNotes({name, contacts}: SupportDocument['lines'][number], line: number, country: string): string[] {
  const dialled = contacts
    .flatMap(({dial, sms, url}) => [dial, sms?.split('?')[0], url])
    .map((one) => dialDigits(one ?? ''));
  const unknownNumber = (text = ''): string | undefined =>
    numbersIn(text.replace(/\d{1,2}[:.]?\d\d\s*[-\u2010-\u2015]\s*\d{1,2}[:.]?\d\d/g, '')).find(
      (one) => one.length >= MIN_SHOWN_NUMBER && !dialled.some((number) => sameNumber(one, number, country)),
    );
  const texts = [
    ['name', name] as const,
    ...contacts.map(({hours}, index) => [`contacts[${index}].hours`, hours] as const),
  ];
  return texts.flatMap(([field, text]) => {
    const number = unknownNumber(text);
    return number
      ? [
          `support.lines[${line}].${field} shows the number ${number}, which no contact of the line dials: check that it is meant`,
        ]
      : [];
  });
}

function unusualNumber(number: string | undefined, country: string): string | undefined {
  if (number === undefined) return undefined;
  const digits = dialDigits(number).replace(/^00/, '+');
  const code = Object.hasOwn(callingCodes, country) ? callingCodes[country] : undefined;
  if (code && digits.startsWith('+') && !digits.startsWith(`+${code}`)) return `a number outside ${country}`;
  return isPremiumRate(digits, country) ? `a premium-rate number in ${country}` : undefined;
}
