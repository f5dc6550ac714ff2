import {type ReactiveController, type ReactiveControllerHost} from 'lit';
import {isServer} from '../../../platform/is-server.js';
import {canAnimate} from '../../../platform/can-animate.js';
import {reducedMotionQuery} from '../../../platform/match-media.js';

/** Tracks the device's reduced-motion setting, and updates the element when it changes. */
export class ReducedMotionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #mediaQuery = isServer ? undefined : reducedMotionQuery();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get prefersReducedMotion(): boolean {
    return this.#mediaQuery?.matches || (!isServer && !canAnimate()); // Without the Web Animations API, the figure cannot be animated.
  }

  hostConnected(): void {
    this.#mediaQuery?.addEventListener?.('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#mediaQuery?.removeEventListener?.('change', this.#onChange);
  }

  readonly #onChange = (): void => this.#host.requestUpdate();
}
