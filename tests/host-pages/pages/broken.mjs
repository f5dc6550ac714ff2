const src = '/host-pages/dist/smart-meditation.js';
const tag = (attributes) => `<script src="${src}" data-endpoint="/host-pages/endpoint/" ${attributes}></script>`;
const scriptNeverRuns = {expect: 'fallback', scriptNeverRuns: true};

const timer = (folder) =>
  `<main><sm-breathing-timer>Words</sm-breathing-timer></main><script src="${folder}/smart-meditation.js"></script>`;

/** Pages for the doctor only. */
export const doctor = [
  {
    name: 'chunks-without-cors',
    wrap: () => timer('http://127.0.0.1:PORT/host-pages/dist-without-cors'),
    script: '',
    diagnosis:
      /may run smart-meditation\.js but not fetch.*Parts of the widgets do not work.*Access-Control-Allow-Origin: \*.*<script src="http:[^"]*\/smart-meditation\.full\.js"/s,
  },
  {
    name: 'chunks-missing',
    wrap: () => timer('/host-pages/dist-without-chunks'),
    script: '',
    diagnosis:
      /smart-meditation\.js loads other files.*parts\/breathing-timer-session\.js.*Copy the folder parts\/ of the same version to http.*smart-meditation\.full\.js/s,
  },
  {
    name: 'script-joined-with-others',
    wrap: () =>
      '<main><sm-mood-check instrument="phq-2">Words</sm-mood-check></main><script src="/host-pages/joined.js"></script>',
    script: '',
    diagnosis: /parts\/[\w-]+\.js.* could not be loaded.*data-base.*smart-meditation\.full\.js/s,
  },
  {
    name: 'script-inlined',
    wrap: () =>
      '<main><sm-mood-check instrument="phq-2">Words</sm-mood-check></main><script>{const request = new XMLHttpRequest(); request.open("GET", "/host-pages/joined.js", false); request.send(); new Function(request.responseText)()}</script>',
    script: '',
    diagnosis: /parts\/[\w-]+\.js was not loaded.*data-base.*smart-meditation\.full\.js/s,
  },
  {
    name: 'script-as-text',
    script: tag('').replace('/dist/', '/dist-as-text/'),
    diagnosis: /is sent as "text\/plain", so browsers do not use it.*Content-Type: text\/javascript/s,
  },
  {name: 'script-nomodule', script: tag('nomodule=""'), diagnosis: /script tag has nomodule/},
  {name: 'script-in-a-worker', script: tag('type="text/partytown"'), diagnosis: /its type is "text\/partytown"/},
  {
    name: 'integrity-without-crossorigin',
    script: tag('integrity="sha384-AAAA"').replace('"/host-pages', '"http://127.0.0.1:PORT/host-pages'),
    diagnosis: /also needs crossorigin.*crossorigin="anonymous"/s,
  },
  {
    name: 'script-name-misspelled',
    script: tag('').replace('smart-meditation.js', 'smart_meditation.js'),
    diagnosis:
      /is "[^"]*smart_meditation\.js", but no file of the widgets has this name.*src="http[^"]*\/smart-meditation\.js"/s,
  },
  {
    name: 'language-without-translation',
    html: 'lang="cs-CZ"',
    diagnosis: /language around <sm-[a-z-]+> is "cs-CZ", which has no translation.*The translations are: ar, de/s,
  },
  {
    name: 'widget-hidden-by-css',
    head: '<style>sm-mood-check { display: none }</style>',
    diagnosis: /<sm-mood-check> is hidden by a style sheet of the page/,
  },
  {
    name: 'tag-misspelt',
    wrap: () => '<main><sm-breathing-tmer>Words</sm-breathing-tmer></main>',
    diagnosis: /<sm-breathing-tmer> is not a widget.*Did you mean:\s*<sm-breathing-timer>/s,
  },
  {
    name: 'placeholder-misspelt',
    wrap: () => '<main><a href="#after" data-sm-widget="breathing">Words</a></main>',
    diagnosis:
      /There is no widget called "breathing"(?=.*breathing-timer)(?=.*mood-check)(?=.*article-card)(?=.*crisis-support)/s,
  },
  {
    name: 'accent-invalid',
    head: '<style>main { --sm-accent: corporate-blue }</style>',
    diagnosis: /is "corporate-blue", which is not a color/,
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
  {
    name: 'end-tag-missing-in-container',
    wrap: () =>
      '<main><div class="entry"><sm-breathing-timer pattern="calm"><p>Open from 9 to 5</p></div><sm-mood-check></sm-mood-check></main>',
    diagnosis: /end tag <\/sm-breathing-timer> is missing/,
    notDiagnosed: /<sm-mood-check>…/,
  },
  {
    name: 'self-closed-tag',
    wrap: () =>
      '<main><div class="entry"><sm-breathing-timer pattern="calm" /><p>Open from 9 to 5</p></div><!-- <sm-mood-check> --></main>',
    diagnosis: /<sm-breathing-timer \/> does not end there.*<sm-breathing-timer>…<\/sm-breathing-timer>/s,
    notDiagnosed: /sm-mood-check/,
  },
  {
    name: 'style-sheet-404',
    head: '<link rel="stylesheet" href="/host-pages/gone/smart-meditation.css"/>',
    diagnosis: /style sheet is not at .*gone\/smart-meditation\.css.*404.*may jump/s,
  },
  {
    name: 'style-sheet-integrity-mismatch',
    head: `<link rel="stylesheet" href="/host-pages/dist/smart-meditation.css" integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous"/>`,
    diagnosis: /integrity of .*smart-meditation\.css belongs to another version.*integrity="sha384-/s,
  },
  {
    name: 'style-sheet-integrity-placeholder',
    head: '<link rel="stylesheet" href="/host-pages/dist/smart-meditation.css" integrity="sha384-…" crossorigin="anonymous"/>',
    diagnosis: /integrity of .*smart-meditation\.css is "sha384-…", which is not a hash/,
  },
  {
    name: 'script-integrity-placeholder',
    script: tag('integrity="sha384-…" crossorigin="anonymous"'),
    diagnosis: /integrity of .*smart-meditation\.js is "sha384-…", which is not a hash.*without checking it/,
  },
  {
    name: 'script-without-cors',
    script: tag('crossorigin="anonymous"').replace(
      '"/host-pages/dist',
      '"http://127.0.0.1:PORT/host-pages/dist-without-cors',
    ),
    diagnosis: /without permission for other sites.*Access-Control-Allow-Origin: \*/s,
  },
  {
    name: 'document-invalid-field',
    wrap: (all) => `<main>${all.replace('article.json', 'without-title.json')}</main>`,
    diagnosis: /<sm-article-card> .*title.*smart-meditation validate content/s,
  },
  {
    name: 'document-of-another-kind',
    wrap: (all) => `<main>${all.replace('article.json', 'mood.json')}</main>`,
    diagnosis: /<sm-article-card> the document is none of the kinds .*"question", "options".*validate content/s,
    notDiagnosed: /No problems found/,
  },
  {
    name: 'document-inline-invalid-json',
    wrap: () =>
      '<main><sm-article-card><script type="application/json">{"title": "T", "body": "Text",}</script><a href="#after">Own page</a></sm-article-card></main>',
    diagnosis: /<sm-article-card> .*JSON/,
  },
  {
    name: 'document-markdown-comment-first',
    wrap: (all) => `<main>${all.replace('article.json', 'comment-first.md')}</main>`,
    notDiagnosed: /application\/json/,
  },
  {
    name: 'article-without-src',
    wrap: () => '<main><sm-article-card><a href="#after">Own page</a></sm-article-card></main>',
    diagnosis: /<sm-article-card> has nothing to show: it has neither src nor content/,
  },
  {
    name: 'several-documents-404',
    wrap: () =>
      '<main><sm-article-card src="first-missing.json"></sm-article-card><sm-article-card src="second-missing.json"></sm-article-card></main>',
    diagnosis: /2 problems found.*first-missing\.json answers 404.*second-missing\.json answers 404/s,
  },
  {
    name: 'endpoint-as-property',
    script: `<script src="${src}" data-country="GB"></script><script>document.querySelector("sm-article-card").endpoint = "/host-pages/endpoint/"</script>`,
    notDiagnosed: /404|article\.json/,
  },
  {
    name: 'country-missing',
    script: `<script src="${src}" data-endpoint="/host-pages/endpoint/"></script>`,
    diagnosis:
      /No country is set, so <sm-article-card>, <sm-breathing-timer>, <sm-mood-check> cannot show the emergency number.*data-country="GB"/s,
  },
  {
    name: 'country-not-needed',
    wrap: () => '<main><sm-breathing-timer country="GB">Words</sm-breathing-timer></main>',
    script: `<script src="${src}"></script>`,
    notDiagnosed: /country/,
  },
  {
    name: 'country-on-the-page',
    wrap: () => '<main data-sm-country="GB"><sm-breathing-timer>Words</sm-breathing-timer></main>',
    script: `<script src="${src}"></script>`,
    notDiagnosed: /country/,
  },
  {
    name: 'locale-404',
    html: 'lang="de"',
    script: `<script src="/host-pages/dist-without-locales/smart-meditation.js" data-endpoint="/host-pages/endpoint/" data-country="GB"></script>`,
    diagnosis: /is in English because its words in "de" could not be loaded: .*404.*Copy the folder locales\//s,
  },
  {
    name: 'tag-escaped',
    wrap: (all) => `<main>${all}<p>&lt;sm-breathing-timer pattern="calm"&gt;&lt;/sm-breathing-timer&gt;</p></main>`,
    diagnosis: /shows the tag <sm-breathing-timer> as text/,
  },
  {
    name: 'tag-escaped-as-code',
    wrap: (all) => `<main>${all}<pre><code>&lt;sm-breathing-timer&gt;</code></pre></main>`,
    notDiagnosed: /as text/,
  },
  {
    name: 'typographic-quotes',
    wrap: () => '<main><sm-breathing-timer pattern=”box” minutes=”3″>Words</sm-breathing-timer></main>',
    diagnosis: /typographic quotation marks: ”box”.*pattern="box".*minutes="3"/s,
  },
  {
    name: 'attribute-misspelt',
    wrap: () =>
      '<main><sm-breathing-timer patern="box" headingLevel="3" colour="red" data-x="1" aria-label="x" x-on="y" v-if="z" _ngcontent-abc="" class="c">Words</sm-breathing-timer></main>',
    diagnosis:
      /3 problems.*no attribute "patern".*Did you mean:\s*pattern="box".*(?:no attribute|reads) "headinglevel".*heading-level="3".*no attribute "colour".*The attributes of <sm-breathing-timer> are: /s,
  },
  {
    name: 'tag-without-hyphen',
    wrap: () => '<main><sm-moodcheck>Words</sm-moodcheck><sm-article scr="a.json">Words</sm-article></main>',
    diagnosis:
      /<sm-moodcheck> is not a widget.*Did you mean:\s*<sm-mood-check>.*<sm-article> is not a widget.*Did you mean:\s*<sm-article-card>/s,
  },
  {
    name: 'attribute-value-unknown',
    wrap: () =>
      '<main><sm-breathing-timer pattern="no-such-pattern" minutes="two" max-rounds="-3">Words</sm-breathing-timer><sm-mood-check theme="drak">Words</sm-mood-check><sm-article-card scr="article.json">Words</sm-article-card></main>',
    diagnosis: /6 problems.*<sm-breathing-timer> .*no-such-pattern.*theme="dark".*src="article\.json"/s,
  },
  {
    name: 'attributes-of-other-tools',
    wrap: () =>
      '<main><sm-breathing-timer loading="lazy" fetchpriority="low" jscontroller="a" data-aos="fade" @click="b" :minutes="3" q:key="1" hx-get="/c">Words</sm-breathing-timer></main>',
    notDiagnosed: /attribute/,
  },
  {
    name: 'country-unknown',
    script: tag('data-country="Untied Kingdom"'),
    diagnosis: /1 problem found.*The country "Untied Kingdom" is not understood, so .*data-country="GB"/s,
  },
  {
    name: 'images-of-another-host',
    wrap: () =>
      '<main><sm-article-card open=""><script type="application/json">{"title": "T", "body": "![A](https://images.clinic.test/a.png) ![B](https://images.clinic.test/b.png)"}</script>Words</sm-article-card></main>',
    diagnosis: /1 problem found.*does not show images from images\.clinic\.test.*image-hosts="images\.clinic\.test"/s,
  },
  {
    name: 'optional-fields-left-out',
    wrap: () =>
      '<main><sm-article-card><script type="application/json">{"title": "T", "body": "B", "lastReviewed": "31.03.2026"}</script>Words</sm-article-card></main>',
    diagnosis: /lastReviewed should be .*is left out.*Write a day such as 2026-03-31 into article\.lastReviewed/s,
  },
  {
    name: 'example-address-left-in',
    script: tag('').replace('/host-pages/endpoint/', 'https://content.clinic.example/v1/'),
    diagnosis:
      /data-endpoint="https:\/\/content\.clinic\.example\/v1\/" in <script> is an example from the documentation/,
  },
  {
    name: 'two-script-tags-with-different-settings',
    script: `${tag('data-country="GB"')}${tag('data-country="IE"').replace('/host-pages/endpoint/', '/host-pages/other/')}`,
    diagnosis:
      /data-endpoint to different values: "\/host-pages\/endpoint\/", "\/host-pages\/other\/".*data-country to different values: "GB", "IE"/s,
  },
  {
    name: 'reserved-height-of-one-of-two',
    head: '<link rel="stylesheet" href="/host-pages/dist/smart-meditation.css"/><style>sm-article-card { --sm-reserved-height: 10em }</style>',
    wrap: () =>
      '<main><sm-article-card src="article.json" open=""></sm-article-card><sm-article-card src="article.json?2"></sm-article-card></main>',
    diagnosis: /1 problem found.*sm-article-card\[src="article[^"]*2"\] \{ --sm-reserved-height/s,
  },
];

