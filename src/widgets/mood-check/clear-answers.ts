import {html, nothing, type TemplateResult} from 'lit';
import {moveFocus} from '../../element/move-focus.js';
import type {SmElement} from '../../element/sm-element.js';
import type {MoodCheckStrings} from './mood-check.strings.js';

/**
 * Forgetting at the person's wish, at any time: at once when there is one answer, after a second look when there is more
 * to lose. There is no way back after it, because the next person at a shared computer would find it.
 */
export class ClearAnswersControl {
  readonly #host: SmElement;
  readonly #clearAnswers: () => void;
  #isConfirming = false;

  /** @param clearAnswers forgets the answers. */
  constructor(host: SmElement, clearAnswers: () => void) {
    this.#host = host;
    this.#clearAnswers = clearAnswers;
  }

  /** The way to forget, as soon as there is something to forget. */
  renderButton({clear, clearAll}: MoodCheckStrings, answeredCount: number): TemplateResult | typeof nothing {
    const hasMultiple = answeredCount > 1;
    return answeredCount && !this.#isConfirming
      ? html`<button class="link clear" type="button" @click=${() => (hasMultiple ? this.#setConfirming(true) : this.#clearAnswers())}>${hasMultiple ? clearAll : clear}</button>`
      : nothing;
  }

  /** The second look, while it is asked for. */
  renderConfirmation({sure, clearAll, keepAll}: MoodCheckStrings): TemplateResult | typeof nothing {
    return this.#isConfirming
      ? html`<p id="confirm-clear">${sure}</p>
          <div class="actions sure">
            <button class="btn plain" type="button" @click=${this.#clearAnswers}>${clearAll}</button>
            <button class="btn bare" type="button" @click=${() => this.#setConfirming(false)}>${keepAll}</button>
          </div>`
      : nothing;
  }

  /** Asks no longer. */
  cancel(): void {
    this.#isConfirming = false;
  }

  #setConfirming(isConfirming: boolean): void {
    this.#isConfirming = isConfirming;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      moveFocus(this.#host.renderRoot, isConfirming ? '#confirm-clear' : '.clear'),
    );
  }
}
