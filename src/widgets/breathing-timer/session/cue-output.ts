import type {CueSettings} from '../cues/cue-settings.js';
import type {PhaseKind} from './breath-cycle.js';
import type {Pacer, PacerEvent} from './pacer.js';

/** A session event as input for speech and vibration. */
export interface SessionCue {
  readonly event: PacerEvent;
  readonly announcement: string;
  readonly lang: string;
  readonly phaseKind: PhaseKind | undefined;
}

/** Title and actions for the device's media controls, such as those of a headset. */
export interface SessionControls {
  readonly title: string;
  pause(): void;
  resume(): void;
  stop(): void;
}

/** Presents a session by sound, vibration and speech. */
export interface CueOutput {
  /** Synchronizes the output with the session and the user's settings. Called for every pacer event. */
  sync(pacer: Pacer, cueSettings: CueSettings, controls: SessionControls): void;
  /** Presents one event. */
  onSessionEvent(cue: SessionCue, cueSettings: CueSettings): void;
}
