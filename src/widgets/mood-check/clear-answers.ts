import {html, nothing, type TemplateResult} from 'lit';
import {moveFocus} from '../../element/move-focus.js';
import type {SmElement} from '../../element/sm-element.js';
import type {MoodCheckStrings} from './mood-check.strings.js';

/**
 * Forgetting at the person's wish, at any time: at once when there is one answer, after a second look when there is more
 * to lose. There is no way back after it, because the next person at a shared computer would find it.
 */
export class Clearing {
  readonly #host: SmElement;
  readonly #clear: () => void;
  #asked = false;

  /** @param clear forgets the answers. */
  constructor(host: SmElement, clear: () => void) {
    this.#host = host;
    this.#clear = clear;
  }

  /** The way to forget, as soon as there is something to forget. */
  button({clear, clearAll}: MoodCheckStrings, said: number): TemplateResult | typeof nothing {
    const many = said > 1;
    return said && !this.#asked ? html`<button class="link clear" type="button" @click=${() => (many ? this.#ask(true) : this.#clear())}>${many ? clearAll : clear}</button>` : nothing;
  }

  /** The second look, while it is asked for. */
  question({sure, clearAll, keepAll}: MoodCheckStrings): TemplateResult | typeof nothing {
    return this.#asked
      ? html`<p id="sure">${sure}</p>
          <div class="actions sure">
            <button class="btn plain" type="button" @click=${this.#clear}>${clearAll}</button>
            <button class="btn bare" type="button" @click=${() => this.#ask(false)}>${keepAll}</button>
          </div>`
      : nothing;
  }

  /** Asks no longer. */
  end(): void {
    this.#asked = false;
  }

  #ask(on: boolean): void {
    this.#asked = on;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => moveFocus(this.#host.renderRoot, on ? '#sure' : '.clear'));
  }
}
