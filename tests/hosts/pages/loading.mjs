const src = '/hosts/dist/smart-meditation.js';
const data = 'data-endpoint="/hosts/endpoint/"';
const tag = (attributes = '', query = '') => `<script src="${src}${query}" ${data} ${attributes}></script>`;
const host = (name, attributes = '') => `<script src="/hosts/files/${name}.js" ${attributes}></script>`;

const again = '<script src="/hosts/before.js"></script>'; // A script of the page has changed its document.

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
  {name: 'delayed-by-an-optimiser', script: `<script type="rocketlazyloadscript" data-rocket-src="${src}" ${data}></script>${host('optimiser')}`},
  {name: 'without-current-script', before: host('no-current-script'), script: tag()},
  {name: 'joined-with-others', script: `<script src="/hosts/joined.js" ${data}></script>`},
  {name: 'beside-an-amd-loader', before: host('amd')},
  {name: 'beside-commonjs-globals', before: host('commonjs')},
  {name: 'held-by-rocket-loader', script: `<script type="0a1b-text/javascript" src="${src}" ${data}></script>${host('no-current-script')}${host('rocket-loader')}`},
  {name: 'after-a-consent-manager', script: `<script type="text/plain" data-category="functional" data-src="${src}" ${data}></script>${host('consent-manager')}`},
  {name: 'beside-an-older-version', script: `<script src="/hosts/older.js" ${data}></script>${tag()}`, line: /version 0\.0\.9 came first and stays, version \d+\.\d+\.\d+ should come alone/},
  {name: 'one-script-for-each-widget', script: ['mood-check', 'article-card', 'breathing-timer', 'crisis-support'].map((name) => tag().replace('smart-meditation', name)).join('')},
  {name: 'each-and-all', script: tag().replace('smart-meditation', 'mood-check') + tag() + tag().replace('smart-meditation', 'article-card')},
  {name: 'through-wpautop', around: (all) => `<main>${all.replaceAll('<p>', '<p><br/>').replaceAll('</p>', '</p>\n<p></p>')}</main>`},
  {name: 'tags-added-by-jquery', around: (all) => `<main></main><template id="later">${all}</template>`, script: tag() + host('add-later') + again},
];
