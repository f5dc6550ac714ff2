import {clearMediaSession, showMediaSession} from '../../../platform/media-session.js';
import type {SessionControls} from '../session/cue-output.js';
import type {PacerState} from '../session/pacer.js';

/** Media session with title, pause, continue and stop on the lock screen and headset, for an audible session. */
export class MediaControls {
  #shown = false;

  /** @param audible whether the session has sound or speech. */
  sync(state: PacerState, audible: boolean, {title, pause, resume, stop}: SessionControls): void {
    const active = audible && (state === 'running' || state === 'paused');
    if (active)
      showMediaSession({
        title,
        playbackState: state === 'running' ? 'playing' : 'paused',
        handlers: {play: resume, pause, stop},
      });
    else if (this.#shown) clearMediaSession();
    this.#shown = active;
  }
}
