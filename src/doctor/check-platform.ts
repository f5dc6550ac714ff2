import {documentProperty} from '../platform/page-document.js';
import {scriptUrl, findWidgetScripts, findWidgets, isRendered, type Diagnostic} from './diagnostic.js';

/** Browser APIs that the widgets need, by name. */
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

/** Reports browser APIs that other scripts have replaced, if no widget has rendered. */
export function checkPlatform(): Diagnostic[] {
  if (findWidgets(document).some(isRendered)) return [];
  const overriddenApis = Object.entries(REQUIRED_APIS)
    .filter(([, find]) => !/\[native code/.test(String(find())))
    .map(([name]) => name);
  if (overriddenApis.length === 0) return [];
  const frame = new URL('frame.html', findWidgetScripts().map(scriptUrl)[0] ?? documentProperty('baseURI')).href;
  return [
    {
      problem: `Another script of this page has replaced ${overriddenApis.join(', ')}, which the widgets need. A frame is not affected by scripts of the page.`,
      fix: `<iframe src="${frame}?widget=breathing-timer" title="A breathing exercise" width="100%" height="700" allow="screen-wake-lock; autoplay; clipboard-write"></iframe>`,
    },
  ];
}
