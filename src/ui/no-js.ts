import {html, nothing, type TemplateResult} from 'lit';
import {isServer} from '../platform/is-server.js';

/** Slot that shows the fallback content of a server-rendered widget when scripting is disabled; nothing in the browser. */
export const noScriptSlot: TemplateResult | typeof nothing = isServer ? html`<slot class="no-js"></slot>` : nothing;
