import {
  BreathingEndEvent,
  BreathingPauseEvent,
  BreathingPhaseEvent,
  BreathingResumeEvent,
  BreathingStartEvent,
} from '../breathing-timer.events.js';
import {endSummary, endTitle} from '../views/completed-view.js';
import {phaseLabel} from '../views/phase-text.js';
import type {SessionView} from '../views/view.js';
import type {Pacer, PacerEvent} from './pacer.js';
import {completedRounds} from './snapshot.js';

/** The DOM event for a pacer event; `undefined` for a beat. @param pattern id of the exercise. */
export function domEventFor(event: PacerEvent, pacer: Pacer, pattern: string): Event | undefined {
  const {timeline, snapshot, pauseReason} = pacer;
  const elapsed = snapshot?.breathingElapsed ?? 0;
  switch (event) {
    case 'start':
      return timeline && new BreathingStartEvent(pattern, timeline.breaths, timeline.breathingDuration / 1000);
    case 'phase':
      return phaseEvent(pacer);
    case 'pause':
      return new BreathingPauseEvent(elapsed, pauseReason ?? 'requested');
    case 'resume':
      return new BreathingResumeEvent(elapsed);
    case 'end':
      return (
        timeline && snapshot && new BreathingEndEvent(snapshot.completed, completedRounds(timeline, snapshot), elapsed)
      );
    case 'beat':
      return undefined;
  }
}

function phaseEvent({timeline, snapshot}: Pacer): Event | undefined {
  if (!timeline || !snapshot?.position) return undefined;
  const {phase, roundIndex} = snapshot.position;
  const elapsed = roundIndex * timeline.cycle.durationMs + phase.start;
  return new BreathingPhaseEvent(phase.kind, phase.seconds, roundIndex + 1, elapsed);
}

/** The announcement for screen readers and speech; `undefined` for a beat. */
export function announcementFor(event: PacerEvent, view: SessionView): string | undefined {
  const {localization, snapshot, pauseReason} = view;
  const {text} = localization;
  if (event === 'beat') return undefined;
  if (event === 'pause') return pauseReason === 'suspended' ? `${text.paused}. ${text.suspended}` : text.paused;
  if (event === 'end') return `${endTitle(view)} ${endSummary(view)}`;
  return snapshot?.position ? phaseLabel(snapshot.position.phase, localization) : text.getReady;
}
