const host = (name) => `<script src="/hosts/files/${name}.js"></script>`;
const does = (name, code) => ({name, before: `<script>${code}</script>`});
const beside = (name) => ({name, before: host(name)});

/** What other scripts have done to the language and the platform. */
export const javascript = [
  beside('prototype-library'),
  beside('mootools-library'),
  beside('zone-library'),
  beside('enumerable-array-additions'),
  beside('polluted-object'),
  beside('frozen-primordials'),
  beside('broken-console'),
  beside('no-console'),
  beside('storage-throws'),
  beside('patched-platform'),
  beside('missing-apis'),
  beside('no-intl'),
  beside('browser-of-2022'),
  beside('no-custom-states'),
  beside('no-internals'),
  beside('old-array-polyfills'),
  beside('names-of-options'),
  beside('own-maps'),
  beside('own-promise'),
  beside('own-fetch'),
  beside('read-fetch'),
  beside('class-adapter'),
  beside('wrapped-listeners'),
  beside('odd-timers'),
  beside('storage-forbidden'),
  does('no-intl-at-all', 'delete window.Intl'),
  does(
    'no-parts-of-intl',
    'for (const name of ["Locale", "DisplayNames", "ListFormat", "getCanonicalLocales"]) delete Intl[name]',
  ),
  does(
    'old-match-media',
    'window.matchMedia = (media) => ({matches: false, media, addListener() {}, removeListener() {}})',
  ),
  does('animations-refuse', 'Element.prototype.animate = () => { throw new Error("no animations") }'),
  does('set-html-by-a-library', 'Element.prototype.setHTML = function (html) { this.textContent = html }'),
  does('registry-that-forgets', 'customElements.get = () => undefined'),
  does(
    'registry-that-waits',
    '{const {define} = customElements; customElements.define = (...all) => void setTimeout(() => define.apply(customElements, all), 20)}',
  ),
  does(
    'shadows-always-delegate',
    '{const {attachShadow} = Element.prototype; Element.prototype.attachShadow = function (how) { return attachShadow.call(this, {...how, mode: "open", delegatesFocus: true}) }}',
  ),
  does(
    'history-refuses',
    'for (const name of ["pushState", "replaceState"]) history[name] = () => { throw new Error(name) }',
  ),
  does('no-navigator', 'Object.defineProperty(window, "navigator", {value: {userAgent: "none"}, configurable: true})'),
  does(
    'globals-of-the-page',
    'var name = "x", status = "y", e = 1, t = {}, i = 2, html = "no", css = "no", origin = "evil"; window.marked = 1; window.DOMPurify = 2; window.event = 1; window.litPropertyMetadata = {}',
  ),
  {
    name: 'ids-like-globals',
    before: [
      'fetch',
      'smPlace',
      'Promise',
      'e',
      't',
      'define',
      'trustedTypes',
      'process',
      'ShadyCSS',
      'reportError',
      'litHtmlPolyfillSupport',
    ]
      .map((id) => `<i id="${id}"></i>`)
      .join(''),
  },
  {
    name: 'names-like-the-document',
    before: [
      'currentScript',
      'baseURI',
      'body',
      'head',
      'title',
      'scripts',
      'forms',
      'children',
      'documentElement',
      'querySelector',
    ]
      .map((name) => `<img name="${name}" data-endpoint="/evil/" alt=""/>`)
      .join(''),
  },
  {
    name: 'forms-like-the-document',
    before: ['currentScript', 'scripts', 'location', 'activeElement']
      .map(
        (name) =>
          `<form name="${name}" data-endpoint="/evil/"><input name="src" value="/evil.js"/><input name="tagName" value="SCRIPT"/></form>`,
      )
      .join(''),
  },
  does(
    'internals-refused',
    'HTMLElement.prototype.attachInternals = () => { throw new DOMException("taken", "NotSupportedError") }',
  ),
  does(
    'own-abort-controller',
    'for (const name of ["any", "timeout", "abort"]) delete AbortSignal[name]; window.AbortController = class { constructor() { this.signal = Object.assign(document.createElement("i"), {aborted: false}) } abort() { this.signal.aborted = true; this.signal.dispatchEvent(new Event("abort")) } }',
  ),
  does('no-mutation-observer', 'delete window.MutationObserver'),
  does(
    'observers-refuse',
    'for (const name of ["MutationObserver", "ResizeObserver", "IntersectionObserver"]) window[name] = class { observe() { throw new Error(name) } disconnect() {} }',
  ),
  does('match-media-throws', 'window.matchMedia = () => { throw new Error("media") }'),
  does('no-queued-microtasks', 'delete window.queueMicrotask'),
  does(
    'menu-of-old',
    'window.Node = function Node(id, parent, name) { Object.assign(this, {id, parent, name}) }; window.Comment = window.Text = window.Selection = function () {}',
  ),
  does(
    'shortcuts-of-the-page',
    'document.addEventListener("keydown", (event) => { if (!/^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(event.target.tagName)) event.preventDefault() })',
  ),
  {...does('no-fetch', 'delete window.fetch'), article: 'failed', line: /cannot be reached/},
  {...beside('own-weak-map'), expect: 'fallback', line: /cannot be shown/},
  {
    ...does('map-of-the-town', 'window.Map = function Map(place) { this.place = place }'),
    expect: 'fallback',
    line: /could not start on this page/,
    diagnosis: /its own Map in the place.*<iframe src=.*frame\.html/s,
  },
  {
    ...does(
      'shadows-refused',
      '{const {attachShadow} = Element.prototype; Element.prototype.attachShadow = function (how) { if (this.localName.startsWith("sm-")) throw new Error("no shadows"); return attachShadow.call(this, how) }}',
    ),
    expect: 'fallback',
    line: /cannot be shown: Error: no shadows/,
    diagnosis: /its own Element\.prototype\.attachShadow in the place/,
  },
  {
    ...does(
      'sheets-refused',
      'Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", {configurable: true, get: () => [], set() { throw new Error("no sheets") }})',
    ),
    expect: 'fallback',
    line: /cannot be shown: Error: no sheets/,
    diagnosis: /its own ShadowRoot\.prototype\.adoptedStyleSheets in the place/,
  },
  {...beside('no-constructable-sheets'), expect: 'fallback', line: /could not start on this page/},
  {...beside('no-custom-elements'), expect: 'fallback', line: /could not start on this page/},
  {...beside('no-shadow-trees'), expect: 'fallback', line: /could not start on this page/},
  does(
    'states-with-dashes',
    'if (window.CustomStateSet) CustomStateSet.prototype.add = () => { throw new DOMException("without dashes", "SyntaxError") }',
  ),
  does('registered-properties-refused', 'if (window.CSS) CSS.registerProperty = () => { throw new TypeError("no") }'),
  does(
    'hooks-of-another-lit',
    'for (const name of ["litHtmlPolyfillSupport", "reactiveElementPolyfillSupport", "litElementPolyfillSupport", "litElementHydrateSupport"]) window[name] = () => { throw new Error(name) }',
  ),
  does(
    'defined-as-subclass',
    '{const {define} = CustomElementRegistry.prototype; CustomElementRegistry.prototype.define = function (name, made, how) { return define.call(this, name, class extends made {}, how) }}',
  ),
];
