/** A way to present the phases of a session besides its text. Each is enough on its own. */
export type CueChannel = 'motion' | 'sound' | 'vibration' | 'speech' | 'screenReader';

/** Which channels are on. While `motion`, the moving figure, is `undefined`, the device's reduced-motion setting decides. */
export interface CueSettings extends Record<Exclude<CueChannel, 'motion'>, boolean> {
  motion: boolean | undefined;
  /** Volume of tones and speech, 0 to 1. */
  volume: number;
}

/** The person's settings, shared by all timers of the page. Kept in memory only: nothing is stored. */
export const cueSettings: CueSettings = {
  motion: undefined,
  sound: false,
  vibration: false,
  speech: false,
  screenReader: true,
  volume: 0.5,
};
