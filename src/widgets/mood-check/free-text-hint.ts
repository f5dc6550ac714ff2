import {html, type TemplateResult} from 'lit';
import type {ViewContext} from './view.js';

/** Stands below every free-text field: nobody reads it, and where to get help instead. Texts are never searched for words. */
export function freeTextHint({strings, supportOpen, openSupport}: ViewContext, id: string): TemplateResult {
  return html`<p class="small free-text-hint">
    <span id=${id}>${strings.notRead}</span>
    <button class="link" type="button" aria-expanded=${supportOpen} @click=${openSupport}>${strings.help}</button>
  </p>`;
}
