const src = '/hosts/dist/smart-meditation.js';
const data = 'data-endpoint="/hosts/endpoint/"';
const tag = (attributes = '', query = '') => `<script src="${src}${query}" ${data} ${attributes}></script>`;
const host = (name, attributes = '') => `<script src="/hosts/files/${name}.js" ${attributes}></script>`;

const near = {around: (all) => `<main data-sm-endpoint="/hosts/endpoint/">${all}</main>`};
const again = '<script src="/hosts/before.js"></script>'; // A script of the page has changed its document.
const app = '<script src="/hosts/app.js" data-endpoint="/hosts/endpoint/"></script>'; // A partner's app, made with the npm package.

/** How the script comes to the page. */
export const loading = [
  {name: 'async-in-the-head', early: tag('async=""')},
  {name: 'defer-in-the-head', early: tag('defer=""')},
  {name: 'plain-in-the-head', early: tag()},
  {name: 'twice', script: tag() + tag()},
  {name: 'twice-around-the-tags', early: tag('async=""'), after: tag('async=""')},
  {name: 'with-a-version', script: tag('', '?ver=6.7.1')},
  {name: 'as-a-module', script: tag('type="module"')},
  {name: 'injected-by-a-tag-manager', script: host('tag-manager')},
  {
    name: 'delayed-by-an-optimiser',
    script: `<script type="rocketlazyloadscript" data-rocket-src="${src}" ${data}></script>${host('optimiser')}`,
  },
  {name: 'without-current-script', before: host('no-current-script'), script: tag()},
  {name: 'joined-with-others', script: `<script src="/hosts/joined.js" ${data}></script>`},
  {name: 'beside-an-amd-loader', before: host('amd')},
  {name: 'beside-commonjs-globals', before: host('commonjs')},
  {
    name: 'held-by-rocket-loader',
    script: `<script type="0a1b-text/javascript" src="${src}" ${data}></script>${host('no-current-script')}${host('rocket-loader')}`,
  },
  {
    name: 'after-a-consent-manager',
    script: `<script type="text/plain" data-category="functional" data-src="${src}" ${data}></script>${host('consent-manager')}`,
  },
  {
    name: 'beside-an-older-version',
    script: tag().replace('/dist/', '/older/') + tag(),
    diagnosis: /come from 2 places.*Keep one/s,
    line: /version 0\.0\.9 came first and stays, version \d+\.\d+\.\d+ should come alone/,
  },
  {
    name: 'one-script-for-each-widget',
    script: ['mood-check', 'article-card', 'breathing-timer', 'crisis-support']
      .map((name) => tag().replace('smart-meditation', name))
      .join(''),
  },
  {
    name: 'each-and-all',
    script: tag().replace('smart-meditation', 'mood-check') + tag() + tag().replace('smart-meditation', 'article-card'),
  },
  {name: 'ten-times', script: tag('async=""').repeat(10)},
  {name: 'long-after-the-page', script: host('much-later') + again},
  {
    name: 'evaluated-by-jquery',
    around: (all) => `<main data-sm-endpoint="/hosts/endpoint/">${all}</main>`,
    script: host('evaluate'),
  },
  {
    name: 'sanitised-like-amp',
    around: () => '<main><p>Breathe in for 5, out for 5. <a href="#after">More</a></p></main>',
    script: '',
    expect: 'fallback',
    silent: true,
  },
  {name: 'after-an-app-with-the-package', before: app},
  {
    name: 'before-an-app-with-the-package',
    script: tag() + app,
    own: /litHtmlVersions|reactiveElementVersions|litElementVersions|litPropertyMetadata|Symbol\.metadata|litIssuedWarnings/,
  },
  {
    name: 'app-and-each-script',
    before: app,
    script: tag().replace('smart-meditation', 'mood-check') + tag().replace('smart-meditation', 'article-card'),
  },
  {name: 'beside-another-dompurify', before: `<script src="/hosts/purify.js"></script>${host('purify-hooks')}`},
  {
    name: 'through-wpautop',
    around: (all) => `<main>${all.replaceAll('<p>', '<p><br/>').replaceAll('</p>', '</p>\n<p></p>')}</main>`,
  },
  {
    name: 'written-by-the-page',
    before: `<script>document.write('<scr' + 'ipt src="${src}" ${data}></scr' + 'ipt>')</script>`,
    script: '',
  },
  {
    name: 'by-import',
    ...near,
    script: `<script type="importmap">{"imports": {"lit": "/nowhere.js"}}</script><script type="module">await import("${src}")</script>`,
  },
  {
    name: 'by-new-function',
    ...near,
    script: `<script>fetch("${src}").then((answer) => answer.text()).then((text) => new Function('"use strict";' + text)())</script>`,
  },
  {
    name: 'by-blob',
    ...near,
    script: `<script>fetch("${src}").then((answer) => answer.blob()).then((blob) => document.head.appendChild(document.createElement("script")).src = URL.createObjectURL(blob))</script>`,
  },
  {
    name: 'from-another-site',
    script: tag('crossorigin="anonymous" fetchpriority="low" referrerpolicy="no-referrer"').replace(
      '/hosts/dist',
      'http://127.0.0.1:PORT/hosts/dist',
    ),
  },
  {
    name: 'inside-a-widget',
    around: (all) => `<main>${all.replace('<p>Fallback of sm-b', `${tag('async=""')}<p>Fallback of sm-b`)}</main>`,
    script: '',
  },
  {
    name: 'between-the-tags',
    around: (all) => `<main>${all.replace('<sm-crisis', `${tag()}<sm-crisis`)}</main>`,
    script: '',
  },
  {
    name: 'in-three-ways',
    early: tag('async=""'),
    before: `<script>import("${src}")</script>`,
    after: tag('type="module"'),
  },
  {name: 'base-elsewhere', before: '<base href="http://127.0.0.1:PORT/hosts/deep/" target="_blank"/>'},
  {
    name: 'tag-of-1999',
    script: tag('type="text/javascript" language="javascript" charset="iso-8859-1"', '?x=%2e%2e#hash')
      .replace('<script', '<SCRIPT')
      .replace('</script', '</SCRIPT'),
  },
  {
    name: 'tags-added-by-jquery',
    around: (all) => `<main></main><template id="later">${all}</template>`,
    script: tag() + host('add-later') + again,
  },
  {name: 'wrapped-by-a-bundler', script: `<script src="/hosts/wrapped.js" ${data}></script>`},
  {
    name: 'in-a-closed-shadow-tree',
    ...near,
    script: `<div id="x"></div><script>document.querySelector("#x").attachShadow({mode: "closed"}).append(Object.assign(document.createElement("script"), {src: "${src}"}))</script>${again}`,
  },
];
