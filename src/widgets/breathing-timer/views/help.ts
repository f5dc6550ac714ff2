import {html, nothing, type TemplateResult} from 'lit';
import type {View, ViewData} from './view.js';

/** The way to crisis support. It is the first row of every screen, so that nothing else can move it. */
export function helpButton({localization: {text}, actions}: ViewData): TemplateResult {
  return html`<p class="help-row"><button class="btn bare" type="button" part="help" @click=${actions.openHelp}>${text.getHelp}</button></p>`;
}

/** Crisis support below the card while it is open, or what to do when it could not be loaded. */
export function helpPanel({localization: {text}, slots}: View): unknown {
  return slots.helpFailed
    ? html`<p class="card help-failed" role="alert">${text.helpLoadFailed}</p>`
    : (slots.help ?? nothing);
}
