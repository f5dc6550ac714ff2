/** Resolves when the condition holds. The test that asks has the patience, and says what it waited for. */
const until = (holds) => new RealPromise((resolve) => {
  const ask = () => (holds() ? resolve(true) : later(ask, 5));
  ask();
});

const settled = (widget) => {
  const root = widget.shadowRoot;
  if (!root?.querySelector('.sm')) return false;
  return !widget.hasAttribute('src') || /Words of the article|could not be loaded here/.test(drawnText(root));
};

const find = ({tag, selector}) => widgets().find(({localName}) => localName === tag)?.shadowRoot?.querySelector(selector) ?? undefined;

const answers = {
  settle: ({expect, silent}) => until(() => document.readyState === 'complete' && before && (silent || (expect === 'works' ? widgets().length > 0 && widgets().every(settled) : noticed.console.length > 0))),
  doctor: () => until(() => document.querySelector('sm-doctor')).then(() => document.querySelector('sm-doctor').shadowRoot.querySelector('section').textContent),
  look,
  leave,
  until: (what) => until(() => find(what)),
  focus: (what) => find(what).focus(),
  point: (what) => {
    const element = find(what);
    element.scrollIntoView({block: 'center', behavior: 'instant'});
    const {left, top, width, height} = element.getBoundingClientRect();
    return {x: left + width / 2, y: top + height / 2};
  },
};

const everyone = (message) => parent.postMessage(message, '*');

on(window, 'message', ({data, source}) => {
  if (source !== parent || !data.ask) return;
  const say = (answer) => everyone({id: data.id, answer});
  RealPromise.resolve(answers[data.ask](data)).then(say, (error) => everyone({id: data.id, error: String(error.stack ?? error)}));
});

Object.defineProperty(window, 'probeBegin', {value: begin, configurable: true});
everyone({hello: true});
