/** Further pages of a family: `npm test` shows them in Chromium, `npm run hosts` in all three engines. */
export const further = new Set([
  'shrunk-to-fit', 'floating', 'centred-column', 'centred-grid', 'table-cells', 'least-width', 'row-that-scrolls', 'page-that-does-not-scroll',
  'size-containers', 'body-of-40-pixels', 'dark-root-without-size', 'direction-by-style', 'vertical-everything', 'zoomed-out',
  'perspective-and-filters', 'everything-moved', 'nothing-animated', 'pseudo-elements-everywhere', 'borders-everywhere', 'all-inherit', 'all-initial',
  'tokens-without-sense', 'tokens-registered',
  'written-by-the-page', 'by-import', 'by-new-function', 'by-blob', 'from-another-site', 'inside-a-widget', 'between-the-tags', 'in-three-ways',
  'base-elsewhere', 'tag-of-1999',
  'old-array-polyfills', 'names-of-options', 'own-maps', 'own-promise', 'own-fetch', 'read-fetch', 'class-adapter', 'wrapped-listeners', 'odd-timers',
  'storage-forbidden', 'no-intl-at-all', 'no-parts-of-intl', 'old-match-media', 'animations-refuse', 'set-html-by-a-library', 'registry-that-forgets',
  'registry-that-waits', 'shadows-always-delegate', 'history-refuses', 'no-navigator', 'globals-of-the-page', 'ids-like-globals',
  'names-like-the-document', 'forms-like-the-document', 'no-fetch', 'own-weak-map', 'map-of-the-town', 'shadows-refused', 'sheets-refused',
  'diffed', 'restless', 'darkened-by-an-extension', 'in-a-dialog', 'in-a-popover', 'in-closed-details', 'inert-at-first', 'hidden-until-found',
  'without-room-at-first', 'slotted-into-another', 'in-a-declared-shadow-tree', 'in-a-paragraph', 'in-a-label', 'in-markup-of-1999', 'in-capitals',
  'attributes-twice', 'with-paragraphs-around-tags', 'nothing-inside', 'left-for-another',
  'clock-of-tenths', 'clock-that-goes-back', 'fake-timers', 'days-that-throw', 'language-zh', 'language-en-US-u-ca-buddhist-nu-thai',
  'language-x-klingon', 'language-en--de', 'language--en-', 'language--lang-', 'language-ar-EG', 'language-und',
]);
