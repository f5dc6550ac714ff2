import type {Phase} from '../../../content/breathing/breathing.js';
import type {TimedPhase} from '../session/breath-cycle.js';
import type {SessionStrings} from '../session/session.strings.js';
import {capitalize, formatCount, phraseKeys, type Localization} from './exercise-text.js';

/** A phase with its seconds, such as "In for 5". */
export function phaseDurationText({kind, seconds}: Phase, {text, lang}: Localization): string {
  return capitalize(formatCount(text[phraseKeys[kind][1]], seconds, lang), lang);
}

/** The label in the middle of the figure. */
export function phaseLabel({kind, cue, startVolume}: TimedPhase, {text}: Localization<SessionStrings>): string {
  if (cue) return cue;
  return kind === 'inhale' && startVolume > 0 ? text.inhaleMore : text[kind];
}
