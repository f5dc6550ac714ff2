const src = '/host-pages/dist/smart-meditation.js';
const tag = (attributes) => `<script src="${src}" data-endpoint="/host-pages/endpoint/" ${attributes}></script>`;
const scriptNeverRuns = {expect: 'fallback', scriptNeverRuns: true};

const timer = (folder) =>
  `<main><sm-breathing-timer>Words</sm-breathing-timer></main><script src="${folder}/breathing-timer.js"></script>`;

/** Pages for the doctor only. */
export const doctor = [
  {
    name: 'single-widget-script-without-cors',
    wrap: () => timer('http://127.0.0.1:PORT/host-pages/dist-without-cors'),
    script: '',
    diagnosis:
      /may run breathing-timer\.js but not fetch.*no session can begin.*Access-Control-Allow-Origin: \*.*<script src="http:[^"]*\/smart-meditation\.js"/s,
  },
  {
    name: 'single-widget-script-without-lazy-files',
    wrap: () => timer('/host-pages/dist-single-file'),
    script: '',
    diagnosis: /needs breathing-timer-session\.js beside it.* answers 404.*Copy breathing-timer-session\.js/s,
  },
  {
    name: 'script-as-text',
    script: tag('').replace('/dist/', '/dist-as-text/'),
    diagnosis: /comes as "text\/plain", which browsers do not run.*Content-Type: text\/javascript/s,
  },
  {name: 'script-nomodule', script: tag('nomodule=""'), diagnosis: /it says nomodule/},
  {name: 'script-in-a-worker', script: tag('type="text/partytown"'), diagnosis: /its type is "text\/partytown"/},
  {
    name: 'integrity-without-crossorigin',
    script: tag('integrity="sha384-AAAA"').replace('"/host-pages', '"http://127.0.0.1:PORT/host-pages'),
    diagnosis: /also needs crossorigin.*crossorigin="anonymous"/s,
  },
  {
    name: 'widget-hidden-by-css',
    head: '<style>sm-mood-check { display: none }</style>',
    diagnosis: /<sm-mood-check> is hidden by the page's style sheets/,
  },
  {
    name: 'tag-misspelt',
    wrap: () => '<main><sm-breathing-tmer>Words</sm-breathing-tmer></main>',
    diagnosis: /<sm-breathing-tmer> is not a widget.*sm-breathing-timer, sm-mood-check/s,
  },
  {
    name: 'placeholder-misspelt',
    wrap: () => '<main><a href="#after" data-sm-widget="breathing">Words</a></main>',
    diagnosis: /There is no widget called "breathing"/,
  },
  {
    name: 'accent-invalid',
    head: '<style>main { --sm-accent: corporate-blue }</style>',
    diagnosis: /is "corporate-blue", which is no colour/,
  },
  {
    name: 'endpoint-without-https',
    script: tag('').replace('/host-pages/endpoint/', 'http://content.clinic.example/v1/'),
  },
  {name: 'script-without-https', script: tag('').replace('/host-pages/dist/', 'http://widgets.clinic.example/')},
  {
    name: 'language-invalid',
    html: 'lang="en_US.UTF-8"',
    diagnosis: /"en_US\.UTF-8", which is not a language tag.*<html lang="en">/s,
  },
];

/** Pages with a mistake that the site owner can correct, and the expected diagnosis. */
export const broken = [
  {
    name: 'script-not-allowed',
    ...scriptNeverRuns,
    nonce: 'n0',
    script: tag('').replace('<script', '<script '),
    withoutNonce: true,
    headers: {'content-security-policy': "script-src 'nonce-n0'"},
    loadErrors: /did not load/,
    cspReports: /^script-src/,
    diagnosis: /does not let our script in.*<script nonce=/s,
  },
  {
    name: 'script-404',
    ...scriptNeverRuns,
    script: '<script src="/host-pages/gone/smart-meditation.js"></script>',
    loadErrors: /did not load/,
    diagnosis: /There is no script at .*404/,
  },
  {
    name: 'script-integrity-mismatch',
    ...scriptNeverRuns,
    script: tag(
      'integrity="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" crossorigin="anonymous"',
    ),
    loadErrors: /did not load/,
    diagnosis: /integrity is that of another version.*integrity="sha384-/s,
  },
  {
    name: 'script-waiting-for-consent',
    ...scriptNeverRuns,
    script: tag('type="text/plain"'),
    diagnosis: /held back: its type is "text\/plain"/,
  },
  {name: 'script-removed', ...scriptNeverRuns, script: '', diagnosis: /Our script tag is not on this page/},
  {
    name: 'tags-removed',
    ...scriptNeverRuns,
    wrap: () => '<main><p>Words</p></main>',
    diagnosis: /There is no tag of ours on this page.*data-sm-widget/s,
  },
  {
    name: 'end-tag-missing',
    hiddenWidget: 'sm-mood-check',
    wrap: (all) => `<main>${all.replace('</sm-crisis-support>', '')}</sm-crisis-support></main>`,
    diagnosis: /holds a part of the page that comes after it/,
  },
  {
    name: 'document-404',
    wrap: (all) => `<main>${all.replace('article.json', 'nowhere.json')}</main>`,
    article: 'failed',
    consoleLine: /answers 404/,
    diagnosis: /nowhere\.json, but the answer is 404/,
  },
  {
    name: 'document-is-html',
    wrap: (all) => `<main>${all.replace('article.json', 'login.html')}</main>`,
    article: 'failed',
    consoleLine: /is a web page/,
    diagnosis: /gets a web page in place of a document/,
  },
  {
    name: 'endpoint-without-cors',
    script: tag('').replace('/host-pages/endpoint/', 'http://127.0.0.1:PORT/host-pages/endpoint-without-cors/'),
    article: 'failed',
    consoleLine: /cannot be reached/,
    diagnosis: /does not let this page read.*Access-Control-Allow-Origin/s,
  },
  {name: 'language-missing', html: '', diagnosis: /does not say which language.*<html lang=/s},
  {name: 'doctype-missing', mode: 'quirks', diagnosis: /<!doctype html>/},
  {
    name: 'heading-skipped',
    before: '<h1>A page</h1>',
    wrap: (all) => `<main>${all.replace('<sm-article-card', '<sm-article-card heading-level="4"')}</main>`,
    diagnosis: /skips a level.*heading-level="2"/s,
  },
  {
    name: 'reserved-height-too-small',
    head: '<link rel="stylesheet" href="/host-pages/dist/smart-meditation.css"/><style>sm-article-card { --sm-reserved-height: 10em }</style>',
    diagnosis: /keeps only 10em for it.*sm-article-card \{ --sm-reserved-height: \d/s,
  },
  {
    name: 'contrast-too-low',
    head: '<style>main { --sm-ink: #bbb; --sm-surface: #fff }</style>',
    diagnosis: /--sm-ink stands out .* at least 7 to 1/,
  },
];
