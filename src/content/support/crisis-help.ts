import {crisisLines, type CrisisLine} from './crisis-lines.js';
import {emergencyNumbers} from './emergency-numbers.js';
import type {SupportDocument} from './support.js';

/** What a person in need is shown for one country. */
export interface CrisisHelp {
  /** Country that the lines are for (ISO 3166-1), when one is known. */
  readonly country: string | undefined;
  /** Emergency numbers as they are written, the one to call first in front; none when they are not known. */
  readonly emergency: readonly string[];
  readonly lines: readonly CrisisLine[];
  /** True when the lines are our built-in ones, which nobody has called to check. */
  readonly builtIn: boolean;
}

/**
 * The help for a country: the clinic's own support document when it is for that country, else the built-in lines.
 * Without a country the document's own one counts; a document for another country is never shown in its place.
 */
export function crisisHelpFor(country: string | undefined, document?: SupportDocument): CrisisHelp {
  if (document && (country ?? document.country) === document.country) {
    return {country: document.country, emergency: document.emergency.split(/\/|\sor\s/).map((number) => number.trim()), lines: document.lines, builtIn: false};
  }
  return {country, emergency: emergencyNumbers(country), lines: country ? crisisLines(country) : [], builtIn: true};
}

/** After how many years a date of checking is said to be old. Our own choice: no source sets a limit. */
const CHECK_VALID_YEARS = 1;

/**
 * Whether a line was last checked too long ago.
 * @param checked day, month or year (ISO 8601).
 * @param today day as `2026-11-22`; days compare as text.
 */
export function isCheckOutdated(checked: string, today: string): boolean {
  const [year, ...rest] = checked.split('-');
  return [String(Number(year) + CHECK_VALID_YEARS), ...rest].join('-') < today.slice(0, checked.length);
}
