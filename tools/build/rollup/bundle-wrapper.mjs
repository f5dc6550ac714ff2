const startFailure = 'Smart Meditation Widgets could not start on this page. The text inside the tags stays.';

/** The first line of a bundle: `;`, because sites concatenate scripts, and a reference to the licences. */
export const preamble = ';/*! Smart Meditation Widgets, MIT. Work by others: THIRD-PARTY-NOTICES.txt */';

/** Restores the native `Event`, `Element` and `Node`, which old libraries override. Unused ones are removed. */
const nativeClass = (name, expression) => `const ${name}=/*#__PURE__*/(()=>${expression})();`;
export const nativeClasses = [
  nativeClass('Event', "document.createEvent('Event').constructor"),
  nativeClass('Element', 'Object.getPrototypeOf(HTMLElement.prototype).constructor'),
  nativeClass('Node', 'Object.getPrototypeOf(Object.getPrototypeOf(HTMLElement.prototype)).constructor'),
].join('');

/** The beginning of a script with widgets. Throws without shadow DOM and constructable style sheets. */
export const intro = `${nativeClasses}if(!Element.prototype.attachShadow||!('adoptedStyleSheets'in ShadowRoot.prototype))throw Error('no shadow trees with style sheets');`;

/**
 * Wraps a script-tag bundle: an error during startup is logged as one console message and
 * is not thrown to the page. Errors of `console.error` are caught too, because pages override it.
 */
export const errorBoundary = {
  banner: 'try{',
  footer: `}catch(e){try{console.error(${JSON.stringify(startFailure)},e)}catch(c){e=c}}`,
};
