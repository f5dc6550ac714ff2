const sentence = 'Smart Meditation Widgets could not start on this page. The text inside the tags stays.';

/** The first line of a finished bundle: `;` because sites join scripts, and where the licences are. */
export const preamble = ';/*! Smart Meditation Widgets, MIT. Work by others: THIRD-PARTY-NOTICES.txt */';

/** Old libraries and menus put their own `Event`, `Element` and `Node` in the place of the browser's; ours are the real ones. Without shadow trees and style sheets for them nothing begins. */
export const intro =
  "const Event=document.createEvent('Event').constructor,Element=Object.getPrototypeOf(HTMLElement.prototype).constructor,Node=Object.getPrototypeOf(Element.prototype).constructor;if(!Element.prototype.attachShadow||!('adoptedStyleSheets'in ShadowRoot.prototype))throw Error('no shadow trees with style sheets');";

/**
 * What stands around a script-tag bundle: whatever goes wrong while it starts becomes one console line and
 * never an error of the page. The console itself is guarded, because pages replace it.
 */
export const around = {
  banner: 'try{',
  footer: `}catch(e){try{console.error(${JSON.stringify(sentence)},e)}catch(c){e=c}}`,
};
