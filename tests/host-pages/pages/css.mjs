const style = (css) => `<style>${css}</style>`;

/** Page style sheets whose selectors match every element. */
export const css = [
  {
    name: 'style-sheet-altered',
    head: `<link rel="stylesheet" href="/host-pages/dist/smart-meditation.css" integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous"/>`,
    loadErrors: /smart-meditation\.css/,
    diagnosis: /integrity of .*smart-meditation\.css belongs to another version, or the file was changed on its way/,
  },
  {name: 'all-unset', head: style('* { all: unset !important }')},
  {
    name: 'important-reset',
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
  {name: 'rem-62-percent', head: style('html { font-size: 62.5% } body { font-size: 1.6rem }')},
  {name: 'rem-62-percent-paragraphs-only', head: style('html { font-size: 62.5% } p { font-size: 1.6rem }')},
  {name: 'rem-200-percent', head: style('html { font-size: 200% }')},
  {name: 'css-zoom-150', head: style('body { zoom: 1.5 }')},
  {name: 'vertical-writing', head: style('main { writing-mode: vertical-rl; block-size: 700px; overflow: auto }')},
  {name: 'right-to-left', html: 'lang="ar" dir="rtl"'},
  {name: 'dark-color-scheme', head: style('html { color-scheme: dark; background: #111; color: #eee }')},
  {name: 'column-200px', head: style('main { inline-size: 200px }'), minWidth: 195},
  {name: 'flex-row', head: style('main { display: flex; flex-wrap: wrap }')},
  {name: 'three-column-grid', head: style('main { display: grid; grid-template-columns: repeat(3, 1fr) }')},
  {
    name: 'everything-animated',
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
  {name: 'undefined-elements-hidden', head: style(':not(:defined) { display: none }')},
  {name: 'content-visibility', head: style('main > * { content-visibility: auto; contain-intrinsic-size: 300px }')},
  {
    name: 'dark-theme-by-class',
    html: 'lang="en" class="dark"',
    head: style('.dark { background: #000; color: #fff; color-scheme: only dark }'),
  },
  {name: 'zero-font-size', head: style('main { font-size: 0 }')},
  {name: 'multi-column', head: style('main { columns: 2 }')},
  {name: 'display-flex', head: style('body * { display: flex !important }')},
  {name: 'css-containment', head: style('* { contain: content !important }')},
  {name: 'css-transform', head: style('main { transform: scale(0.8) rotate(1deg) }')},
  {
    name: 'content-box-everywhere',
    head: style(
      '* { box-sizing: content-box !important; max-width: none !important; min-width: 0 !important; overflow: hidden !important; white-space: nowrap !important }',
    ),
  },
  {
    name: 'selection-disabled',
    head: style(
      '* { user-select: none !important; -webkit-user-select: none !important; touch-action: none !important; outline: 0 !important }',
    ),
  },
  {name: 'light-color-scheme', head: style('html { color-scheme: only light; background: #fff; color: #111 }')},
  {name: 'print-rules', head: style('@media screen { body { columns: 1 } } @page { margin: 2cm }')},
  {name: 'shrink-to-fit', head: style('main { display: inline-block } main > * { display: inline-flex !important }')},
  {name: 'floats', head: style('main { float: left } main > * { float: right }')},
  {name: 'centered-column', head: style('main { display: flex; flex-direction: column; align-items: center }')},
  {name: 'centered-grid', head: style('main { display: grid; place-items: center; place-content: center }')},
  {name: 'table-cells', head: style('main { display: table } main > * { display: table-cell !important }')},
  {name: 'min-content-width', head: style('main { width: min-content }')},
  {name: 'scrolling-row', head: style('main { display: flex; overflow: auto }')},
  {
    name: 'non-scrolling-page',
    head: style('html, body { height: 100%; overflow: hidden } main { height: 100%; overflow: auto }'),
  },
  {name: 'size-containers', head: style('body, main { container-type: size; height: 3000px }')},
  {name: 'body-40px', head: style('body { font-size: 40px }')},
  {name: 'css-zoom-50', head: style('body { zoom: 0.5 }'), minWidth: 100},
  {
    name: 'animations-disabled',
    head: style('*, *::before, *::after { animation: none !important; transition: none !important }'),
  },
  {
    name: 'invalid-tokens',
    head: style(
      ':root { --sm-accent: ; --sm-space: 0; --sm-radius: -5px; --sm-font-size: 0; --sm-surface: nonsense; --_ink: transparent; --_u: 999px }',
    ),
  },
  {
    name: 'inherited-text-styles',
    head: style(
      'body { text-transform: uppercase; letter-spacing: 4px; word-spacing: 20px; text-indent: 60px; white-space: pre; line-height: 0.5; text-shadow: 0 0 9px red; font-variant: small-caps; cursor: wait; quotes: none; hyphens: auto; visibility: visible; list-style: square inside }',
    ),
  },
  {
    name: 'cascade-layers',
    head: style(
      '@layer reset, theme; @layer reset { * { all: unset !important; padding: 9px !important } } @layer theme { sm-breathing-timer, sm-mood-check { display: inline; font-size: 3px; width: 20px !important } }',
    ),
  },
  {name: 'max-height', head: style('main > * { max-height: 60px !important; overflow: hidden !important }')},
  {name: 'pointer-events-restored', head: style('body { pointer-events: none } main > * { pointer-events: auto }')},
];
