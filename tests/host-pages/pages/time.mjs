const withCode = (name, code) => ({name, before: `<script>${code}</script>`});
const withScript = (file, name = file) => ({
  name,
  before: `<script src="/host-pages/files/${file}.js"></script>`,
});

/** Clocks, timers and page languages. */
export const time = [
  withScript('clock-jumps'),
  withScript('frozen-date'),
  withScript('throttled-timers'),
  withScript('no-animation-frames'),
  {name: 'turkish', html: 'lang="tr"'},
  {name: 'invalid-language', html: 'lang="en_US.UTF-8"'},
  {name: 'no-language', html: ''},
  withCode(
    'clock-100ms-resolution',
    '{const now = performance.now.bind(performance); performance.now = () => Math.floor(now() / 100) * 100}',
  ),
  withCode(
    'fake-timers',
    '{const Real = Date; window.Date = new Proxy(Real, {construct: (_, all) => new Real(...(all.length ? all : [0])), get: (_, name) => name === "now" ? () => 0 : Real[name]}); performance.now = () => 0}',
  ),
  ...['zh', 'en, de', '\u201cen\u201d', '{lang}', 'ar-EG', 'und'].map((lang) => ({
    name: `language-${lang.replaceAll(/\W/g, '-')}`,
    html: `lang="${lang}"`,
  })),
  withCode(
    'hidden-page',
    'Object.defineProperty(document, "visibilityState", {get: () => "hidden", configurable: true}); Object.defineProperty(document, "hidden", {get: () => true, configurable: true})',
  ),
];
