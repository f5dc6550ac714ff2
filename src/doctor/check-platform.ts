import {scriptUrl, findWidgetScripts, findWidgets, type Diagnostic} from './diagnostic.js';

/** What the widgets are made with, by the name that scripts know it by. */
const REQUIRED_APIS: Readonly<Record<string, () => unknown>> = {
  Map: () => Map,
  Set: () => Set,
  WeakMap: () => WeakMap,
  Symbol: () => Symbol,
  'Element.prototype.attachShadow': () => Element.prototype.attachShadow,
  'ShadowRoot.prototype.adoptedStyleSheets': () =>
    Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'adoptedStyleSheets')?.set,
  'customElements.define': () => customElements.define,
};

/** Where no widget is drawn: what other scripts have put in the place of the browser's own. */
export function checkPlatform(): Diagnostic[] {
  if (findWidgets(document).some(({shadowRoot}) => shadowRoot?.querySelector('.sm'))) return [];
  const overriddenApis = Object.entries(REQUIRED_APIS)
    .filter(([, find]) => !/\[native code/.test(String(find())))
    .map(([name]) => name);
  if (overriddenApis.length === 0) return [];
  const frame = new URL('frame.html', findWidgetScripts().map(scriptUrl)[0] ?? document.baseURI).href;
  return [
    {
      problem: `Another script of this page has put its own ${overriddenApis.join(', ')} in the place of the browser's, and the widgets cannot be made with that. A frame has a page of its own.`,
      fix: `<iframe src="${frame}?widget=breathing-timer" title="A breathing exercise" width="100%" height="700"></iframe>`,
    },
  ];
}
