import type {Phase} from '../../../content/breathing/breathing.js';
import {interpolate, formatNumber, formatPlural, type Plural} from '../../../ui/format.js';
import type {BreathingTimerStrings} from '../breathing-timer.strings.js';

/** The strings of one language, and its tag for numbers and plurals. */
export interface Localization<Texts = BreathingTimerStrings> {
  readonly text: Texts;
  readonly lang: string;
}

type PhraseLength = 'short' | 'long';
/** Keys of the short and the long phrase for each kind of phase. */
export const phraseKeys = {
  inhale: ['shortInhale', 'longInhale'],
  hold: ['shortHold', 'longHold'],
  exhale: ['shortExhale', 'longExhale'],
  rest: ['shortHold', 'longHold'],
} as const;

/** The text with a capital first letter, in the given language. */
export function capitalize(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** A sentence with a number, in the plural form of the language. */
export function formatCount(forms: string | Plural, n: number, lang: string): string {
  return typeof forms === 'string' ? interpolate(forms, {n: formatNumber(n, lang)}) : formatPlural(forms, n, lang);
}

/** A pattern as text: "in 4, hold 7, out 8", or long: "In for 4, hold for 7, out for 8". */
export function patternText(
  phases: readonly Phase[],
  {text, lang}: Localization,
  form: PhraseLength = 'short',
): string {
  const isLong = form === 'long';
  const list = phases
    .map(({kind, seconds}) => formatCount(text[phraseKeys[kind][isLong ? 1 : 0]], seconds, lang))
    .join(text.comma);
  return isLong ? capitalize(list, lang) : list;
}
