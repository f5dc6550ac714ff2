import {displayName} from '../../platform/intl.js';
import {alpha3Codes, type CountryCode} from './country-codes.js';

const countryCodes = Object.keys(alpha3Codes) as CountryCode[];
const codeByAlpha3 = new Map<string, CountryCode>(countryCodes.map((code) => [alpha3Codes[code].toLowerCase(), code]));

/** Languages in which country names are recognized. */
const NAME_LANGUAGES = [
  'en',
  'de',
  'es',
  'fr',
  'it',
  'nl',
  'pl',
  'pt',
  'uk',
  'ar',
  'zh',
  'ja',
  'ko',
  'sv',
  'da',
  'nb',
  'fi',
];

/** Names and codes in common use that neither ISO 3166-1 nor CLDR lists, folded. */
const ALIASES: Readonly<Record<string, CountryCode>> = {
  uk: 'GB',
  greatbritain: 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  northernireland: 'GB',
  unitedkingdomofgreatbritainandnorthernireland: 'GB',
  unitedstatesofamerica: 'US',
  republicofireland: 'IE',
  eire: 'IE',
  thenetherlands: 'NL',
  holland: 'NL',
  czechrepublic: 'CZ',
  turkey: 'TR',
  republicofkorea: 'KR',
  russianfederation: 'RU',
  uae: 'AE',
  hongkong: 'HK',
  macau: 'MO',
  macao: 'MO',
  palestine: 'PS',
};

const readings = new Map<string, CountryCode | undefined>();

/**
 * Parses a country in any common notation: `GB`, `gb`, `UK`, `GBR`, `United Kingdom`, `Deutschland`, `en-GB`, `GB-ENG`.
 * @returns the ISO 3166-1 alpha-2 code, or `undefined` when the text is empty, unknown, or ambiguous.
 */
export function readCountry(text: string | null | undefined): CountryCode | undefined {
  if (!text) return undefined;
  if (!readings.has(text)) readings.set(text, findCountry(text));
  return readings.get(text);
}

/** Error message for a text that `readCountry` does not recognize. @param field name of the attribute or setting with the text. */
export function unknownCountryMessage(field: string, text: string): string {
  return `${field} should be a country code such as "GB" (ISO 3166-1), but is ${JSON.stringify(text)}`;
}

function findCountry(text: string): CountryCode | undefined {
  const folded = fold(text);
  return (
    codeFor(folded) ?? fromLocale(text) ?? (/^[a-z\d]{0,3}$/.test(folded) ? undefined : countriesByName().get(folded))
  );
}

/** Normalizes a name for comparison: letters and digits only, in lower case, without accents. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function codeFor(folded: string): CountryCode | undefined {
  const code = folded.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && Object.hasOwn(alpha3Codes, code)) return code as CountryCode;
  return codeByAlpha3.get(folded) ?? (Object.hasOwn(ALIASES, folded) ? ALIASES[folded] : undefined);
}

/** The country of a locale (`en-GB`, `en_GB.UTF-8`, `zh-Hans-CN`) or of a subdivision (`GB-ENG`, `US-NY`). */
function fromLocale(text: string): CountryCode | undefined {
  const match = /^([a-z]{2,3})(?:[-_][a-z]{4})?[-_]([a-z]{2,3})(?:\.[\w-]*)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, first = '', second = ''] = match;
  const subdivided = first.length === 2 ? codeFor(first.toLowerCase()) : undefined;
  const region = second.length === 2 && isLanguage(first) ? codeFor(second.toLowerCase()) : undefined;
  if (!subdivided || !region || subdivided === region) return region ?? subdivided;
  // `de-BE` is German as written in Belgium, `DE-BE` may also be the state of Berlin.
  return first === first.toUpperCase() ? undefined : region;
}

function isLanguage(code: string): boolean {
  const hasLanguageData = displayName('en', 'language', 'en') !== undefined;
  // Without language data: locales begin in lower case.
  return hasLanguageData ? displayName(code, 'language', 'en') !== undefined : code === code.toLowerCase();
}

let names: Map<string, CountryCode> | undefined;

/** Country codes by folded name; names that two countries share are excluded. */
function countriesByName(): Map<string, CountryCode> {
  return (names ??= createNames());
}

function createNames(): Map<string, CountryCode> {
  const result = new Map<string, CountryCode>();
  const ambiguous = new Set<string>();
  for (const language of NAME_LANGUAGES) {
    for (const code of countryCodes) {
      const name = fold(displayName(code, 'region', language) ?? '');
      if (result.has(name) && result.get(name) !== code) ambiguous.add(name);
      result.set(name, code);
    }
  }
  for (const name of ambiguous) result.delete(name);
  return result;
}
