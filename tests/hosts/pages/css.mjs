const style = (css) => `<style>${css}</style>`;

/** What a theme's style sheets do to everything on the page. */
export const css = [
  {name: 'all-unset', head: style('* { all: unset !important }')},
  {name: 'everything-important', head: style('* { font: 9px/1 fantasy !important; color: red !important; background: yellow !important; padding: 0 !important; margin: 0 !important; text-transform: uppercase !important; letter-spacing: 0.5em !important; float: left !important }')},
  {name: 'display-inline', head: style('body * { display: inline !important; position: static !important; overflow: visible !important; width: auto !important; height: auto !important }')},
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
  {name: 'animated-universe', head: style('@keyframes drift { to { transform: translateX(30px) rotate(2deg) } } *, *::before, *::after { transition: all 3s !important } p { animation: drift 2s infinite !important }')},
  {name: 'text-spacing', head: style('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }')},
  {name: 'hides-what-is-not-defined', head: style(':not(:defined) { display: none }')},
  {name: 'content-visibility', head: style('main > * { content-visibility: auto; contain-intrinsic-size: 300px }')},
  {name: 'dark-theme-by-class', html: 'lang="en" class="dark"', head: style('.dark { background: #000; color: #fff; color-scheme: only dark }')},
  {name: 'printed', head: style('@media screen { body { columns: 1 } } @page { margin: 2cm }')},
  {name: 'poisoned-body', head: style('body { text-transform: uppercase; letter-spacing: 4px; word-spacing: 20px; text-indent: 60px; white-space: pre; line-height: 0.5; text-shadow: 0 0 9px red; font-variant: small-caps; cursor: wait; quotes: none; hyphens: auto; visibility: visible; list-style: square inside }')},
];
