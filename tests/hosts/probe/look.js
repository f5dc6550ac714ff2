let before;

/** Called by the page, just before our script may run: from here on, what changes is our doing. Again, when a page's own script has changed its document. */
function begin() {
  watching = true;
  before = {globals: globals(), ...state(), ...pose(), ...(before && {globals: before.globals, listeners: before.listeners})};
}

on(document, 'DOMContentLoaded', () => document.body.hasAttribute('data-early') && begin());

const visible = (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height > 4;

/** The text of a shadow tree, as far as it is drawn. */
const drawnText = (root) => [...(root?.querySelector('.sm')?.querySelectorAll('*') ?? [])].filter((one) => one.childElementCount === 0 && visible(one)).map((one) => one.textContent.trim()).join(' ');

/** Every widget of the page, those inside shadow trees included. */
function widgets(root = document) {
  const found = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.localName.startsWith('sm-')) found.push(element);
    else if (element.shadowRoot) found.push(...widgets(element.shadowRoot));
  }
  return found;
}

function describe(widget) {
  const wall = widget.shadowRoot?.querySelector('.sm');
  const {width, height} = widget.getBoundingClientRect();
  const style = wall && getComputedStyle(wall);
  return {
    tag: widget.localName,
    drawn: Boolean(wall),
    inline: Math.round(width),
    block: Math.round(height),
    font: style ? parseFloat(style.fontSize) : 0,
    text: drawnText(widget.shadowRoot),
    fallback: [...widget.children].some(visible),
  };
}

const known = /\/hosts\/(probe\.js|before\.js|joined\.js|files\/|endpoint\/|dist\/|page\/)/;

const requests = () => performance.getEntriesByType('resource').map(({name}) => name);

function look({idle}) {
  const now = {...state(), ...(idle ? pose() : {})};
  const then = {...now};
  for (const key of Object.keys(now)) then[key] = before[key];
  if (!idle) then.tree = now.tree; // Widgets that spoke may have a live region on the page.
  if (!idle) then.bare = now.bare;
  return {
    widgets: widgets().map(describe),
    changed: [...different(then, now), ...differentGlobals(before.globals, globals())],
    strangers: requests().filter((name) => !known.test(name)),
    scripts: requests().filter((name) => /\/hosts\/dist\/.*\.js/.test(name)).length,
    ...noticed,
  };
}

/** Takes every widget away and says what is left of them. */
function leave() {
  for (const widget of widgets()) widget.remove();
  return new RealPromise((resolve) => later(() => {
    const now = {bare: tree(document.documentElement, true), listeners: listeners(), sheets: state().sheets};
    const then = {bare: before.bare, listeners: '', sheets: before.sheets};
    resolve({changed: different(then, now), ...noticed});
  }));
}
