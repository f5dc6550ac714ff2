/** The ways to follow a session besides its words. Each is enough on its own. */
export type Way = 'sight' | 'sound' | 'touch' | 'voice' | 'reader';

/**
 * What the person switched on, for all timers of the page; forgotten when the page is left, and stored nowhere.
 * `sight` is the moving figure: while it is `undefined`, the device's wish for less motion decides.
 */
export const ways: {sight: boolean | undefined; sound: boolean; touch: boolean; voice: boolean; reader: boolean; volume: number} = {
  sight: undefined,
  sound: false,
  touch: false,
  voice: false,
  reader: true,
  volume: 0.5,
};

/** The ways that this browser knows. Vibration exists in few, and not in Safari or Firefox. */
export function waysHere(): readonly Way[] {
  const here: readonly (readonly [Way, boolean])[] = [
    ['sound', typeof AudioContext !== 'undefined'],
    ['touch', typeof navigator !== 'undefined' && typeof navigator.vibrate === 'function'],
    ['voice', typeof speechSynthesis !== 'undefined'],
    ['sight', true],
    ['reader', true],
  ];
  return here.flatMap(([way, exists]) => (exists ? way : []));
}
