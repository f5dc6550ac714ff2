/** Keeps the screen on. `undefined` when it is not supported or not allowed: low battery, or a frame without permission. */
export async function requestWakeLock(): Promise<WakeLockSentinel | undefined> {
  try {
    return await (navigator as {wakeLock?: WakeLock}).wakeLock?.request('screen');
  } catch {
    return undefined;
  }
}
