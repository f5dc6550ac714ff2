const style = (css) => `<style>${css}</style>`;

/** What a theme's style sheets do to everything on the page. */
export const css = [
  {name: 'all-unset', head: style('* { all: unset !important }')},
  {
    name: 'everything-important',
    head: style(
      '* { font: 9px/1 fantasy !important; color: red !important; background: yellow !important; padding: 0 !important; margin: 0 !important; text-transform: uppercase !important; letter-spacing: 0.5em !important; float: left !important }',
    ),
  },
  {
    name: 'display-inline',
    head: style(
      'body * { display: inline !important; position: static !important; overflow: visible !important; width: auto !important; height: auto !important }',
    ),
  },
  {name: 'rem-62', head: style('html { font-size: 62.5% } body { font-size: 1.6rem }')},
  {name: 'rem-62-only', head: style('html { font-size: 62.5% } p { font-size: 1.6rem }')},
  {name: 'rem-200', head: style('html { font-size: 200% }')},
  {name: 'zoomed', head: style('body { zoom: 1.5 }')},
  {name: 'vertical-writing', head: style('main { writing-mode: vertical-rl; block-size: 700px; overflow: auto }')},
  {name: 'right-to-left', html: 'lang="ar" dir="rtl"'},
  {name: 'dark-host', head: style('html { color-scheme: dark; background: #111; color: #eee }')},
  {name: 'column-of-200-pixels', head: style('main { inline-size: 200px }'), inline: 195},
  {name: 'flex-row', head: style('main { display: flex; flex-wrap: wrap }')},
  {name: 'grid-of-thirds', head: style('main { display: grid; grid-template-columns: repeat(3, 1fr) }')},
  {
    name: 'animated-universe',
    head: style(
      '@keyframes drift { to { transform: translateX(30px) rotate(2deg) } } *, *::before, *::after { transition: all 3s !important } p { animation: drift 2s infinite !important }',
    ),
  },
  {
    name: 'text-spacing',
    head: style(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    ),
  },
  {name: 'hides-what-is-not-defined', head: style(':not(:defined) { display: none }')},
  {name: 'content-visibility', head: style('main > * { content-visibility: auto; contain-intrinsic-size: 300px }')},
  {
    name: 'dark-theme-by-class',
    html: 'lang="en" class="dark"',
    head: style('.dark { background: #000; color: #fff; color-scheme: only dark }'),
  },
  {name: 'font-size-zero', head: style('main { font-size: 0 }')},
  {name: 'columns', head: style('main { columns: 2 }')},
  {name: 'display-flex', head: style('body * { display: flex !important }')},
  {name: 'contained', head: style('* { contain: content !important }')},
  {name: 'scaled', head: style('main { transform: scale(0.8) rotate(1deg) }')},
  {
    name: 'boxes-of-old',
    head: style(
      '* { box-sizing: content-box !important; max-width: none !important; min-width: 0 !important; overflow: hidden !important; white-space: nowrap !important }',
    ),
  },
  {
    name: 'nothing-selectable',
    head: style(
      '* { user-select: none !important; -webkit-user-select: none !important; touch-action: none !important; outline: 0 !important }',
    ),
  },
  {name: 'light-host', head: style('html { color-scheme: only light; background: #fff; color: #111 }')},
  {name: 'printed', head: style('@media screen { body { columns: 1 } } @page { margin: 2cm }')},
  {name: 'shrunk-to-fit', head: style('main { display: inline-block } main > * { display: inline-flex !important }')},
  {name: 'floating', head: style('main { float: left } main > * { float: right }')},
  {name: 'centred-column', head: style('main { display: flex; flex-direction: column; align-items: center }')},
  {name: 'centred-grid', head: style('main { display: grid; place-items: center; place-content: center }')},
  {name: 'table-cells', head: style('main { display: table } main > * { display: table-cell !important }')},
  {name: 'least-width', head: style('main { width: min-content }')},
  {name: 'row-that-scrolls', head: style('main { display: flex; overflow: auto }')},
  {
    name: 'page-that-does-not-scroll',
    head: style('html, body { height: 100%; overflow: hidden } main { height: 100%; overflow: auto }'),
  },
  {name: 'size-containers', head: style('body, main { container-type: size; height: 3000px }')},
  {name: 'body-of-40-pixels', head: style('body { font-size: 40px }')},
  {name: 'dark-root-without-size', head: style(':root { font-size: 0; color-scheme: dark }')},
  {name: 'direction-by-style', head: style('* { direction: rtl; unicode-bidi: bidi-override }')},
  {name: 'vertical-everything', head: style('* { writing-mode: vertical-lr !important }')},
  {name: 'zoomed-out', head: style('body { zoom: 0.5 }'), inline: 100},
  {
    name: 'perspective-and-filters',
    head: style(
      'body { filter: grayscale(1) } main { perspective: 800px; mix-blend-mode: multiply; opacity: 0.9 } main > * { transform: rotateY(5deg); will-change: transform }',
    ),
  },
  {name: 'everything-moved', head: style('main * { scale: 0.9; rotate: 1deg; translate: 2px }')},
  {
    name: 'nothing-animated',
    head: style('*, *::before, *::after { animation: none !important; transition: none !important }'),
  },
  {
    name: 'pseudo-elements-everywhere',
    head: style(
      '*::before, *::after { content: "x" !important; display: block !important; position: absolute !important; inset: 0 !important } *::first-letter { font-size: 300% !important; float: left !important }',
    ),
  },
  {
    name: 'borders-everywhere',
    head: style('* { border: 10px solid red !important; padding: 10px !important; box-sizing: inherit }'),
  },
  {name: 'all-inherit', head: style('* { all: inherit !important }')},
  {name: 'all-initial', head: style('main * { all: initial !important }')},
  {
    name: 'tokens-without-sense',
    head: style(
      ':root { --sm-accent: ; --sm-space: 0; --sm-radius: -5px; --sm-font-size: 0; --sm-surface: nonsense; --_ink: transparent; --_u: 999px }',
    ),
  },
  {
    name: 'tokens-registered',
    head: style(
      '@property --_u { syntax: "<length>"; inherits: false; initial-value: 0px } @property --_ink { syntax: "<color>"; inherits: false; initial-value: white }',
    ),
  },
  {
    name: 'poisoned-body',
    head: style(
      'body { text-transform: uppercase; letter-spacing: 4px; word-spacing: 20px; text-indent: 60px; white-space: pre; line-height: 0.5; text-shadow: 0 0 9px red; font-variant: small-caps; cursor: wait; quotes: none; hyphens: auto; visibility: visible; list-style: square inside }',
    ),
  },
  {name: 'everything-absolute', head: style('main * { position: absolute !important; inset: 0 !important }')},
  {name: 'height-of-zero', head: style('main > * { height: 0 !important }')},
  {
    name: 'contained-strictly',
    head: style(
      'main > * { content-visibility: auto !important; contain: strict !important; contain-intrinsic-size: 0 !important }',
    ),
  },
  {
    name: 'layers',
    head: style(
      '@layer reset, theme; @layer reset { * { all: unset !important; padding: 9px !important } } @layer theme { sm-breathing-timer, sm-mood-check { display: inline; font-size: 3px; width: 20px !important } }',
    ),
  },
  {name: 'all-revert', head: style('* { all: revert !important }')},
  {
    name: 'scoped-rules',
    head: style(
      '@scope (main) { :scope { color: red } * { color: red !important; background: red !important; font-size: 50px !important } }',
    ),
  },
  {
    name: 'lines-over-lines',
    head: style(
      '* { line-height: 0 !important; letter-spacing: -2px !important; font-size: 1px !important; text-indent: -9999px !important }',
    ),
  },
  {name: 'height-at-most', head: style('main > * { max-height: 60px !important; overflow: hidden !important }')},
  {name: 'pointer-given-back', head: style('body { pointer-events: none } main > * { pointer-events: auto }')},
];
