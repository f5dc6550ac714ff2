/** Whether the browser can synthesize sound. */
export const canPlayAudio = (): boolean => typeof AudioContext !== 'undefined';

/** A new audio context; `undefined` without an audio device, or when the page has opened too many. */
export function createAudioContext(onStateChange: () => void): AudioContext | undefined {
  try {
    const audioContext = new AudioContext();
    audioContext.onstatechange = onStateChange;
    return audioContext;
  } catch {
    return undefined;
  }
}
