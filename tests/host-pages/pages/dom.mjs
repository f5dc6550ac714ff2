const helperScript = (name) => `<script src="/host-pages/files/${name}.js"></script>`;
const tag = '<script src="/host-pages/dist/smart-meditation.js" data-endpoint="/host-pages/endpoint/"></script>';

/** Reveals the container after the widgets have rendered. */
const openAfterwards = (selector, how) => ({
  script: `${tag}<script>document.body.offsetHeight; document.querySelector("${selector}").${how}</script><script src="/host-pages/before.js"></script>`,
});
const resetBaseline = '<script src="/host-pages/before.js"></script>'; // The page's own script has changed the document, so the probe records the baseline again.

/** Changes to the DOM by other scripts and editors, and unusual containers. */
export const dom = [
  {name: 're-parented-100-times', script: tag + helperScript('re-parent')},
  {name: 'cloned', script: tag + helperScript('clone')},
  {name: 'moved-before-definition', script: helperScript('re-parent') + tag},
  {
    name: 'hidden-first',
    head: '<style>main { display: none } main.shown { display: block }</style>',
    script: tag + helperScript('show-later') + resetBaseline,
  },
  {name: 'in-a-form', wrap: (all) => `<form action="/elsewhere"><main>${all}</main><button>Send</button></form>`},
  {name: 'in-a-link', wrap: (all) => `<main><a href="#after">${all.replaceAll(/<a[^]*?<\/a>/g, '')}</a></main>`},
  {name: 'in-a-table', wrap: (all) => `<main><table><tbody><tr><td>${all}</td></tr></tbody></table></main>`},
  {
    name: 'in-a-list-of-details',
    wrap: (all) => `<main><ul><li><details open=""><summary>More</summary>${all}</details></li></ul></main>`,
  },
  {name: 'translated', script: tag + helperScript('translate') + resetBaseline},
  {name: 'turbo-page-replacement', script: tag + helperScript('turbo') + resetBaseline},
  {
    name: 'adopted-from-a-frame',
    wrap: (all) => `<main></main><template id="later">${all}</template>`,
    script: tag + helperScript('adopt-from-frame') + resetBaseline,
  },
  {name: 'removed-before-render', script: tag + helperScript('remove-early') + resetBaseline},
  {name: 'adopted-into-a-frame', script: tag + helperScript('adopt-into-frame') + resetBaseline},
  {name: 'in-contenteditable', wrap: (all) => `<main contenteditable="true">${all}</main>`},
  {name: 'hydrated-by-framework', script: tag + helperScript('hydrate') + resetBaseline},
  {name: 'swapped-by-swup', script: tag + helperScript('swup') + resetBaseline},
  {name: 'back-forward-cache-events', script: tag + helperScript('back-forward-cache') + resetBaseline},
  {name: 'morphed-by-idiomorph', script: tag + helperScript('idiomorph') + resetBaseline},
  {name: 'animate-on-scroll', script: tag + helperScript('animate-on-scroll') + resetBaseline},
  {name: 'dark-reader-extension', script: tag + helperScript('dark-reader') + resetBaseline},
  {
    name: 'in-a-dialog',
    wrap: (all) => `<main><dialog open="" style="position: static; inline-size: auto">${all}</dialog></main>`,
  },
  {
    name: 'in-a-popover',
    wrap: (all) => `<main><div popover="manual" style="inline-size: 700px; max-block-size: 90%">${all}</div></main>`,
    ...openAfterwards('[popover]', 'showPopover()'),
  },
  {
    name: 'in-closed-details',
    wrap: (all) => `<main><details><summary>More</summary>${all}</details></main>`,
    ...openAfterwards('details', 'open = true'),
  },
  {name: 'inert-first', wrap: (all) => `<main inert="">${all}</main>`, ...openAfterwards('main', 'inert = false')},
  {
    name: 'hidden-until-found',
    wrap: (all) => `<main hidden="until-found">${all}</main>`,
    ...openAfterwards('main', 'hidden = false'),
  },
  {
    name: 'zero-width-first',
    wrap: (all) => `<main style="inline-size: 0; overflow: hidden">${all}</main>`,
    ...openAfterwards('main', 'removeAttribute("style")'),
  },
  {
    name: 'slotted',
    wrap: (all) => `<main><div id="card">${all}</div></main>`,
    script: `<script>document.querySelector("#card").attachShadow({mode: "closed"}).append(document.createElement("slot"))</script>${tag}`,
  },
  {
    name: 'declarative-shadow-root',
    wrap: (all) =>
      `<main><div><template shadowrootmode="open"><style>:host { all: initial; display: block }</style>${all}</template></div></main>`,
  },
  {name: 'in-a-paragraph', wrap: (all) => `<main><p>${all}</p></main>`},
  {
    name: 'in-a-label',
    wrap: (all) => `<main><fieldset><legend>Choose</legend><label>${all}</label></fieldset></main>`,
  },
  {
    name: 'legacy-table-markup',
    wrap: (all) =>
      `<main><center><font size="1" color="red" face="Papyrus"><b><i><u><table width="100%" border="1" cellpadding="20"><tr><td width="300" nowrap="" valign="bottom">${all}</td></tr></table></u></i></b></font></center></main>`,
  },
  {
    name: 'uppercase-tags',
    wrap: (all) =>
      `<main>${all.replaceAll(/<(\/?)sm-([a-z])/g, (_, end, first) => `<${end}SM-${first.toUpperCase()}`)}</main>`,
  },
  {
    name: 'paragraphs-around-tags',
    wrap: (all) => `<main>${all.replaceAll(/(<\/?sm-[^>]*>)/g, '<p>$1</p>\n<p>')}</main>`,
  },
  {name: 'without-fallback', wrap: (all) => `<main>${all.replaceAll(/<p>[^]*?<\/p>/g, '')}</main>`},
  {name: 'cacheable', headers: {'cache-control': 'no-cache'}},
  {
    name: 'in-shadow-root',
    wrap: (all) => `<main></main><template id="later">${all}</template>`,
    script: tag + helperScript('add-in-shadow') + resetBaseline,
  },
  {
    name: 'outer-html-rewritten',
    script: `${tag}<script>for (const widget of [...document.querySelector("main").children]) widget.outerHTML = widget.outerHTML</script>${resetBaseline}`,
  },
];
