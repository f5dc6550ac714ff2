import {formatNumber} from '../../../ui/format.js';

/** Code points of the digit zero in scripts whose digits Unicode normalization (NFKC) does not convert. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

/**
 * Parses a number with the decimal separator of any language. Returns undefined if the text is not a number or is
 * ambiguous, such as `1.234` in a language that groups digits with periods.
 */
export function parseLocalNumber(text: string, lang: string): number | undefined {
  const normalized = toAsciiDigits(text)
    .trim()
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .replace(/(\d)[\s'’٬](?=\d{3}(\D|$))/g, '$1')
    .replace(/[٫。]/, '.');
  if (!/^[-+]?[\d.,]+$/.test(normalized) || !/\d/.test(normalized)) return undefined;
  const separators = normalized.replace(/[^.,]/g, '');
  const [first = '', last = ''] = [separators[0], separators.at(-1)];
  if (separators.length === 0) return toFinite(normalized);
  if (separators.length === 1) {
    const isAmbiguous = first === groupSeparatorOf(lang) && /^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(normalized);
    return isAmbiguous ? undefined : toFinite(normalized.replace(',', '.'));
  }
  const decimals = first === last ? '' : '[.,]\\d+';
  const isGrouped = new RegExp(`^[-+]?\\d{1,3}([${first}]\\d{3})+${decimals}$`).test(normalized);
  return isGrouped ? toFinite(normalized.replaceAll(first, '').replace(',', '.')) : undefined;
}

/** The number, or undefined if it is too large to keep all its digits. */
function toFinite(text: string): number | undefined {
  const number = Number(text);
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : undefined;
}

/** Formats a number for a text field: with the decimal separator of the language, without grouping. */
export function formatNumberField(value: string, lang: string): string {
  return groupSeparatorOf(lang) === ',' ? value : value.replace('.', ',');
}

function toAsciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((one) => code >= one && code <= one + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** The grouping separator of a language: a comma if the decimal separator is a period, otherwise a period. */
const groupSeparatorOf = (lang: string): ',' | '.' => (formatNumber(0.5, lang).includes(',') ? '.' : ',');
