import {keyed} from 'lit/directives/keyed.js';

/**
 * A text that is rendered as a new node whenever it changes. Page translators replace text nodes inside the shadow tree; Lit would
 * then update the detached node, and an old text would remain on screen.
 */
export const freshText = (text: string): unknown => keyed(text, text);
