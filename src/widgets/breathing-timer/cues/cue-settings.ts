/** A way to present the phases of a session in addition to text. Each channel is sufficient on its own. */
export type CueChannel = 'motion' | 'sound' | 'vibration' | 'speech' | 'screenReader';

/** The enabled channels. `motion` is the moving figure; `undefined` follows the device's reduced-motion setting. */
export interface CueSettings extends Record<Exclude<CueChannel, 'motion'>, boolean> {
  motion: boolean | undefined;
  /** Volume of tones and speech, 0 to 1. */
  volume: number;
}

/** The user's settings, shared by all timers of the page. Kept in memory only; nothing is stored. */
export const cueSettings: CueSettings = {
  motion: undefined,
  sound: false,
  vibration: false,
  speech: false,
  screenReader: true,
  volume: 0.5,
};
