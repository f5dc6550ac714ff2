import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {Announcer} from '../../element/announcer.js';
import type {Clock} from './clock.js';
import {Motion} from './motion.js';
import {Pacer, type Happening} from './pacer.js';
import {eventFor, sentenceFor} from './telling.js';
import type {View} from './view.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Ties a session to its element: the figure moves, events fire, screen readers hear, focus is not lost. */
export class Session implements ReactiveController {
  readonly pacer: Pacer;

  readonly #host: Host;
  readonly #view: () => View;
  readonly #announcer: Announcer;
  readonly #motion = new Motion();
  #hadFocus = false;

  constructor(host: Host, clock: () => Clock, view: () => View) {
    this.#host = host;
    this.#view = view;
    this.#announcer = new Announcer(host);
    this.pacer = new Pacer(clock, (what) => this.#happened(what));
    host.addController(this);
  }

  hostDisconnected(): void {
    // An element that is moved is connected again at once, and its session goes on.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#leave();
    });
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#root?.activeElement);
  }

  hostUpdated(): void {
    const {pacer} = this;
    const stage = this.#root?.querySelector('.stage');
    const {still, plan} = this.#view();
    if (stage && !still && (pacer.state === 'running' || pacer.state === 'paused')) this.#motion.follow(stage, plan, pacer);
    else this.#motion.end();
    // Whoever pressed a button that is gone now stands on the one that took its place.
    if (this.#hadFocus && !this.#root?.activeElement) this.#root?.querySelector<HTMLElement>('.first')?.focus();
  }

  get #root(): ShadowRoot | null {
    return this.#host.shadowRoot;
  }

  #happened(what: Happening): void {
    this.#host.requestUpdate();
    const view = this.#view();
    const sentence = sentenceFor(what, view);
    if (sentence) this.#announcer.say(sentence);
    const event = eventFor(what, this.pacer, view.exercise.id);
    if (event) this.#host.dispatchEvent(event);
  }

  #leave(): void {
    this.pacer.reset();
    this.#motion.end();
    this.#host.requestUpdate();
  }
}
