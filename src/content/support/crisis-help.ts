import {crisisLines, type CrisisLine} from './crisis-lines.js';
import {emergencyNumbers, splitEmergency} from './emergency-numbers.js';
import type {SupportDocument} from './support.js';

/** Emergency numbers and crisis lines of one country. */
export interface CrisisHelp {
  /** Country of the lines (ISO 3166-1 alpha-2); `undefined` when unknown. */
  readonly country: string | undefined;
  /** Emergency numbers as displayed, the one to call first in front; empty when unknown. */
  readonly emergency: readonly string[];
  readonly lines: readonly CrisisLine[];
  /** True for the built-in lines, whose numbers nobody has dialled to check. */
  readonly builtIn: boolean;
}

/**
 * The help for a country: the clinic's own support document when it is for that country, else the built-in lines.
 * Without a country, the document's country is used; a document for another country is never used. A document cannot
 * remove the country's known emergency number, and a document without lines gets the built-in lines.
 */
export function crisisHelpFor(country: string | undefined, document?: SupportDocument): CrisisHelp {
  if (!document || (country ?? document.country) !== document.country) {
    return {country, emergency: emergencyNumbers(country), lines: country ? crisisLines(country) : [], builtIn: true};
  }
  const lines = document.lines.length ? document.lines : crisisLines(document.country);
  return {
    country: document.country,
    emergency: withKnownNumbers(splitEmergency(document.emergency), emergencyNumbers(document.country)),
    lines,
    builtIn: lines !== document.lines,
  };
}

/** The document's numbers if the country's known numbers include all of them, else the known numbers followed by the document's. */
function withKnownNumbers(numbers: readonly string[], known: readonly string[]): readonly string[] {
  const knownDigits = known.map(toDigits);
  const added = numbers.filter((number) => !knownDigits.includes(toDigits(number)));
  return added.length ? [...known, ...added] : numbers;
}

const toDigits = (number: string): string => number.replace(/\([^()]*\)|\D/g, '');

/** Years after which a check counts as outdated. The project's own choice: no source sets a limit. */
const CHECK_VALID_YEARS = 1;

/**
 * Whether a line was last checked more than a year ago.
 * @param checked day, month or year (ISO 8601).
 * @param today day as `2026-11-22`; days compare as text.
 */
export function isCheckOutdated(checked: string, today: string): boolean {
  const [year, ...rest] = checked.split('-');
  return [String(Number(year) + CHECK_VALID_YEARS), ...rest].join('-') < today.slice(0, checked.length);
}