/** Pages with an error that the site owner can fix, and the expected diagnosis. */
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
    diagnosis: /does not allow the script.*<script nonce=/s,
  },
  {
    name: 'script-404',
    ...scriptNeverRuns,
    script: '<script src="/host-pages/gone/smart-meditation.js"></script>',
    loadErrors: /did not load/,
    diagnosis: /script is not at .*404/,
    notDiagnosed: /parts\//,
  },
  {
    name: 'script-integrity-mismatch',
    ...scriptNeverRuns,
    script: tag(
      'integrity="sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" crossorigin="anonymous"',
    ),
    loadErrors: /did not load/,
    diagnosis: /integrity of .* belongs to another version.*integrity="sha384-/s,
  },
  {
    name: 'script-waiting-for-consent',
    ...scriptNeverRuns,
    script: tag('type="text/plain"'),
    diagnosis: /script is delayed: its type is "text\/plain"/,
  },
  {name: 'script-removed', ...scriptNeverRuns, script: '', diagnosis: /script tag of the widgets is not on this page/},
  {
    name: 'tags-removed',
    ...scriptNeverRuns,
    wrap: () => '<main><p>Words</p></main>',
    diagnosis: /There is no widget tag on this page.*data-sm-widget/s,
  },
  {
    name: 'end-tag-missing',
    hiddenWidget: 'sm-mood-check',
    wrap: (all) => `<main>${all.replace('</sm-crisis-support>', '')}</sm-crisis-support></main>`,
    diagnosis: /<sm-crisis-support> contains the part of the page that follows it/,
  },
  {
    name: 'document-404',
    wrap: (all) => `<main>${all.replace('article.json', 'nowhere.json')}</main>`,
    article: 'failed',
    consoleLine: /answers 404/,
    diagnosis: /<sm-article-card> .*nowhere\.json .*answers 404.*Correct src or the endpoint/s,
  },
  {
    name: 'document-is-html',
    wrap: (all) => `<main>${all.replace('article.json', 'login.html')}</main>`,
    article: 'failed',
    consoleLine: /is a web page/,
    diagnosis: /is a web page.*should answer with the document itself/s,
  },
  {
    name: 'endpoint-without-cors',
    script: tag('').replace('/host-pages/endpoint/', 'http://127.0.0.1:PORT/host-pages/endpoint-without-cors/'),
    article: 'failed',
    consoleLine: /cannot be reached/,
    diagnosis: /does not allow this page to read.*Access-Control-Allow-Origin: \*/s,
  },
  {name: 'language-missing', html: '', diagnosis: /does not state its language.*<html lang=/s},
  {name: 'doctype-missing', mode: 'quirks', diagnosis: /quirks mode because it has no <!doctype html>/},
  {
    name: 'heading-skipped',
    before: '<h1>A page</h1>',
    wrap: (all) => `<main>${all.replace('<sm-article-card', '<sm-article-card heading-level="4"')}</main>`,
    diagnosis: /skips a level.*heading-level="2"/s,
  },
  {
    name: 'reserved-height-too-small',
    head: '<link rel="stylesheet" href="/host-pages/dist/smart-meditation.css"/><style>sm-article-card { --sm-reserved-height: 10em }</style>',
    wrap: (all) => `<main>${all.replace(' open=""', '')}</main>`,
    diagnosis:
      /reserves only 10em.*sm-article-card \{ --sm-reserved-height: \d.*@media \(width < 40em\) \{ sm-article-card \{ --sm-reserved-height: \d/s,
  },
  {
    name: 'contrast-too-low',
    head: '<style>main { --sm-ink: #bbb; --sm-surface: #fff }</style>',
    diagnosis: /contrast ratio of --sm-ink .* at least 7:1/,
  },
];
