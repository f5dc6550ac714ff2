const does = (name, code) => ({name, before: `<script>${code}</script>`});
const beside = (name) => ({name, before: `<script src="/hosts/files/${name}.js"></script>`});

/** What is done to time, and where the page says it is. */
export const time = [
  beside('clock-jumps'),
  beside('frozen-date'),
  beside('slow-timers'),
  beside('no-animation-frames'),
  {name: 'turkish', html: 'lang="tr"'},
  {name: 'invalid-language', html: 'lang="en_US.UTF-8"'},
  {name: 'no-language', html: ''},
  does(
    'clock-of-tenths',
    '{const now = performance.now.bind(performance); performance.now = () => Math.floor(now() / 100) * 100}',
  ),
  does('clock-that-goes-back', '{let now = 1e7; performance.now = () => (now -= 10)}'),
  does(
    'fake-timers',
    '{const Real = Date; window.Date = new Proxy(Real, {construct: (_, all) => new Real(...(all.length ? all : [0])), get: (_, name) => name === "now" ? () => 0 : Real[name]}); performance.now = () => 0}',
  ),
  does(
    'days-that-throw',
    'Date.prototype.toLocaleDateString = Number.prototype.toLocaleString = () => { throw new RangeError("no locale") }',
  ),
  ...['zh', 'en-US-u-ca-buddhist-nu-thai', 'x-klingon', 'en, de', '\u201cen\u201d', '{lang}', 'ar-EG', 'und'].map(
    (lang) => ({name: `language-${lang.replaceAll(/\W/g, '-')}`, html: `lang="${lang}"`}),
  ),
  does(
    'page-that-is-hidden',
    'Object.defineProperty(document, "visibilityState", {get: () => "hidden", configurable: true}); Object.defineProperty(document, "hidden", {get: () => true, configurable: true})',
  ),
];
