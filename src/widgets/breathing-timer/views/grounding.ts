import {html, type TemplateResult} from 'lit';
import type {SessionStrings} from '../session/session.strings.js';
import type {Actions} from './view.js';

/** Grounding instructions for users who feel worse while breathing, with the button for crisis support. */
export function groundingView(
  text: Pick<SessionStrings, 'fineToStop' | 'grounding' | 'getHelp'>,
  {openHelp}: Actions,
): TemplateResult {
  return html`<div class="aside grounding" part="grounding">
    <p><b>${text.fineToStop}</b> ${text.grounding}</p>
    <div class="actions"><button class="btn plain" type="button" @click=${openHelp}>${text.getHelp}</button></div>
  </div>`;
}
