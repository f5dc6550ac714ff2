/** The ways to follow a session besides its words. Each is enough on its own. */
export type CueChannel = 'sight' | 'sound' | 'touch' | 'voice' | 'reader';

/** What is switched on. While `sight`, the moving figure, is `undefined`, the device's wish for less motion decides. */
export interface CueSettings extends Record<Exclude<CueChannel, 'sight'>, boolean> {
  sight: boolean | undefined;
  /** Loudness of tones and voice, 0 to 1. */
  volume: number;
}

/** What the person switched on, for all timers of the page; forgotten when the page is left, and stored nowhere. */
export const cueSettings: CueSettings = {
  sight: undefined,
  sound: false,
  touch: false,
  voice: false,
  reader: true,
  volume: 0.5,
};
