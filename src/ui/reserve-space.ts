import {html, type TemplateResult} from 'lit';

/**
 * Shows `current` in a place that is large enough for every alternative, so that a change of text moves nothing on the page.
 * The alternatives are rendered with `visibility: hidden`, because only the browser knows how wide a font makes them.
 */
export function reserveSpace(current: unknown, alternatives: readonly unknown[]): TemplateResult {
  return html`<span class="reserve"
    >${alternatives.map((one) => html`<span class="reserved" aria-hidden="true">${one}</span>`)}${current}</span
  >`;
}
