/** Content and button handlers of the lock screen's media controls. */
export interface MediaSessionContent {
  readonly title: string;
  readonly playbackState: 'playing' | 'paused';
  readonly handlers: Readonly<Partial<Record<MediaSessionAction, () => void>>>;
}

const ACTIONS: readonly MediaSessionAction[] = ['play', 'pause', 'stop'];
let ownMetadata: unknown;

function withMediaSession(callback: (session: MediaSession) => void): void {
  try {
    const session =
      typeof navigator === 'undefined' ? undefined : (navigator as {mediaSession?: MediaSession}).mediaSession;
    if (session) callback(session);
  } catch {
    return; // The browser lacks one of the actions, or the page has replaced the API.
  }
}

/** Shows the content, unless the page has its own media session. */
export function showMediaSession({title, playbackState, handlers}: MediaSessionContent): void {
  withMediaSession((session) => {
    if (session.metadata && session.metadata !== ownMetadata) return;
    if (!ownMetadata || session.metadata?.title !== title) ownMetadata = session.metadata = new MediaMetadata({title});
    session.playbackState = playbackState;
    for (const action of ACTIONS) session.setActionHandler(action, handlers[action] ?? null);
  });
}

/** Removes the content set by `showMediaSession`. */
export function clearMediaSession(): void {
  withMediaSession((session) => {
    if (!ownMetadata || session.metadata !== ownMetadata) return;
    ownMetadata = undefined;
    session.metadata = null;
    session.playbackState = 'none';
    for (const action of ACTIONS) session.setActionHandler(action, null);
  });
}
