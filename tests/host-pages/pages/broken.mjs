const src = '/hosts/dist/smart-meditation.js';
const tag = (attributes) => `<script src="${src}" data-endpoint="/hosts/endpoint/" ${attributes}></script>`;
const silent = {expect: 'fallback', silent: true};

const timer = (folder) =>
  `<main><sm-breathing-timer>Words</sm-breathing-timer></main><script src="${folder}/breathing-timer.js"></script>`;

/** Pages that are shown only to the doctor: more than one thing stops on them. */
export const doctor = [
  {
    name: 'single-script-without-cors',
    around: () => timer('http://127.0.0.1:PORT/hosts/closed-dist'),
    script: '',
    diagnosis:
      /may run breathing-timer\.js but not fetch.*no session can begin.*Access-Control-Allow-Origin: \*.*<script src="http:[^"]*\/smart-meditation\.js"/s,
  },
  {
    name: 'single-script-alone',
    around: () => timer('/hosts/lone'),
    script: '',
    diagnosis: /needs breathing-timer-session\.js beside it.* answers 404.*Copy breathing-timer-session\.js/s,
  },
  {
    name: 'script-as-text',
    script: tag('').replace('/dist/', '/as-text/'),
    diagnosis: /comes as "text\/plain", which browsers do not run.*Content-Type: text\/javascript/s,
  },
  {name: 'script-for-old-browsers', script: tag('nomodule=""'), diagnosis: /it says nomodule/},
  {name: 'script-in-a-worker', script: tag('type="text/partytown"'), diagnosis: /its type is "text\/partytown"/},
  {
    name: 'integrity-without-crossorigin',
    script: tag('integrity="sha384-AAAA"').replace('"/hosts', '"http://127.0.0.1:PORT/hosts'),
    diagnosis: /also needs crossorigin.*crossorigin="anonymous"/s,
  },
  {
    name: 'widget-hidden-by-a-style',
    head: '<style>sm-mood-check { display: none }</style>',
    diagnosis: /<sm-mood-check> is hidden by the page's style sheets/,
  },
  {
    name: 'tag-misspelt',
    around: () => '<main><sm-breathing-tmer>Words</sm-breathing-tmer></main>',
    diagnosis: /<sm-breathing-tmer> is not a widget.*sm-breathing-timer, sm-mood-check/s,
  },
  {
    name: 'placeholder-misspelt',
    around: () => '<main><a href="#after" data-sm-widget="breathing">Words</a></main>',
    diagnosis: /There is no widget called "breathing"/,
  },
  {
    name: 'accent-is-no-colour',
    head: '<style>main { --sm-accent: corporate-blue }</style>',
    diagnosis: /is "corporate-blue", which is no colour/,
  },
  {name: 'endpoint-without-https', script: tag('').replace('/hosts/endpoint/', 'http://content.clinic.example/v1/')},
  {name: 'script-without-https', script: tag('').replace('/hosts/dist/', 'http://widgets.clinic.example/')},
  {
    name: 'language-is-no-language',
    html: 'lang="en_US.UTF-8"',
    diagnosis: /"en_US\.UTF-8", which is not a language tag.*<html lang="en">/s,
  },
];

/** Pages that somebody can mend, with what the doctor says about them. */
export const broken = [
  {
    name: 'script-not-allowed',
    ...silent,
    nonce: 'n0',
    script: tag('').replace('<script', '<script '),
    unsigned: true,
    headers: {'content-security-policy': "script-src 'nonce-n0'"},
    errors: /did not load/,
    reports: /^script-src/,
    diagnosis: /does not let our script in.*<script nonce=/s,
  },
  {
    name: 'script-not-there',
    ...silent,
    script: '<script src="/hosts/gone/smart-meditation.js"></script>',
    errors: /did not load/,
    diagnosis: /There is no script at .*404/,
  },
  {
    name: 'script-of-another-integrity',
    ...silent,
    script: tag(
      'integrity="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" crossorigin="anonymous"',
    ),
    errors: /did not load/,
    diagnosis: /integrity is that of another version.*integrity="sha384-/s,
  },
  {
    name: 'script-waiting-for-consent',
    ...silent,
    script: tag('type="text/plain"'),
    diagnosis: /held back: its type is "text\/plain"/,
  },
  {name: 'script-taken-out', ...silent, script: '', diagnosis: /Our script tag is not on this page/},
  {
    name: 'tags-taken-out',
    ...silent,
    around: () => '<main><p>Words</p></main>',
    diagnosis: /There is no tag of ours on this page.*data-sm-widget/s,
  },
  {
    name: 'end-tag-missing',
    unseen: 'sm-mood-check',
    around: (all) => `<main>${all.replace('</sm-crisis-support>', '')}</sm-crisis-support></main>`,
    diagnosis: /holds a part of the page that comes after it/,
  },
  {
    name: 'document-not-there',
    around: (all) => `<main>${all.replace('article.json', 'nowhere.json')}</main>`,
    article: 'failed',
    line: /answers 404/,
    diagnosis: /nowhere\.json, but the answer is 404/,
  },
  {
    name: 'document-is-a-web-page',
    around: (all) => `<main>${all.replace('article.json', 'login.html')}</main>`,
    article: 'failed',
    line: /is a web page/,
    diagnosis: /gets a web page in place of a document/,
  },
  {
    name: 'endpoint-without-cors',
    script: tag('').replace('/hosts/endpoint/', 'http://127.0.0.1:PORT/hosts/closed/'),
    article: 'failed',
    line: /cannot be reached/,
    diagnosis: /does not let this page read.*Access-Control-Allow-Origin/s,
  },
  {name: 'language-not-said', html: '', diagnosis: /does not say which language.*<html lang=/s},
  {name: 'doctype-missing', mode: 'quirks', diagnosis: /<!doctype html>/},
  {
    name: 'heading-skipped',
    before: '<h1>A page</h1>',
    around: (all) => `<main>${all.replace('<sm-article-card', '<sm-article-card heading-level="4"')}</main>`,
    diagnosis: /skips a level.*heading-level="2"/s,
  },
  {
    name: 'room-too-small',
    head: '<link rel="stylesheet" href="/hosts/dist/smart-meditation.css"/><style>sm-article-card { --sm-reserved-height: 10em }</style>',
    diagnosis: /keeps only 10em for it.*sm-article-card \{ --sm-reserved-height: \d/s,
  },
  {
    name: 'colours-too-pale',
    head: '<style>main { --sm-ink: #bbb; --sm-surface: #fff }</style>',
    diagnosis: /--sm-ink stands out .* at least 7 to 1/,
  },
];
