import {whenIdle} from '../../../platform/idle.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {warnAuthor} from '../../../platform/console.js';
import type {Session} from './session.js';
import type {View} from '../views/view.js';

type SessionCommand = 'begin' | 'pause' | 'resume' | 'stop';

const idleState = {state: 'idle', snapshot: undefined, suspended: false} as const;

/** The way to the session, whose code comes on its own once the card is drawn. What is asked before that waits for it. */
export class SessionLoader implements ReactiveController {
  session: Session | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #createSession: (made: typeof Session) => Session;
  readonly #pendingCommands: SessionCommand[] = [];
  #loading: Promise<void> | undefined;
  #loadFailed = false;
  #warned = false;
  #hasRendered = false;

  /** @param createSession makes the session from its class, once that is there. */
  constructor(host: ReactiveControllerHost & HTMLElement, createSession: (made: typeof Session) => Session) {
    this.#host = host;
    this.#createSession = createSession;
    host.addController(this);
  }

  /** What there is to draw. */
  get viewState(): Pick<View, 'state' | 'snapshot' | 'suspended' | 'loading' | 'loadFailed'> &
    Partial<Pick<View, 'timeline' | 'exercise' | 'minutes'>> {
    return {
      ...(this.session?.viewState ?? idleState),
      loading: this.#pendingCommands.length > 0,
      loadFailed: this.#loadFailed,
    };
  }

  /** Once the card is drawn, the session is fetched as soon as the browser has nothing better to do. */
  hostUpdated(): void {
    if (!this.#hasRendered) whenIdle(() => void this.load());
    this.#hasRendered = true;
  }

  /** Fetches the session; settles when it is there, or cannot be had for now. */
  load(): Promise<void> {
    return (this.#loading ??= import('./session.js')
      .then(({Session}) => this.#onLoaded(Session))
      .catch((error: unknown) => this.#onLoadFailed(error)));
  }

  /** Hands on what is asked of the session: at once, or in this order when it has come. */
  dispatch(command: SessionCommand): void {
    if (this.session) return this.session[command]();
    if (command === 'begin' ? this.#pendingCommands.at(-1) === command : !this.#pendingCommands.length) return;
    this.#pendingCommands.push(command);
    this.#loadFailed = false;
    this.#host.requestUpdate();
    void this.load();
  }

  /** Takes up a change of the ways to follow. */
  syncDevices(): void {
    this.#host.requestUpdate();
    this.session?.syncDevices();
  }

  #onLoaded(SessionClass: typeof Session): void {
    this.session = this.#createSession(SessionClass);
    this.#loadFailed = false;
    for (const command of this.#pendingCommands.splice(0)) if (this.#host.isConnected) this.session[command]();
    this.#host.requestUpdate();
  }

  #onLoadFailed(error: unknown): void {
    this.#loading = undefined; // The next press tries again.
    this.#loadFailed = this.#pendingCommands.splice(0).length > 0;
    if (!this.#warned)
      warnAuthor(this.#host.localName, `cannot run a session yet: its file could not be loaded. ${String(error)}`);
    this.#warned = true;
    this.#host.requestUpdate();
  }
}
