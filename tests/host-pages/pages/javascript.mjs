const helperScript = (name) => `<script src="/host-pages/files/${name}.js"></script>`;
const withCode = (name, code) => ({name, before: `<script>${code}</script>`});
const withScript = (file, name = file) => ({name, before: helperScript(file)});

/** Changed or missing JavaScript and browser APIs. */
export const javascript = [
  withScript('prototype-library'),
  withScript('mootools-library'),
  withScript('array-without-flat'),
  withScript('zone-library'),
  withScript('enumerable-array-additions'),
  withScript('polluted-object-prototype'),
  withScript('frozen-built-ins'),
  withScript('broken-console'),
  withScript('no-console'),
  withScript('storage-throws'),
  withScript('instrumented-platform'),
  withScript('missing-apis'),
  withScript('intl-without-data'),
  withScript('browser-of-2022'),
  withScript('no-custom-states'),
  withScript('no-internals'),
  withScript('old-array-polyfills'),
  withScript('replaced-map-and-set'),
  withScript('replaced-promise'),
  withScript('replaced-fetch'),
  withScript('fetch-read-by-analytics'),
  withScript('es5-class-adapter'),
  withScript('wrapped-listeners'),
  withScript('timer-objects'),
  withScript('storage-access-denied'),
  withCode(
    'partial-intl',
    'for (const name of ["Locale", "DisplayNames", "ListFormat", "getCanonicalLocales"]) delete Intl[name]',
  ),
  withCode(
    'legacy-match-media',
    'window.matchMedia = (media) => ({matches: false, media, addListener() {}, removeListener() {}})',
  ),
  withCode(
    'delayed-element-registration',
    '{const {define} = customElements; customElements.define = (...all) => void setTimeout(() => define.apply(customElements, all), 20)}',
  ),
  withCode(
    'shadow-roots-forced-open',
    '{const {attachShadow} = Element.prototype; Element.prototype.attachShadow = function (how) { return attachShadow.call(this, {...how, mode: "open", delegatesFocus: true}) }}',
  ),
  withCode(
    'history-api-throws',
    'for (const name of ["pushState", "replaceState"]) history[name] = () => { throw new Error(name) }',
  ),
  withCode(
    'page-globals',
    'var name = "x", status = "y", e = 1, t = {}, i = 2, html = "no", css = "no", origin = "evil"; window.marked = 1; window.DOMPurify = 2; window.event = 1; window.litPropertyMetadata = {}',
  ),
  {
    name: 'ids-clobber-globals',
    before: [
      'fetch',
      'smEntry',
      'smDefine',
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
    name: 'names-clobber-document',
    diagnosis: /^No problems found/,
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
      'querySelectorAll',
      'createElement',
      'createComment',
      'createTextNode',
      'createTreeWalker',
      'createDocumentFragment',
      'importNode',
      'getElementById',
      'addEventListener',
      'removeEventListener',
      'defaultView',
      'hidden',
      'implementation',
      'readyState',
      'URL',
      'compatMode',
      'contentType',
    ]
      .map((name) => `<img name="${name}" data-endpoint="/evil/" alt=""/>`)
      .join(''),
  },
  {
    name: 'forms-clobber-document',
    before: ['currentScript', 'scripts', 'location', 'activeElement', 'createElement', 'querySelector', 'importNode']
      .map(
        (name) =>
          `<form name="${name}" data-endpoint="/evil/"><input name="src" value="/evil.js"/><input name="tagName" value="SCRIPT"/></form>`,
      )
      .join(''),
  },
  withCode(
    'attach-internals-throws',
    'HTMLElement.prototype.attachInternals = () => { throw new DOMException("taken", "NotSupportedError") }',
  ),
  withCode(
    'abort-controller-polyfill',
    'for (const name of ["any", "timeout", "abort"]) delete AbortSignal[name]; window.AbortController = class { constructor() { this.signal = Object.assign(document.createElement("i"), {aborted: false}) } abort() { this.signal.aborted = true; this.signal.dispatchEvent(new Event("abort")) } }',
  ),
  withCode(
    'dtree-menu',
    'window.Node = function Node(id, parent, name) { Object.assign(this, {id, parent, name}) }; window.Comment = window.Text = window.Selection = function () {}',
  ),
  withCode(
    'page-shortcuts',
    'document.addEventListener("keydown", (event) => { if (!/^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(event.target.tagName)) event.preventDefault() })',
  ),
  {
    ...withCode(
      'attach-shadow-throws',
      '{const {attachShadow} = Element.prototype; Element.prototype.attachShadow = function (how) { if (this.localName.startsWith("sm-")) throw new Error("no shadows"); return attachShadow.call(this, how) }}',
    ),
    expect: 'fallback',
    consoleLine: /cannot be shown: Error: no shadows/,
    diagnosis: /has replaced Element\.prototype\.attachShadow, .*<iframe src=.*frame\.html/s,
  },
  {
    ...withCode(
      'adopted-style-sheets-throw',
      'Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", {configurable: true, get: () => [], set() { throw new Error("no sheets") }})',
    ),
    expect: 'fallback',
    consoleLine: /cannot be shown: Error: no sheets/,
    diagnosis: /has replaced ShadowRoot\.prototype\.adoptedStyleSheets, /,
  },
  {...withScript('no-constructable-sheets'), expect: 'fallback', consoleLine: /could not start on this page/},
  {...withScript('no-custom-elements'), expect: 'fallback', consoleLine: /could not start on this page/},
  {...withScript('no-attach-shadow'), expect: 'fallback', consoleLine: /could not start on this page/},
  withCode(
    'custom-states-need-dashes',
    'if (window.CustomStateSet) CustomStateSet.prototype.add = () => { throw new DOMException("without dashes", "SyntaxError") }',
  ),
  withCode('register-property-throws', 'if (window.CSS) CSS.registerProperty = () => { throw new TypeError("no") }'),
  withCode(
    'registered-as-subclass',
    '{const {define} = CustomElementRegistry.prototype; CustomElementRegistry.prototype.define = function (name, made, how) { return define.call(this, name, class extends made {}, how) }}',
  ),
];
