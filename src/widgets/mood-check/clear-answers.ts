import {html, nothing, type TemplateResult} from 'lit';
import {reserveSpace} from '../../ui/reserve-space.js';
import {moveFocus} from '../../element/move-focus.js';
import type {SmElement} from '../../element/sm-element.js';
import type {MoodCheckStrings} from './mood-check.strings.js';

/**
 * Deletes the answers on request: a single answer immediately, several after a confirmation. Deleting cannot be undone,
 * because the next user of a shared computer could restore the answers.
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

  /** The clear button, displayed if there is an answer. Its space is always reserved. */
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

  /** The confirmation, in a separate card at the end so that it does not move other content. */
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
