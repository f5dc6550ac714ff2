let before;

/** Called by the page, just before our script may run: from here on, what changes is our doing. Again, when a page's own script has changed its document. */
function begin() {
  watching = true;
  before = {
    globals: globals(),
    ...state(),
    ...pose(),
    ...(before && {globals: before.globals, listeners: before.listeners}),
  };
}

on(document, 'DOMContentLoaded', () => document.body.hasAttribute('data-early') && begin());

const visible = (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height > 4;

/** The text of a shadow tree, as far as it is drawn. */
function drawnText(root) {
  const wall = root?.querySelector('.sm');
  const walker = wall && document.createTreeWalker(wall, NodeFilter.SHOW_TEXT);
  const words = [];
  while (walker?.nextNode()) if (visible(walker.currentNode.parentElement)) words.push(walker.currentNode.data.trim());
  return words.filter(Boolean).join(' ');
}

/** Every widget of the page, those inside shadow trees and frames included. */
function widgets(root = document) {
  const found = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.localName.startsWith('sm-')) found.push(element);
    else if (element.shadowRoot) found.push(...widgets(element.shadowRoot));
    else if (element.contentDocument) found.push(...widgets(element.contentDocument));
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

const known =
  /\/hosts\/(probe\.js|before\.js|joined\.js|wrapped\.js|app\.js|purify\.js|older\/|files\/|endpoint\/|dist\/|gone\/|closed\/|page\/)/;

const requests = () => clock.getEntriesByType('resource').map(({name}) => name);

function look({idle, rewrites}) {
  const now = {...state(), ...(idle ? pose() : {})};
  const then = {...now};
  for (const key of Object.keys(now)) then[key] = before[key];
  if (!idle || rewrites) Object.assign(then, {tree: now.tree, bare: now.bare}); // Widgets that spoke may have a live region on the page.
  return {
    widgets: widgets().map(describe),
    changed: [...different(then, now), ...differentGlobals(before.globals, globals())],
    strangers: requests().filter((name) => !known.test(name)),
    scripts: requests().filter((name) => /\/hosts\/dist\/.*\.js/.test(name)).length,
    ...noticed,
  };
}

/** Takes every widget away and says what is left of them. */
function leave({rewrites}) {
  for (const widget of widgets()) widget.remove();
  return new RealPromise((resolve) =>
    later(() => {
      const now = {bare: tree(document.documentElement, true), listeners: listeners(), sheets: state().sheets};
      const then = {bare: rewrites ? now.bare : before.bare, listeners: '', sheets: before.sheets};
      resolve({changed: different(then, now), ...noticed});
    }),
  );
}
