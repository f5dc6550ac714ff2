import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {warnAuthor} from '../../../platform/console.js';
import {whenIdle} from '../../../platform/idle.js';
import type {View} from '../views/view.js';
import type {Session} from './session.js';

type SessionCommand = 'begin' | 'pause' | 'resume' | 'stop';

const idleState = {state: 'idle', snapshot: undefined, pauseReason: undefined} as const;

/** Loads the session code after the first render. Queues commands that are issued earlier. */
export class SessionLoader implements ReactiveController {
  session: Session | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #createSession: (SessionClass: typeof Session) => Session;
  readonly #pendingCommands: SessionCommand[] = [];
  #loading: Promise<void> | undefined;
  #loadFailed = false;
  #warned = false;
  #hasRendered = false;
  #cancelPreload: (() => void) | undefined;

  /** @param createSession creates the session from its class after loading. */
  constructor(host: ReactiveControllerHost & HTMLElement, createSession: (SessionClass: typeof Session) => Session) {
    this.#host = host;
    this.#createSession = createSession;
    host.addController(this);
  }

  /** The session data that the views need. */
  get viewState(): Pick<View, 'state' | 'snapshot' | 'pauseReason' | 'loading' | 'loadFailed'> &
    Partial<Pick<View, 'timeline' | 'exercise' | 'minutes'>> {
    return {
      ...(this.session?.viewState ?? idleState),
      loading: this.#pendingCommands.length > 0,
      loadFailed: this.#loadFailed,
    };
  }

  /** Starts loading when the browser is idle after the first render. */
  hostUpdated(): void {
    if (this.#hasRendered) return;
    this.#hasRendered = true;
    this.#schedulePreload();
  }

  /** Schedules the preload again when the element returns to the page. */
  hostConnected(): void {
    if (this.#hasRendered) this.#schedulePreload();
  }

  /** Cancels a preload that has not started. A busy page would keep the removed element in memory until it is idle. */
  hostDisconnected(): void {
    this.#cancelPreload?.();
    this.#cancelPreload = undefined;
  }

  /** Loads the session. Resolves when it has loaded or the attempt has failed; never rejects. */
  load(): Promise<void> {
    return (this.#loading ??= import('./session.js')
      .then(({Session: SessionClass}) => this.#onLoaded(SessionClass))
      .catch((error: unknown) => this.#onLoadFailed(error)));
  }

  /** Passes a command to the session: immediately, or in order after the session has loaded. */
  dispatch(command: SessionCommand): void {
    if (this.session) return this.session[command]();
    if (command === 'begin' ? this.#pendingCommands.at(-1) === command : !this.#pendingCommands.length) return;
    this.#pendingCommands.push(command);
    this.#loadFailed = false;
    this.#host.requestUpdate();
    void this.load();
  }

  /** Applies a change of the cue settings. */
  syncDevices(): void {
    this.#host.requestUpdate();
    this.session?.syncDevices();
  }

  #schedulePreload(): void {
    if (this.#host.isConnected && !this.#loading) this.#cancelPreload ??= whenIdle(() => void this.load());
  }

  #onLoaded(SessionClass: typeof Session): void {
    this.session = this.#createSession(SessionClass);
    this.#loadFailed = false;
    for (const command of this.#pendingCommands.splice(0)) if (this.#host.isConnected) this.session[command]();
    this.#host.requestUpdate();
  }

  #onLoadFailed(error: unknown): void {
    this.#loading = undefined; // The next click retries.
    // A failed preload without a user request is not shown, and does not clear an earlier failure.
    if (this.#pendingCommands.splice(0).length) this.#loadFailed = true;
    if (!this.#warned)
      warnAuthor(this.#host.localName, `cannot run a session yet: its file could not be loaded. ${String(error)}`);
    this.#warned = true;
    this.#host.requestUpdate();
  }
}
