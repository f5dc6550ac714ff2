import {html, type TemplateResult} from 'lit';
import type {ViewData} from './view.js';

/** Grounding instructions for users who feel worse while breathing, with the button for crisis support. */
export function groundingView({localization: {text}, actions}: ViewData): TemplateResult {
  return html`<div class="aside grounding" part="grounding">
    <p><b>${text.fineToStop}</b> ${text.grounding}</p>
    <div class="actions"><button class="btn plain" type="button" @click=${actions.openHelp}>${text.getHelp}</button></div>
  </div>`;
}
