import {BreathingEndEvent, BreathingPauseEvent, BreathingPhaseEvent, BreathingResumeEvent, BreathingStartEvent} from '../breathing-timer.events.js';
import {endSummary, endTitle} from '../views/completed-view.js';
import type {PacerEvent, Pacer} from './pacer.js';
import {completedRounds} from './timeline.js';
import type {SessionView} from '../views/view.js';
import {phaseLabel} from '../views/exercise-text.js';

/** The event that tells a page what has happened; none for a beat. */
export function domEventFor(pacerEvent: PacerEvent, {timeline: plan, snapshot: moment, suspended: slept}: Pacer, pattern: string): Event | undefined {
  const elapsed = moment?.breathingElapsed ?? 0;
  const {phase, roundIndex: round} = moment?.position ?? {};
  if (pacerEvent === 'start' && plan) return new BreathingStartEvent(pattern, plan.breaths, plan.breathingDuration / 1000);
  if (pacerEvent === 'phase' && plan && phase) return new BreathingPhaseEvent(phase.kind, phase.seconds, (round ?? 0) + 1, (round ?? 0) * plan.cycle.durationMs + phase.start);
  if (pacerEvent === 'pause') return new BreathingPauseEvent(elapsed, slept ? 'slept' : 'asked');
  if (pacerEvent === 'resume') return new BreathingResumeEvent(elapsed);
  if (pacerEvent === 'end' && plan && moment) return new BreathingEndEvent(moment.completed, completedRounds(plan, moment), elapsed);
  return undefined;
}

/** The sentence that tells a screen reader what has happened; none for a beat. */
export function announcementFor(pacerEvent: PacerEvent, view: SessionView): string | undefined {
  const {localization: words, snapshot: moment, suspended: slept} = view;
  const {text} = words;
  const phaseText = moment?.position ? phaseLabel(moment.position.phase, words) : text.getReady;
  if (pacerEvent === 'pause') return slept ? `${text.paused}. ${text.slept}` : text.paused;
  if (pacerEvent === 'end') return `${endTitle(view)} ${endSummary(view)}`;
  return pacerEvent === 'beat' ? undefined : phaseText;
}
