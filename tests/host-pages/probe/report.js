let baseline;

/**
 * Records the baseline. The page calls it just before the widget script may run, so that every later change is made by
 * the widgets, and again after a script of the page has changed its own document.
 */
function recordBaseline() {
  tracking = true;
  baseline = {
    globals: globals(),
    ...pageState(),
    ...idleState(),
    ...(baseline && {globals: baseline.globals, listeners: baseline.listeners}),
  };
}

on(document, 'DOMContentLoaded', () => document.body.hasAttribute('data-script-in-head') && recordBaseline());

const isVisible = (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().height > 4;

/** The visible text of a shadow tree. */
function visibleText(root) {
  const base = root?.querySelector('.widget');
  const walker = base && Document.prototype.createTreeWalker.call(document, base, NodeFilter.SHOW_TEXT);
  const words = [];
  while (walker?.nextNode())
    if (walker.currentNode.data.trim() && isVisible(walker.currentNode.parentElement))
      words.push(walker.currentNode.data.trim());
  return words.join(' ');
}

/** Every widget of the page, also inside shadow trees and same-origin frames. */
function widgets(root = document) {
  const found = [];
  // An image with this name shadows the method of the document.
  const elements = root === document ? Document.prototype.querySelectorAll.call(root, '*') : root.querySelectorAll('*');
  for (const element of elements) {
    if (element.localName.startsWith('sm-')) found.push(element);
    else if (element.shadowRoot) found.push(...widgets(element.shadowRoot));
    else if (element.contentDocument) found.push(...widgets(element.contentDocument));
  }
  return found;
}

function describeWidget(widget) {
  const base = widget.shadowRoot?.querySelector('.widget');
  const {width, height} = widget.getBoundingClientRect();
  const style = base && getComputedStyle(base);
  return {
    tag: widget.localName,
    rendered: Boolean(base),
    width: Math.round(width),
    height: Math.round(height),
    fontSize: style ? parseFloat(style.fontSize) : 0,
    text: visibleText(widget.shadowRoot),
    fallbackVisible: [...widget.children].some(isVisible),
  };
}

const expectedRequest =
  /\/host-pages\/(probe\.js|before\.js|concatenated\.js|joined\.js|parts\/|wrapped\.js|app\.js|purify\.js|older\/|files\/|endpoint\/|endpoint-without-cors\/|dist\/|gone\/|page\/)/;

const requests = () => clock.getEntriesByType('resource').map(({name}) => name);

const observations = () => ({
  ...observed,
  unexpectedRequests: requests().filter((name) => !expectedRequest.test(name)),
});

/** The page before any interaction. */
function report({upgradesMarkup}) {
  const now = {...pageState(), ...idleState()};
  const then = {...now};
  for (const key of Object.keys(now)) then[key] = baseline[key];
  // Placeholders are replaced by widgets, which changes the markup on purpose.
  if (upgradesMarkup) Object.assign(then, {tree: now.tree, treeWithoutWidgets: now.treeWithoutWidgets});
  return {
    widgets: widgets().map(describeWidget),
    changes: [...differences(then, now), ...globalDifferences(baseline.globals, globals())],
    ...observations(),
  };
}

/** Removes all widgets and reports what remains of them. */
function removeWidgets({upgradesMarkup}) {
  for (const widget of widgets()) widget.remove();
  return new RealPromise((resolve) =>
    later(() => {
      const {treeWithoutWidgets, sheets} = pageState();
      const now = {treeWithoutWidgets, listeners: listeners(), sheets};
      const then = {
        treeWithoutWidgets: upgradesMarkup ? treeWithoutWidgets : baseline.treeWithoutWidgets,
        listeners: '',
        sheets: baseline.sheets,
      };
      resolve({changes: differences(then, now), ...observations()});
    }),
  );
}
