import type {Phase} from '../../../content/breathing/breathing.js';
import {fill, number, plural, type Plural} from '../../../ui/format.js';
import type {Stretch} from '../session/breath-cycle.js';
import type {BreathingTimerStrings} from '../breathing-timer.strings.js';
import type {SessionTexts} from '../session/session.strings.js';

/** The words of one language, and how it writes numbers. */
export interface Words<Texts = BreathingTimerStrings> {
  readonly text: Texts;
  readonly lang: string;
}

type Forms = 'short' | 'long';
const keys = {
  inhale: ['shortInhale', 'longInhale'],
  hold: ['shortHold', 'longHold'],
  exhale: ['shortExhale', 'longExhale'],
  rest: ['shortHold', 'longHold'],
} as const;

/** A text with its first letter large, as the language does it. */
export function capital(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** A sentence with a number in it. */
export function counted(forms: string | Plural, n: number, lang: string): string {
  return typeof forms === 'string' ? fill(forms, {n: number(n, lang)}) : plural(forms, n, lang);
}

/** A phase with its seconds, such as "In for 5". */
export function phaseInWords({kind, seconds}: Phase, {text, lang}: Words): string {
  return capital(counted(text[keys[kind][1]], seconds, lang), lang);
}

/** A pattern in words: "in 4, hold 7, out 8", or long: "In for 4, hold for 7, out for 8". */
export function rhythmInWords(phases: readonly Phase[], {text, lang}: Words, form: Forms = 'short'): string {
  const long = form === 'long';
  const list = phases.map(({kind, seconds}) => counted(text[keys[kind][long ? 1 : 0]], seconds, lang)).join(text.comma);
  return long ? capital(list, lang) : list;
}

/** The one or two words that stand in the middle of the breath. */
export function phaseWord({kind, cue, from}: Stretch, {text}: Words<SessionTexts>): string {
  if (cue) return cue;
  return kind === 'inhale' && from > 0 ? text.inhaleMore : text[kind];
}
