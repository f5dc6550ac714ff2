/** Whether the device can vibrate. Few browsers support it; Safari and Firefox do not. */
export const canVibrate = (): boolean => typeof navigator !== 'undefined' && typeof navigator.vibrate === 'function';

/** Vibrates: milliseconds on, off, on, …. Does nothing where it is not supported or not allowed. */
export function vibrateDevice(pattern: readonly number[]): void {
  try {
    navigator.vibrate([...pattern]);
  } catch {
    return;
  }
}
