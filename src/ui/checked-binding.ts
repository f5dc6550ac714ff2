import {isServer, noChange} from 'lit';

/** Whether a choice is made, for `.checked` and `.selected`: a server that says "false" there makes an attribute of it, and the choice is made. */
export const checkedBinding = (isChecked: boolean): unknown => (isServer && !isChecked ? noChange : isChecked);
