import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {tell} from '../../../element/warnings.js';
import type {Session} from './session.js';
import type {View} from '../views/view.js';

type Act = 'begin' | 'pause' | 'resume' | 'stop';

const atRest = {state: 'rest', moment: undefined, slept: false} as const;

/** The way to the session, whose code comes on its own once the card is drawn. What is asked before that waits for it. */
export class Leading implements ReactiveController {
  session: Session | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #make: (made: typeof Session) => Session;
  readonly #asked: Act[] = [];
  #coming: Promise<void> | undefined;
  #lost = false;
  #told = false;
  #drawn = false;

  /** @param make makes the session from its class, once that is there. */
  constructor(host: ReactiveControllerHost & HTMLElement, make: (made: typeof Session) => Session) {
    this.#host = host;
    this.#make = make;
    host.addController(this);
  }

  /** What there is to draw. */
  get seen(): Pick<View, 'state' | 'moment' | 'slept' | 'waiting' | 'lost'> & Partial<Pick<View, 'plan' | 'exercise' | 'minutes'>> {
    return {...(this.session?.seen ?? atRest), waiting: this.#asked.length > 0, lost: this.#lost};
  }

  /** Once the card is drawn, the session is fetched as soon as the browser has nothing better to do. */
  hostUpdated(): void {
    if (!this.#drawn) (globalThis.requestIdleCallback ?? setTimeout)(() => void this.come());
    this.#drawn = true;
  }

  /** Fetches the session; settles when it is there, or cannot be had for now. */
  come(): Promise<void> {
    return (this.#coming ??= import('./session.js').then(({Session}) => this.#arrived(Session)).catch((error: unknown) => this.#failed(error)));
  }

  /** Hands on what is asked of the session: at once, or in this order when it has come. */
  do(act: Act): void {
    if (this.session) return this.session[act]();
    if (act === 'begin' ? this.#asked.at(-1) === act : !this.#asked.length) return;
    this.#asked.push(act);
    this.#lost = false;
    this.#host.requestUpdate();
    void this.come();
  }

  /** Takes up a change of the ways to follow. */
  follow(): void {
    this.#host.requestUpdate();
    this.session?.follow();
  }

  #arrived(made: typeof Session): void {
    this.session = this.#make(made);
    this.#lost = false;
    for (const act of this.#asked.splice(0)) if (this.#host.isConnected) this.session[act]();
    this.#host.requestUpdate();
  }

  #failed(error: unknown): void {
    this.#coming = undefined; // The next press tries again.
    this.#lost = this.#asked.splice(0).length > 0;
    if (!this.#told) tell(this.#host.localName, `cannot run a session yet: its file could not be loaded. ${String(error)}`);
    this.#told = true;
    this.#host.requestUpdate();
  }
}
