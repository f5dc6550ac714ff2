/** Keeps the screen on. Resolves with `undefined` if unsupported or not allowed, as with a low battery or in a frame without permission. */
export async function requestWakeLock(): Promise<WakeLockSentinel | undefined> {
  try {
    return await (navigator as {wakeLock?: WakeLock}).wakeLock?.request('screen');
  } catch {
    return undefined;
  }
}
