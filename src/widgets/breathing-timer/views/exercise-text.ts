import type {Phase} from '../../../content/breathing/breathing.js';
import {interpolate, formatNumber, formatPlural, type Plural} from '../../../ui/format.js';
import type {TimedPhase} from '../session/breath-cycle.js';
import type {BreathingTimerStrings} from '../breathing-timer.strings.js';
import type {SessionStrings} from '../session/session.strings.js';

/** The strings of one language, and its tag for numbers and plurals. */
export interface Localization<Texts = BreathingTimerStrings> {
  readonly text: Texts;
  readonly lang: string;
}

type PhraseLength = 'short' | 'long';
const phraseKeys = {
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

/** A phase with its seconds, such as "In for 5". */
export function phaseDurationText({kind, seconds}: Phase, {text, lang}: Localization): string {
  return capitalize(formatCount(text[phraseKeys[kind][1]], seconds, lang), lang);
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

/** The label in the middle of the figure. */
export function phaseLabel({kind, cue, startVolume}: TimedPhase, {text}: Localization<SessionStrings>): string {
  if (cue) return cue;
  return kind === 'inhale' && startVolume > 0 ? text.inhaleMore : text[kind];
}
