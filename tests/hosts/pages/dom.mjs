const host = (name) => `<script src="/hosts/files/${name}.js"></script>`;
const tag = '<script src="/hosts/dist/smart-meditation.js" data-endpoint="/hosts/endpoint/"></script>';

const again = '<script src="/hosts/before.js"></script>'; // A script of the page has changed its document.

/** What other scripts and editors do to the tags. */
export const dom = [
  {name: 're-parented-100-times', script: tag + host('re-parent')},
  {name: 'cloned', script: tag + host('clone')},
  {name: 'moved-before-definition', script: host('re-parent') + tag},
  {name: 'hidden-first', head: '<style>main { display: none } main.shown { display: block }</style>', script: tag + host('show-later') + again},
  {name: 'in-a-form', around: (all) => `<form action="/elsewhere"><main>${all}</main><button>Send</button></form>`},
  {name: 'in-a-link', around: (all) => `<main><a href="#after">${all.replaceAll(/<a[^]*?<\/a>/g, '')}</a></main>`},
  {name: 'in-a-table', around: (all) => `<main><table><tbody><tr><td>${all}</td></tr></tbody></table></main>`},
  {name: 'in-a-list-of-details', around: (all) => `<main><ul><li><details open=""><summary>More</summary>${all}</details></li></ul></main>`},
  {name: 'translated', script: tag + host('translate') + again},
  {name: 'page-replaced', script: tag + host('replace-page') + again},
  {name: 'adopted-from-a-frame', around: (all) => `<main></main><template id="later">${all}</template>`, script: tag + host('adopt') + again},
  {name: 'removed-before-it-is-drawn', script: tag + host('remove-early') + again},
  {name: 'adopted-into-a-frame', script: tag + host('adopt-away') + again},
  {name: 'in-an-editor', around: (all) => `<main contenteditable="true">${all}</main>`},
  {name: 'hydrated', script: tag + host('hydrate') + again},
  {name: 'swapped-by-swup', script: tag + host('swup') + again},
  {name: 'gone-and-back', script: tag + host('history') + again},
  {name: 'in-a-shadow-tree', around: (all) => `<main></main><template id="later">${all}</template>`, script: tag + host('add-in-shadow') + again},
];
