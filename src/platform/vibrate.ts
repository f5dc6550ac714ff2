/** Whether the device can vibrate. Few browsers support it; Safari and Firefox do not. */
export const canVibrate = (): boolean => typeof navigator !== 'undefined' && typeof navigator.vibrate === 'function';

/** Vibrates. @param pattern durations in milliseconds: on, off, on, …. @returns false if unsupported or not allowed. */
export function vibrateDevice(pattern: readonly number[]): boolean {
  try {
    return navigator.vibrate([...pattern]);
  } catch {
    return false;
  }
}
