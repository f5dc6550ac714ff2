import {type ReactiveController, type ReactiveControllerHost} from 'lit';
import {isServer} from '../../platform/is-server.js';
import {observeMutations} from '../../platform/mutation-observer.js';

const INLINE_JSON_SELECTOR = ':scope > script[type="application/json"]';

/** Reads inline JSON from a `<script type="application/json">` child, and updates the host when that child is added or changed. */
export class InlineContent implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The JSON text, or `undefined` without such a child. */
  get text(): string | undefined {
    return isServer ? undefined : (this.#host.querySelector(INLINE_JSON_SELECTOR)?.textContent ?? undefined);
  }

  hostConnected(): void {
    let lastText = this.text;
    this.#observer = observeMutations(this.#host, {childList: true, subtree: true, characterData: true}, () => {
      if (this.text === lastText) return;
      lastText = this.text;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
