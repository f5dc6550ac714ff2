import {html, type TemplateResult} from 'lit';
import {uiText} from './localized-text.js';
import type {ViewContext} from './view.js';

/** A notice below a text field, with a button that opens help. The text of the field is never searched for words. @param id id of the notice. */
export function noticeWithHelp(view: ViewContext, id: string, text: string): TemplateResult {
  return html`<p class="small free-text-hint">
    <span id=${id}>${uiText(view, text)}</span>
    <button class="link" type="button" aria-expanded=${view.supportOpen} @click=${view.openSupport}>${uiText(view, view.strings.help)}</button>
  </p>`;
}
