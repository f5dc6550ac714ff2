import type {CueSettings} from '../cues/cue-settings.js';
import type {PhaseKind} from './breath-cycle.js';
import type {Pacer, PacerEvent} from './pacer.js';

/** A session event as it is spoken or felt. */
export interface SessionCue {
  readonly event: PacerEvent;
  readonly announcement: string;
  readonly lang: string;
  readonly phaseKind: PhaseKind | undefined;
}

/** What the controls of the device, such as those of a headset, show and do. */
export interface SessionControls {
  readonly title: string;
  pause(): void;
  resume(): void;
  stop(): void;
}

/** Presents a session by sound, vibration and speech. */
export interface CueOutput {
  /** Brings the output in line with the session and the person's settings. Called for every pacer event. */
  sync(pacer: Pacer, cueSettings: CueSettings, controls: SessionControls): void;
  /** Presents one event. */
  onSessionEvent(cue: SessionCue, cueSettings: CueSettings): void;
}
