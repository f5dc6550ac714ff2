const startFailure = 'Smart Meditation Widgets could not start on this page. The text inside the tags stays.';

/** The first line of a finished bundle: `;` because sites join scripts, and where the licences are. */
export const preamble = ';/*! Smart Meditation Widgets, MIT. Work by others: THIRD-PARTY-NOTICES.txt */';

/** Old libraries replace `Event`, `Element` and `Node`; the bundle uses the browser's own. Without shadow trees and constructable style sheets it does not start. */
export const intro =
  "const Event=document.createEvent('Event').constructor,Element=Object.getPrototypeOf(HTMLElement.prototype).constructor,Node=Object.getPrototypeOf(Element.prototype).constructor;if(!Element.prototype.attachShadow||!('adoptedStyleSheets'in ShadowRoot.prototype))throw Error('no shadow trees with style sheets');";

/**
 * Surrounds a script-tag bundle: an error while it starts becomes one console line and
 * never an error of the page. The console is guarded too, because pages replace it.
 */
export const errorBoundary = {
  banner: 'try{',
  footer: `}catch(e){try{console.error(${JSON.stringify(startFailure)},e)}catch(c){e=c}}`,
};
