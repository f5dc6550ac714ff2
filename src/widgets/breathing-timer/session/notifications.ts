import {BreathingEndEvent, BreathingPauseEvent, BreathingPhaseEvent, BreathingResumeEvent, BreathingStartEvent} from '../breathing-timer.events.js';
import {closingLead, closingTitle} from '../views/completed-view.js';
import type {Happening, Pacer} from './pacer.js';
import {roundsDone} from './timeline.js';
import type {SessionView} from '../views/view.js';
import {phaseWord} from '../views/exercise-text.js';

/** The event that tells a page what has happened; none for a beat. */
export function eventFor(what: Happening, {plan, moment, slept}: Pacer, pattern: string): Event | undefined {
  const elapsed = moment?.breathed ?? 0;
  const {phase, round} = moment?.breath ?? {};
  if (what === 'start' && plan) return new BreathingStartEvent(pattern, plan.breaths, plan.breathing / 1000);
  if (what === 'phase' && plan && phase) return new BreathingPhaseEvent(phase.kind, phase.seconds, (round ?? 0) + 1, (round ?? 0) * plan.rhythm.cycle + phase.start);
  if (what === 'pause') return new BreathingPauseEvent(elapsed, slept ? 'slept' : 'asked');
  if (what === 'resume') return new BreathingResumeEvent(elapsed);
  if (what === 'end' && plan && moment) return new BreathingEndEvent(moment.over, roundsDone(plan, moment), elapsed);
  return undefined;
}

/** The sentence that tells a screen reader what has happened; none for a beat. */
export function sentenceFor(what: Happening, view: SessionView): string | undefined {
  const {words, moment, slept} = view;
  const {text} = words;
  const word = moment?.breath ? phaseWord(moment.breath.phase, words) : text.getReady;
  if (what === 'pause') return slept ? `${text.paused}. ${text.slept}` : text.paused;
  if (what === 'end') return `${closingTitle(view)} ${closingLead(view)}`;
  return what === 'beat' ? undefined : word;
}
