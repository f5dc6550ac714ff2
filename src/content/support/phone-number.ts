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

const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const KEYPAD = ['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** Whether the text shows the dialled number: the same digits, keypad letters for them, or the national form. */
export function showsNumber(text: string, dial: string, country: string): boolean {
  const readable = text.normalize('NFKC').replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 15));
  const shown = /\+?\d[\d\s().\-/\u2010-\u2015]*/.exec(readable)?.[0] ?? '';
  const dialled = dialDigits(dial);
  return (
    sameNumber(dialDigits(shown), dialled, country) ||
    sameNumber(dialDigits(keypadDigits(/\+?\d[\dA-Z\s().-]*/.exec(readable)?.[0] ?? '')), dialled, country)
  );
}

function sameNumber(shown: string, dialled: string, country: string): boolean {
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
