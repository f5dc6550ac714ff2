interface AudioSession {
  type: string;
}

/** The page's audio session (Safari); `undefined` in browsers without the Audio Session API. */
const audioSession = (): AudioSession | undefined =>
  typeof navigator === 'undefined' ? undefined : (navigator as {audioSession?: AudioSession}).audioSession;

/**
 * Declares that the page plays audio on purpose. On an iPhone, Web Audio of the type `auto` is muted by the ringer switch.
 * @returns a function that restores the previous type.
 */
export function beginPlaybackSession(): () => void {
  const session = audioSession();
  const setType = (type: string): void => {
    try {
      if (session) session.type = type;
    } catch {
      return; // The page has replaced it with a read-only object.
    }
  };
  const previous = session?.type ?? 'auto';
  setType('playback');
  return () => setType(previous);
}
