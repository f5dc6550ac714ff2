import {html, nothing, type TemplateResult} from 'lit';
import {reserveSpace} from '../../ui/reserve-space.js';
import {moveFocus} from '../../element/move-focus.js';
import type {SmElement} from '../../element/sm-element.js';
import type {MoodCheckStrings} from './mood-check.strings.js';

/**
 * Deletes the answers when the person asks for it: at once when there is one answer, after a confirmation when there are more.
 * It cannot be undone, because the next person at a shared computer would find the answers.
 */
export class ClearAnswersControl {
  readonly #host: SmElement;
  readonly #clearAnswers: () => void;
  #isConfirming = false;

  /** @param clearAnswers deletes the answers. */
  constructor(host: SmElement, clearAnswers: () => void) {
    this.#host = host;
    this.#clearAnswers = clearAnswers;
  }

  /** The button, as soon as there is something to delete. Its place is reserved from the start. */
  renderButton({clear, clearAll}: MoodCheckStrings, answeredCount: number): TemplateResult {
    const hasMultiple = answeredCount > 1;
    const button =
      answeredCount && !this.#isConfirming
        ? html`<button class="link clear" type="button" @click=${() => (hasMultiple ? this.#setConfirming(true) : this.#clearAnswers())}>${hasMultiple ? clearAll : clear}</button>`
        : nothing;
    return reserveSpace(
      button,
      [clear, clearAll].map((label) => html`<span class="link">${label}</span>`),
    );
  }

  /** The confirmation, in a card of its own below everything else, where it moves nothing. */
  renderConfirmation({confirmClear, clearAll, keepAnswers}: MoodCheckStrings): TemplateResult | typeof nothing {
    return this.#isConfirming
      ? html`<section class="card below" part="card">
          <p id="confirm-clear">${confirmClear}</p>
          <div class="actions confirm-clear">
            <button class="btn plain" type="button" @click=${this.#clearAnswers}>${clearAll}</button>
            <button class="btn bare" type="button" @click=${() => this.#setConfirming(false)}>${keepAnswers}</button>
          </div>
        </section>`
      : nothing;
  }

  /** Hides the confirmation. */
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
