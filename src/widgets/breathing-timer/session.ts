import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {Announcer} from '../../element/announcer.js';
import {Awake} from './awake.js';
import type {Clock} from './clock.js';
import {Fade} from './fade.js';
import {Motion} from './motion.js';
import {Pacer, type Happening} from './pacer.js';
import {eventFor, sentenceFor} from './telling.js';
import type {View} from './view.js';
import {ways} from './ways.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Ties a session to its element: all that moves, sounds, speaks and fires while it runs. */
export class Session implements ReactiveController {
  readonly pacer: Pacer;

  readonly #host: Host;
  readonly #view: () => View;
  readonly #announcer: Announcer;
  readonly #fade = new Fade();
  readonly #motion = new Motion();
  readonly #awake: Awake;
  #hadFocus = false;

  constructor(host: Host, clock: () => Clock, view: () => View) {
    this.#host = host;
    this.#view = view;
    this.#announcer = new Announcer(host);
    this.pacer = new Pacer(clock, (what) => this.#happened(what));
    this.#awake = new Awake(this.pacer.look);
    host.addController(this);
  }

  hostDisconnected(): void {
    // An element that is moved is connected again at once, and its session goes on.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.leave();
    });
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#root?.activeElement);
    this.#fade.before(this.#root);
  }

  hostUpdated(): void {
    const {state, plan} = this.pacer;
    const stage = this.#root?.querySelector('.stage');
    const {still} = this.#view();
    if (stage && plan && state !== 'done' && !still) this.#motion.follow(stage, plan, this.pacer);
    else this.#motion.end();
    // Whoever pressed a button that is gone now stands on the one that took its place.
    if (this.#hadFocus && !this.#root?.activeElement) this.#root?.querySelector<HTMLElement>('.first:not(.old)')?.focus();
    this.#fade.after(stage, !still);
  }

  /** Begins a session, or begins again. */
  begin(): void {
    this.leave();
    this.pacer.start(this.#view().plan);
  }

  /** Goes back to before a session, and leaves nothing behind. */
  leave(): void {
    this.pacer.reset();
    this.follow();
    this.#motion.end();
  }

  /** Brings the screen lock and the sound to where the session and the person's switches are. */
  follow(): void {
    this.#host.requestUpdate();
    this.#awake.follow(this.pacer.state === 'running');
    this.#view().company.extras?.follow(this.pacer, ways);
  }

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }

  #happened(what: Happening): void {
    this.follow();
    if (what !== 'beat') this.#fade.begin();
    const view = this.#view();
    const sentence = sentenceFor(what, view);
    const kind = this.pacer.moment?.breath?.phase.kind;
    if (sentence && (ways.reader || what !== 'phase')) this.#announcer.say(sentence);
    if (sentence) view.company.extras?.tell(what, sentence, view.words.lang, kind, ways);
    const event = eventFor(what, this.pacer, view.exercise.id);
    if (event) this.#host.dispatchEvent(event);
  }
}
