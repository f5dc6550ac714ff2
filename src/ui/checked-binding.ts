import {noChange} from 'lit';
import {isServer} from '../platform/is-server.js';

/** Value for `.checked` and `.selected` bindings. lit-ssr renders `false` as a present attribute, so `noChange` is used on a server. */
export const checkedBinding = (isChecked: boolean): unknown => (isServer && !isChecked ? noChange : isChecked);
