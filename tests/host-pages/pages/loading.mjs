const src = '/host-pages/dist/smart-meditation.js';
const data = 'data-endpoint="/host-pages/endpoint/"';
const fullSrc = '/host-pages/dist/smart-meditation.full.js';
const tag = (attributes = '', query = '') => `<script src="${src}${query}" ${data} ${attributes}></script>`;
const fullTag = `<script src="${fullSrc}" ${data}></script>`;
const helperScript = (name, attributes = '') => `<script src="/host-pages/files/${name}.js" ${attributes}></script>`;

/** Tells the script where its files are, on a page that hides the address of the script. */
const folderOnPage = {html: 'lang="en" data-sm-base="/host-pages/dist"'};
const endpointOnAncestor = {wrap: (all) => `<main data-sm-endpoint="/host-pages/endpoint/">${all}</main>`};
const resetBaseline = '<script src="/host-pages/before.js"></script>'; // The page's own script has changed the document, so the probe records the baseline again.
const app = '<script src="/host-pages/app.js" data-endpoint="/host-pages/endpoint/"></script>'; // An app built with the npm package.

/** Ways of loading the script. */
export const loading = [
  {name: 'async-in-head', headScript: tag('async=""')},
  {name: 'defer-in-head', headScript: tag('defer=""')},
  {name: 'blocking-in-head', headScript: tag()},
  {name: 'loaded-twice', script: tag() + tag()},
  {name: 'loaded-before-and-after-tags', headScript: tag('async=""'), after: tag('async=""')},
  {name: 'version-query', script: tag('', '?ver=6.7.1')},
  {name: 'type-module', script: tag('type="module"')},
  {
    name: 'delayed-by-wp-rocket',
    script: `<script type="rocketlazyloadscript" data-rocket-src="${src}" ${data}></script>${helperScript('wp-rocket')}`,
  },
  {name: 'no-current-script', before: helperScript('no-current-script'), script: tag()},
  {name: 'concatenated', script: `<script src="/host-pages/concatenated.js" ${data}></script>`},
  {name: 'with-amd-loader', before: helperScript('amd')},
  {name: 'with-commonjs-globals', before: helperScript('commonjs')},
  {
    name: 'cloudflare-rocket-loader',
    script: `<script type="0a1b-text/javascript" src="${src}" ${data}></script>${helperScript('no-current-script')}${helperScript('rocket-loader')}`,
  },
  {
    name: 'consent-manager',
    script: `<script type="text/plain" data-category="functional" data-src="${src}" ${data}></script>${helperScript('consent-manager')}`,
  },
  {
    name: 'with-older-version',
    script: tag().replace('/dist/', '/older/') + tag(),
    diagnosis: /loads the widgets from 2 addresses.*Keep one/s,
    consoleLine: /version 0\.0\.9 came first and is used\. Load only version \d+\.\d+\.\d+/,
  },
  {name: 'full-script', script: fullTag},
  {name: 'full-script-and-script', script: fullTag + tag()},
  {name: 'loaded-ten-times', script: tag('async=""').repeat(10)},
  {name: 'injected-after-load', script: helperScript('inject-after-load') + resetBaseline},
  {
    name: 'evaluated-by-jquery',
    ...folderOnPage,
    wrap: (all) => `<main data-sm-endpoint="/host-pages/endpoint/">${all}</main>`,
    script: helperScript('jquery-evaluate'),
  },
  {
    name: 'sanitized-like-amp',
    wrap: () => '<main><p>Breathe in for 5, out for 5. <a href="#after">More</a></p></main>',
    script: '',
    expect: 'fallback',
    scriptNeverRuns: true,
  },
  {name: 'after-npm-app', before: app},
  {
    name: 'before-npm-app',
    script: tag() + app,
    pageGlobals:
      /litHtmlVersions|reactiveElementVersions|litElementVersions|litPropertyMetadata|Symbol\.metadata|litIssuedWarnings/,
  },
  {name: 'npm-app-and-full-script', before: app, script: fullTag},
  {
    name: 'with-second-dompurify',
    before: `<script src="/host-pages/purify.js"></script>${helperScript('purify-hooks')}`,
  },
  {
    name: 'wordpress-wpautop',
    wrap: (all) => `<main>${all.replaceAll('<p>', '<p><br/>').replaceAll('</p>', '</p>\n<p></p>')}</main>`,
  },
  {
    name: 'document-write',
    before: `<script>document.write('<scr' + 'ipt src="${src}" ${data}></scr' + 'ipt>')</script>`,
    script: '',
  },
  {
    name: 'dynamic-import',
    ...endpointOnAncestor,
    script: `<script type="importmap">{"imports": {"lit": "/nowhere.js"}}</script><script type="module">await import("${fullSrc}")</script>`,
  },
  {
    name: 'new-function',
    ...folderOnPage,
    ...endpointOnAncestor,
    script: `<script>fetch("${src}").then((answer) => answer.text()).then((text) => new Function('"use strict";' + text)())</script>`,
  },
  {
    name: 'blob-url',
    ...endpointOnAncestor,
    script: `<script>fetch("${fullSrc}").then((answer) => answer.blob()).then((blob) => document.head.appendChild(document.createElement("script")).src = URL.createObjectURL(blob))</script>`,
  },
  {
    name: 'cross-origin-script',
    script: tag('crossorigin="anonymous" fetchpriority="low" referrerpolicy="no-referrer"').replace(
      '/host-pages/dist',
      'http://127.0.0.1:PORT/host-pages/dist',
    ),
  },
  {
    name: 'script-inside-widget',
    wrap: (all) => `<main>${all.replace('<p>Fallback of sm-b', `${tag('async=""')}<p>Fallback of sm-b`)}</main>`,
    script: '',
  },
  {
    name: 'script-between-tags',
    wrap: (all) => `<main>${all.replace('<sm-crisis', `${tag()}<sm-crisis`)}</main>`,
    script: '',
  },
  {name: 'foreign-base-element', before: '<base href="http://127.0.0.1:PORT/host-pages/deep/" target="_blank"/>'},
  {
    name: 'legacy-script-attributes',
    script: tag('type="text/javascript" language="javascript" charset="iso-8859-1"', '?x=%2e%2e#hash')
      .replace('<script', '<SCRIPT')
      .replace('</script', '</SCRIPT'),
  },
  {
    name: 'tags-added-by-jquery',
    wrap: (all) => `<main></main><template id="later">${all}</template>`,
    script: tag() + helperScript('add-later') + resetBaseline,
  },
  {name: 'wrapped-in-function', script: `<script src="/host-pages/wrapped.js" ${data}></script>`},
  {
    name: 'script-in-closed-shadow-root',
    ...folderOnPage,
    ...endpointOnAncestor,
    script: `<div id="x"></div><script>document.querySelector("#x").attachShadow({mode: "closed"}).append(Object.assign(document.createElement("script"), {src: "${src}"}))</script>${resetBaseline}`,
  },
];
