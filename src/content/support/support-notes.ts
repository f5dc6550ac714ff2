import {callingCodes, dialDigits, nationalForm} from './phone-number.js';
import {isCheckOutdated} from './crisis-help.js';
import {emergencyNumbers, splitEmergency} from './emergency-numbers.js';
import type {SupportDocument} from './support.js';

/**
 * Prefixes of national premium-rate numbers, without the leading 0, compared by a test with the data of libphonenumber. They only
 * cause a warning for the author.
 */
export const premiumPrefixes: Readonly<Record<string, RegExp>> = {
  AT: /^9[03]/,
  AU: /^190/,
  BE: /^90/,
  CA: /^1?900/,
  CH: /^90/,
  DE: /^900/,
  ES: /^80[367]/,
  FR: /^89/,
  GB: /^9/,
  IE: /^15/,
  IT: /^89[29]/,
  JP: /^990/,
  NL: /^90/,
  NZ: /^900/,
  SE: /^9(00|39|44)/,
  US: /^1?900/,
};

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

function unusualNumber(number: string | undefined, country: string): string | undefined {
  if (number === undefined) return undefined;
  const digits = dialDigits(number).replace(/^00/, '+');
  const code = Object.hasOwn(callingCodes, country) ? callingCodes[country] : undefined;
  if (code && digits.startsWith('+') && !digits.startsWith(`+${code}`)) return `a number outside ${country}`;
  const national = nationalForm(digits, code ?? '');
  const isLong = national.length > 6; // Short codes are not premium-rate numbers.
  return isLong && Object.hasOwn(premiumPrefixes, country) && premiumPrefixes[country]?.test(national)
    ? `a premium-rate number in ${country}`
    : undefined;
}
