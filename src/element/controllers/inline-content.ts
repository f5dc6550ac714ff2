import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {watchNodes} from '../../platform/observe-mutations.js';

const SELECTOR = ':scope > script[type="application/json"]';

/** The second door: a `<script type="application/json">` child, also when it is parsed or added later. */
export class InlineContent implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The JSON text, or `undefined` when there is no such child. */
  get text(): string | undefined {
    return isServer ? undefined : (this.#host.querySelector(SELECTOR)?.textContent ?? undefined);
  }

  hostConnected(): void {
    let last = this.text;
    this.#observer = watchNodes(this.#host, {childList: true, subtree: true, characterData: true}, () => {
      if (this.text === last) return;
      last = this.text;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
