import {html, isServer, nothing, type TemplateResult} from 'lit';

/** Where a server puts the tag's own children for people without script, beside controls that only a script can serve. */
export const noScriptSlot: TemplateResult | typeof nothing = isServer
  ? html`<slot class="unscripted"></slot>`
  : nothing;
