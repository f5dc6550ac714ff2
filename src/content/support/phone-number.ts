/**
 * Country calling codes (ITU-T E.164; compared by a test with the data of libphonenumber) of the countries with built-in crisis lines and of adjacent countries in Europe.
 * International and national forms of a number can be compared only for these countries.
 */
export const callingCodes: Readonly<Record<string, string>> = {
  AT: '43',
  AU: '61',
  BE: '32',
  BR: '55',
  CA: '1',
  CH: '41',
  CN: '86',
  CZ: '420',
  DE: '49',
  DK: '45',
  ES: '34',
  FI: '358',
  FR: '33',
  GB: '44',
  HU: '36',
  IE: '353',
  IN: '91',
  IT: '39',
  JP: '81',
  KR: '82',
  MX: '52',
  NL: '31',
  NO: '47',
  NZ: '64',
  PL: '48',
  PT: '351',
  RO: '40',
  SE: '46',
  SK: '421',
  UA: '380',
  US: '1',
  ZA: '27',
};

/** A number that phones can dial: digits with the usual separators, no service codes such as `*21*…#`. */
export const dialablePattern = /^\+?[\d\s().\-/\u2010-\u2015]+$/;

/** The digits of a number, with a leading `+` where it has one. */
export function dialDigits(number: string): string {
  return number.trim().replace(/[^\d+]/g, '');
}

const KEYPAD = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** The text with the digits of every script as 0 to 9. Scripts have their zero at a code point that ends in 0 or 6. */
export const withAsciiDigits = (text: string): string =>
  text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const low = code & 15;
    return String(/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low : low - 6);
  });

const NUMBERS = /\+?\d[\d\s().\-/\u2010-\u2015]*/g;
/** Digits of a second number in a text that is a phone number, not an extension or hours. */
const MIN_SECOND_NUMBER = 6;

/** The numbers in a text, as their digits. */
export const numbersIn = (text: string): string[] =>
  [...withAsciiDigits(text).matchAll(NUMBERS)].map(([number]) => dialDigits(number));

/**
 * Numbers of a country that are commonly written with letters, such as 1-800-273-TALK, as complete numbers: toll-free numbers
 * of North America, toll-free and local-rate numbers of Australia. A test compares them with the data of libphonenumber.
 */
export const letteredNumbers: Readonly<Record<string, RegExp>> = {
  AU: /^1(?:3\d{4}|[38]00\d{6})$/,
  CA: /^1?8(?:00|33|44|55|66|77|88)\d{7}$/,
  US: /^1?8(?:00|33|44|55|66|77|88)\d{7}$/,
};

/**
 * Whether the text shows the dialled number and no other: the same digits, or the national form. Keypad letters count as
 * digits only in a text that is one of `letteredNumbers`: in "116 123 NOW", the reader dials 116 123.
 */
export function showsNumber(text: string, dial: string, country: string): boolean {
  const [shown = '', ...others] = numbersIn(text);
  const dialled = dialDigits(dial);
  if (others.some((one) => one.length >= MIN_SECOND_NUMBER && !sameNumber(one, dialled, country))) return false;
  return sameNumber(shown, dialled, country) || sameNumber(letteredNumber(text, country), dialled, country);
}

/** The digits of a text that is a number with letters, else an empty text. */
function letteredNumber(text: string, country: string): string {
  const readable = withAsciiDigits(text).trim();
  if (!/^\+?\d[\dA-Z\s().-]*$/.test(readable) || !Object.hasOwn(letteredNumbers, country)) return '';
  const digits = dialDigits(keypadDigits(readable));
  return letteredNumbers[country]?.test(nationalForm(digits, callingCodes[country] ?? '')) === true ? digits : '';
}

/** Whether two numbers, as their digits, are the same in a country. */
export function sameNumber(shown: string, dialled: string, country: string): boolean {
  if (shown === dialled) return shown !== '';
  const code = callingCodes[country];
  if (code === undefined || shown === '' || shown.startsWith('+') === dialled.startsWith('+')) return false;
  return nationalForm(shown, code) === nationalForm(dialled, code);
}

/** The number without its country's calling code and without the trunk prefix 0. */
export function nationalForm(digits: string, code: string): string {
  const national = digits.startsWith(`+${code}`) ? digits.slice(code.length + 1) : digits;
  return national.replace(/^0/, '');
}

function keypadDigits(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => String(KEYPAD.findIndex((letters) => letters.includes(letter)) + 2));
}

/**
 * Prefixes of national premium-rate numbers, without the leading 0, compared by a test with the data of libphonenumber.
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

/** Whether a number, as its digits, is a premium-rate number of a country. Short codes are not. */
export function isPremiumRate(digits: string, country: string): boolean {
  const national = nationalForm(
    digits.replace(/^00/, '+'),
    Object.hasOwn(callingCodes, country) ? (callingCodes[country] ?? '') : '',
  );
  return (
    national.length > 6 && Object.hasOwn(premiumPrefixes, country) && premiumPrefixes[country]?.test(national) === true
  );
}
