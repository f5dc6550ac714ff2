/* The addon's own audit is switched off for the walk (`a11y.manual`): axe runs once at a time, and the walk runs it. */

/**
 * Runs in the preview's page before everything else. Leaves `walk` there: it shows one story after another without a
 * new page, and says when a story is drawn, its content there, and its state reached.
 */
export function putInPage() {
  const arrived = new WeakSet();
  let brought = false;
  const root = () => globalThis.document.querySelector('#storybook-root');
  const widgets = () => [...root().querySelectorAll('*')].filter(({localName}) => localName.startsWith('sm-'));
  for (const type of ['sm-content-ready', 'sm-content-error'])
    addEventListener(type, (event) => arrived.add(event.composedPath()[0]));
  addEventListener('story-brought', () => (brought = true));

  const limit = 30_000;
  const until = async (holds, what) => {
    const end = performance.now() + limit;
    while (!holds()) {
      if (performance.now() > end) throw new Error(`${what} did not come within ${limit / 1000} s`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const current = () => globalThis.__STORYBOOK_PREVIEW__?.currentRender;
  const isDrawn = (id) => current()?.id === id && ['completed', 'finished', 'errored'].includes(current().phase);
  let drawings = 0;
  const drawnAgain = async (ask) => {
    const before = drawings;
    ask(globalThis.__STORYBOOK_ADDONS_CHANNEL__);
    await until(() => drawings > before, 'a new drawing');
  };
  const listen = () => {
    for (const name of ['storyRendered', 'storyErrored', 'storyThrewException', 'storyMissing'])
      globalThis.__STORYBOOK_ADDONS_CHANNEL__.on(name, () => (drawings += 1));
  };
  const updated = async () => {
    for (const widget of widgets()) await widget.updateComplete;
    await Promise.allSettled(
      globalThis.document
        .getAnimations()
        .flatMap((one) => (one instanceof globalThis.CSSTransition ? [one.finished] : [])),
    );
  };
  const settled = async () => {
    const {parameters} = current().story;
    const isWaiting = (widget) => widget.src && !widget.content && !arrived.has(widget);
    await until(
      () => (parameters.settles === false || !widgets().some(isWaiting)) && (!parameters.after || brought),
      'its content or its state',
    );
    await updated();
  };

  globalThis.walk = {
    /** To be called once, when Storybook is there. */
    listen,
    /** Shows a story; resolves with what the walk has to know about it. */
    async open(id) {
      if (current()?.id !== id) {
        brought = false;
        await drawnAgain((channel) => channel.emit('setCurrentStory', {storyId: id, viewMode: 'story'}));
      }
      await until(() => isDrawn(id), 'the story');
      if (current().phase === 'errored') return {drawn: false};
      await settled();
      return {drawn: true, expectsConsole: current().story.parameters.expectsConsole === true};
    },
    /** Changes what surrounds the story, as the toolbar does. */
    async wear(globals) {
      await drawnAgain((channel) => channel.emit('updateGlobals', {globals}));
      await updated();
    },
    /** What axe finds in the story, one line each. */
    async audit(options) {
      const {violations} = await globalThis.axe.run('#storybook-root', options);
      return violations.flatMap(({id, nodes}) =>
        nodes.map(({target, any}) => `axe: ${id} (${target.flat().join(' ')}) ${any[0]?.message ?? ''}`),
      );
    },
    /** The parts that the story's widgets have now, and which of these states. */
    parts(states) {
      return widgets().map((widget) => ({
        tag: widget.localName,
        parts: [...widget.shadowRoot.querySelectorAll('[part]')].flatMap((element) => [...element.part]),
        states: states.filter((name) => widget.matches(`:state(${name})`)),
      }));
    },
  };
}
