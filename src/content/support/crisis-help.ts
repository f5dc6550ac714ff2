import {crisisLines, type CrisisLine} from './crisis-lines.js';
import {emergencyNumbers} from './emergency-numbers.js';
import {splitEmergency, type SupportDocument} from './support.js';

/** What a person in need is shown for one country. */
export interface CrisisHelp {
  /** Country that the lines are for (ISO 3166-1 alpha-2), when one is known. */
  readonly country: string | undefined;
  /** Emergency numbers as they are written, the one to call first in front; none when they are not known. */
  readonly emergency: readonly string[];
  readonly lines: readonly CrisisLine[];
  /** True when the lines are the built-in ones, whose numbers nobody has dialled to check. */
  readonly builtIn: boolean;
}

/**
 * The help for a country: the clinic's own support document when it is for that country, else the built-in lines.
 * Without a country the document's own one counts; a document for another country is never shown instead. A document
 * cannot take away the country's known emergency number, and without lines of its own the built-in ones stay.
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

/** The document's numbers when all are known ones of the country, else the known ones followed by the document's. */
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
