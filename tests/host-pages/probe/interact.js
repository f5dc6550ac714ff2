const POLL_INTERVAL_MS = 15;

/** Resolves with the first truthy result of `condition`. The test that calls it has the time limit. */
const until = (condition) =>
  new RealPromise((resolve) => {
    const poll = () => {
      const found = condition();
      if (found) resolve(found);
      else later(poll, POLL_INTERVAL_MS);
    };
    poll();
  });

const isSettled = (widget) => {
  const root = widget.shadowRoot;
  if (!root?.querySelector('.widget')) return false;
  const expectedText = /Words of the article|did not load/;
  return !widget.hasAttribute('src') || (expectedText.test(root.textContent) && expectedText.test(visibleText(root)));
};

const find = ({tag, selector}) =>
  widgets()
    .find(({localName}) => localName === tag)
    ?.shadowRoot?.querySelector(selector) ?? undefined;

/** Whether an element has the focus in a focused window: only then does it receive keys. */
function hasFocus(element) {
  element?.focus();
  return Boolean(element) && element.getRootNode().activeElement === element && document.hasFocus();
}

/** Candidates for the middle of an element in pixels of its window. Under `zoom`, WebKit reports zoomed coordinates less the scroll offset. */
function middlesOf(element, {scrollX: offsetX, scrollY: offsetY}) {
  const {left, top, width, height} = element.getBoundingClientRect();
  const [x, y, zoom] = [left + width / 2, top + height / 2, Number(getComputedStyle(document.body).zoom) || 1];
  return width > 0
    ? [
        {x, y},
        {x: (x + offsetX) * zoom - offsetX, y: (y + offsetY) * zoom - offsetY},
      ]
    : [];
}

/** The position at which a click hits an element, in pixels of this page; `undefined` unless it is rendered, in view and not covered. */
function clickPoint(element) {
  const view = element && Reflect.get(Document.prototype, 'defaultView', element.ownerDocument);
  if (!view) return undefined;
  element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  for (const {y} of [{y: view.innerHeight / 2}, ...middlesOf(element, view)]) {
    view.scrollBy({top: y - view.innerHeight / 2, behavior: 'instant'});
    const reached = middlesOf(element, view).find(({x, y: middleY}) => {
      const target =
        x > 0 &&
        middleY > 0 &&
        x < view.innerWidth &&
        middleY < view.innerHeight &&
        element.getRootNode().elementFromPoint(x, middleY);
      return target && (element.contains(target) || target.contains(element));
    });
    const {left, top} = view === window ? {left: 0, top: 0} : view.frameElement.getBoundingClientRect();
    if (reached) return {x: reached.x + left, y: reached.y + top};
  }
  return undefined;
}

const commands = {
  settle: ({expect, scriptNeverRuns}) =>
    until(
      () =>
        Reflect.get(Document.prototype, 'readyState', document) === 'complete' &&
        baseline &&
        (scriptNeverRuns ||
          (expect === 'works' ? widgets().length > 0 && widgets().every(isSettled) : observed.console.length > 0)),
    ),
  doctor: () =>
    until(() => Document.prototype.querySelector.call(document, 'sm-doctor')).then(
      (panel) => (panel.shadowRoot ?? panel).querySelector('section').textContent,
    ),
  report,
  removeWidgets,
  until: (target) => until(() => find(target)).then(() => true),
  focus: (target) => until(() => hasFocus(find(target))),
  point: (target) => until(() => clickPoint(find(target))),
};

const send = (message) => parent.postMessage(message, '*');

on(window, 'message', ({data, source}) => {
  if (source !== parent || !data.command) return;
  RealPromise.resolve(commands[data.command](data)).then(
    (result) => send({id: data.id, result}),
    (error) => send({id: data.id, error: String(error.stack ?? error)}),
  );
});

Object.defineProperty(window, 'recordBaseline', {value: recordBaseline, configurable: true});
send({ready: true});
