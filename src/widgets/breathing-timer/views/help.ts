import {html, nothing, type TemplateResult} from 'lit';
import type {View, ViewData} from './view.js';

/** The button for crisis support. It is the first row of every screen, so that its position is stable. */
export function helpButton({localization: {text}, actions}: ViewData): TemplateResult {
  return html`<p class="help-row"><button class="btn bare" type="button" part="help" @click=${actions.openHelp}>${text.getHelp}</button></p>`;
}

/** The open crisis support panel below the card. */
export const helpPanel = ({slots}: View): unknown => slots.help ?? nothing;
