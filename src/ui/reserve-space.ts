import {html, type TemplateResult} from 'lit';

/**
 * Shows `current` in a box that fits every alternative, so that a change of text does not shift the layout.
 * `current` is an element, because a text node would be in a row of its own.
 * The alternatives are rendered with `visibility: hidden`, because their size depends on the font.
 */
export function reserveSpace(current: unknown, alternatives: readonly unknown[]): TemplateResult {
  return html`<span class="reserve"
    >${alternatives.map((one) => html`<span class="reserved" aria-hidden="true">${one}</span>`)}${current}</span
  >`;
}
