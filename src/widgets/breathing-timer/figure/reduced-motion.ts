import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {lessMotion} from '../../../platform/reduced-motion.js';

/** Knows whether the person asked their device for less motion, and says so when that changes. */
export class Stillness implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #wish = isServer ? undefined : lessMotion();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get wished(): boolean {
    return this.#wish?.matches || (!isServer && !('animate' in Element.prototype)); // Without animations, nothing could move.
  }

  hostConnected(): void {
    this.#wish?.addEventListener?.('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#wish?.removeEventListener?.('change', this.#changed);
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}
