/** Resolves with what the condition gives, when it gives something. The test that asks has the patience, and says what it waited for. */
const until = (holds) =>
  new RealPromise((resolve) => {
    const ask = () => {
      const found = holds();
      if (found) resolve(found);
      else later(ask, 5);
    };
    ask();
  });

const settled = (widget) => {
  const root = widget.shadowRoot;
  if (!root?.querySelector('.sm')) return false;
  return !widget.hasAttribute('src') || /Words of the article|could not be loaded here/.test(drawnText(root));
};

const find = ({tag, selector}) =>
  widgets()
    .find(({localName}) => localName === tag)
    ?.shadowRoot?.querySelector(selector) ?? undefined;

/** Whether an element has the focus of a window that has it too: only then do keys reach it. */
function focused(element) {
  element?.focus();
  return Boolean(element) && element.getRootNode().activeElement === element && document.hasFocus();
}

/** The middle of an element in pixels of its window. Inside `zoom`, WebKit's own numbers are in the zoomed page's pixels, less what is scrolled. */
function middlesOf(element, {scrollX: over, scrollY: down}) {
  const {left, top, width, height} = element.getBoundingClientRect();
  const [x, y, zoom] = [left + width / 2, top + height / 2, Number(getComputedStyle(document.body).zoom) || 1];
  return width > 0
    ? [
        {x, y},
        {x: (x + over) * zoom - over, y: (y + down) * zoom - down},
      ]
    : [];
}

/** Where a click meets an element, in pixels of this page: only when it is drawn, in view, and nothing lies over it. */
function pointOf(element) {
  const view = element?.ownerDocument.defaultView;
  if (!view) return undefined;
  element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  for (const {y} of [{y: view.innerHeight / 2}, ...middlesOf(element, view)]) {
    view.scrollBy({top: y - view.innerHeight / 2, behavior: 'instant'});
    const met = middlesOf(element, view).find(({x, y: at}) => {
      const there =
        x > 0 &&
        at > 0 &&
        x < view.innerWidth &&
        at < view.innerHeight &&
        element.getRootNode().elementFromPoint(x, at);
      return there && (element.contains(there) || there.contains(element));
    });
    const {left, top} = view === window ? {left: 0, top: 0} : view.frameElement.getBoundingClientRect();
    if (met) return {x: met.x + left, y: met.y + top};
  }
  return undefined;
}

const answers = {
  settle: ({expect, silent}) =>
    until(
      () =>
        document.readyState === 'complete' &&
        before &&
        (silent ||
          (expect === 'works' ? widgets().length > 0 && widgets().every(settled) : noticed.console.length > 0)),
    ),
  doctor: () =>
    until(() => document.querySelector('sm-doctor')).then(
      () =>
        (document.querySelector('sm-doctor').shadowRoot ?? document.querySelector('sm-doctor')).querySelector('section')
          .textContent,
    ),
  look,
  leave,
  until: (what) => until(() => find(what)).then(() => true),
  focus: (what) => until(() => focused(find(what))),
  point: (what) => until(() => pointOf(find(what))),
};

const everyone = (message) => parent.postMessage(message, '*');

on(window, 'message', ({data, source}) => {
  if (source !== parent || !data.ask) return;
  const say = (answer) => everyone({id: data.id, answer});
  RealPromise.resolve(answers[data.ask](data)).then(say, (error) =>
    everyone({id: data.id, error: String(error.stack ?? error)}),
  );
});

Object.defineProperty(window, 'probeBegin', {value: begin, configurable: true});
everyone({hello: true});
