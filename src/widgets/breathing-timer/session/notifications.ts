import {
  BreathingEndEvent,
  BreathingPauseEvent,
  BreathingPhaseEvent,
  BreathingResumeEvent,
  BreathingStartEvent,
} from '../breathing-timer.events.js';
import {endSummary, endTitle} from '../views/completed-view.js';
import type {PacerEvent, Pacer} from './pacer.js';
import {completedRounds} from './timeline.js';
import type {SessionView} from '../views/view.js';
import {phaseLabel} from '../views/exercise-text.js';

/** The event that tells a page what has happened; none for a beat. */
export function domEventFor(
  pacerEvent: PacerEvent,
  {timeline, snapshot, suspended}: Pacer,
  pattern: string,
): Event | undefined {
  const elapsed = snapshot?.breathingElapsed ?? 0;
  const {phase, roundIndex} = snapshot?.position ?? {};
  if (pacerEvent === 'start' && timeline)
    return new BreathingStartEvent(pattern, timeline.breaths, timeline.breathingDuration / 1000);
  if (pacerEvent === 'phase' && timeline && phase)
    return new BreathingPhaseEvent(
      phase.kind,
      phase.seconds,
      (roundIndex ?? 0) + 1,
      (roundIndex ?? 0) * timeline.cycle.durationMs + phase.start,
    );
  if (pacerEvent === 'pause') return new BreathingPauseEvent(elapsed, suspended ? 'suspended' : 'requested');
  if (pacerEvent === 'resume') return new BreathingResumeEvent(elapsed);
  if (pacerEvent === 'end' && timeline && snapshot)
    return new BreathingEndEvent(snapshot.completed, completedRounds(timeline, snapshot), elapsed);
  return undefined;
}

/** The sentence that tells a screen reader what has happened; none for a beat. */
export function announcementFor(pacerEvent: PacerEvent, view: SessionView): string | undefined {
  const {localization, snapshot, suspended} = view;
  const {text} = localization;
  const phaseText = snapshot?.position ? phaseLabel(snapshot.position.phase, localization) : text.getReady;
  if (pacerEvent === 'pause') return suspended ? `${text.paused}. ${text.suspended}` : text.paused;
  if (pacerEvent === 'end') return `${endTitle(view)} ${endSummary(view)}`;
  return pacerEvent === 'beat' ? undefined : phaseText;
}
