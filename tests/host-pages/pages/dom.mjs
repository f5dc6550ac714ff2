const host = (name) => `<script src="/hosts/files/${name}.js"></script>`;
const tag = '<script src="/hosts/dist/smart-meditation.js" data-endpoint="/hosts/endpoint/"></script>';

/** The page opens what holds the widgets, once they are there. */
const opened = (selector, how) => ({
  script: `${tag}<script>document.body.offsetHeight; document.querySelector("${selector}").${how}</script><script src="/hosts/before.js"></script>`,
});
const again = '<script src="/hosts/before.js"></script>'; // A script of the page has changed its document.

/** What other scripts and editors do to the tags. */
export const dom = [
  {name: 're-parented-100-times', script: tag + host('re-parent')},
  {name: 'cloned', script: tag + host('clone')},
  {name: 'moved-before-definition', script: host('re-parent') + tag},
  {
    name: 'hidden-first',
    head: '<style>main { display: none } main.shown { display: block }</style>',
    script: tag + host('show-later') + again,
  },
  {name: 'in-a-form', around: (all) => `<form action="/elsewhere"><main>${all}</main><button>Send</button></form>`},
  {name: 'in-a-link', around: (all) => `<main><a href="#after">${all.replaceAll(/<a[^]*?<\/a>/g, '')}</a></main>`},
  {name: 'in-a-table', around: (all) => `<main><table><tbody><tr><td>${all}</td></tr></tbody></table></main>`},
  {
    name: 'in-a-list-of-details',
    around: (all) => `<main><ul><li><details open=""><summary>More</summary>${all}</details></li></ul></main>`,
  },
  {name: 'translated', script: tag + host('translate') + again},
  {name: 'page-replaced', script: tag + host('replace-page') + again},
  {
    name: 'adopted-from-a-frame',
    around: (all) => `<main></main><template id="later">${all}</template>`,
    script: tag + host('adopt') + again,
  },
  {name: 'removed-before-it-is-drawn', script: tag + host('remove-early') + again},
  {name: 'adopted-into-a-frame', script: tag + host('adopt-away') + again},
  {name: 'in-an-editor', around: (all) => `<main contenteditable="true">${all}</main>`},
  {name: 'hydrated', script: tag + host('hydrate') + again},
  {name: 'swapped-by-swup', script: tag + host('swup') + again},
  {name: 'gone-and-back', script: tag + host('history') + again},
  {name: 'diffed', script: tag + host('diffed') + again},
  {name: 'restless', script: tag + host('restless') + again},
  {name: 'darkened-by-an-extension', script: tag + host('dark-reader') + again},
  {
    name: 'in-a-dialog',
    around: (all) => `<main><dialog open="" style="position: static; inline-size: auto">${all}</dialog></main>`,
  },
  {
    name: 'in-a-popover',
    around: (all) => `<main><div popover="manual" style="inline-size: 700px; max-block-size: 90%">${all}</div></main>`,
    ...opened('[popover]', 'showPopover()'),
  },
  {
    name: 'in-closed-details',
    around: (all) => `<main><details><summary>More</summary>${all}</details></main>`,
    ...opened('details', 'open = true'),
  },
  {name: 'inert-at-first', around: (all) => `<main inert="">${all}</main>`, ...opened('main', 'inert = false')},
  {
    name: 'hidden-until-found',
    around: (all) => `<main hidden="until-found">${all}</main>`,
    ...opened('main', 'hidden = false'),
  },
  {
    name: 'without-room-at-first',
    around: (all) => `<main style="inline-size: 0; overflow: hidden">${all}</main>`,
    ...opened('main', 'removeAttribute("style")'),
  },
  {
    name: 'slotted-into-another',
    around: (all) => `<main><div id="card">${all}</div></main>`,
    script: `<script>document.querySelector("#card").attachShadow({mode: "closed"}).append(document.createElement("slot"))</script>${tag}`,
  },
  {
    name: 'in-a-declared-shadow-tree',
    around: (all) =>
      `<main><div><template shadowrootmode="open"><style>:host { all: initial; display: block }</style>${all}</template></div></main>`,
  },
  {name: 'in-a-paragraph', around: (all) => `<main><p>${all}</p></main>`},
  {
    name: 'in-a-label',
    around: (all) => `<main><fieldset><legend>Choose</legend><label>${all}</label></fieldset></main>`,
  },
  {
    name: 'in-markup-of-1999',
    around: (all) =>
      `<main><center><font size="1" color="red" face="Papyrus"><b><i><u><table width="100%" border="1" cellpadding="20"><tr><td width="300" nowrap="" valign="bottom">${all}</td></tr></table></u></i></b></font></center></main>`,
  },
  {
    name: 'in-capitals',
    around: (all) =>
      `<main>${all.replaceAll(/<(\/?)sm-([a-z])/g, (_, end, first) => `<${end}SM-${first.toUpperCase()}`)}</main>`,
  },
  {
    name: 'attributes-twice',
    around: (all) =>
      `<main>${all.replaceAll(/<(sm-[a-z-]+)/g, '<$1 class="a" CLASS="b" id="same" lang="en" LANG="de"')}</main>`,
  },
  {
    name: 'attributes-of-others',
    around: (all) =>
      `<main>${all.replaceAll(/<(sm-[a-z-]+)/g, '<$1 is="x-y" role="presentation" tabindex="-1" slot="none" dir="auto" lang="" draggable="true" theme="NIGHT"')}</main>`,
  },
  {
    name: 'with-paragraphs-around-tags',
    around: (all) => `<main>${all.replaceAll(/(<\/?sm-[^>]*>)/g, '<p>$1</p>\n<p>')}</main>`,
  },
  {name: 'nothing-inside', around: (all) => `<main>${all.replaceAll(/<p>[^]*?<\/p>/g, '')}</main>`},
  {name: 'left-for-another', headers: {'cache-control': 'no-cache'}},
  {
    name: 'in-a-shadow-tree',
    around: (all) => `<main></main><template id="later">${all}</template>`,
    script: tag + host('add-in-shadow') + again,
  },
  {
    name: 'written-again',
    script: `${tag}<script>for (const widget of [...document.querySelector("main").children]) widget.outerHTML = widget.outerHTML</script>${again}`,
  },
];
