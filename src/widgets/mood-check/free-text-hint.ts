import {html, type TemplateResult} from 'lit';
import {uiText} from './localized-text.js';
import type {ViewContext} from './view.js';

/** Hint below a private note: nobody reads it, and where to get help. The text is never scanned for keywords. */
export function privateTextHint(view: ViewContext, id: string): TemplateResult {
  return hint(view, id, view.strings.notRead);
}

/** Hint below a free-text answer. If answers can be sent or shared, it only states that nobody reads them now. */
export function freeTextHint(view: ViewContext, id: string): TemplateResult {
  const {strings, audience, readingNotice} = view;
  const isPrivate = audience === 'private' && readingNotice === strings.notMonitored;
  return hint(view, id, isPrivate ? strings.notRead : readingNotice);
}

function hint(view: ViewContext, id: string, text: string): TemplateResult {
  return html`<p class="small free-text-hint">
    <span id=${id}>${uiText(view, text)}</span>
    <button class="link" type="button" aria-expanded=${view.supportOpen} @click=${view.openSupport}>${uiText(view, view.strings.help)}</button>
  </p>`;
}
