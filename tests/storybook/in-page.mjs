/* `a11y.manual` disables the addon's own audit: axe allows one run at a time, and these tests start it. */

/**
 * Runs in the preview's page before its scripts and defines `storyTest`, which opens one story after another without
 * reloading the page. Its methods resolve when a story is rendered, its content is loaded and its state is reached.
 */
export function defineStoryTest() {
  const loaded = new WeakSet();
  let stateReached = false;
  const root = () => globalThis.document.querySelector('#storybook-root');
  const widgets = () => [...root().querySelectorAll('*')].filter(({localName}) => localName.startsWith('sm-'));
  for (const type of ['sm-content-ready', 'sm-content-error'])
    addEventListener(type, (event) => loaded.add(event.composedPath()[0]));
  addEventListener('story-state-reached', () => (stateReached = true));

  const limit = 60_000;
  const until = async (condition, what) => {
    const end = performance.now() + limit;
    while (!condition()) {
      if (performance.now() > end) throw new Error(`timed out after ${limit / 1000} s waiting for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const current = () => globalThis.__STORYBOOK_PREVIEW__?.currentRender;
  const isRendered = (id) => current()?.id === id && ['completed', 'finished', 'errored'].includes(current().phase);
  let renderCount = 0;
  const rerender = async (request) => {
    const before = renderCount;
    request(globalThis.__STORYBOOK_ADDONS_CHANNEL__);
    await until(() => renderCount > before, 'a new render');
  };
  const listen = () => {
    for (const name of ['storyRendered', 'storyErrored', 'storyThrewException', 'storyMissing'])
      globalThis.__STORYBOOK_ADDONS_CHANNEL__.on(name, () => (renderCount += 1));
  };
  const updated = async () => {
    for (const widget of widgets()) await widget.updateComplete;
    await Promise.allSettled(
      globalThis.document
        .getAnimations()
        .flatMap((one) => (one instanceof globalThis.CSSTransition ? [one.finished] : [])),
    );
  };
  const untilLoaded = async () => {
    const {parameters} = current().story;
    const isWaiting = (widget) => widget.src && !widget.content && !loaded.has(widget);
    await until(
      () => (parameters.settles === false || !widgets().some(isWaiting)) && (!parameters.after || stateReached),
      'its content or its state',
    );
    await updated();
  };

  globalThis.storyTest = {
    /** Starts counting renders. Call it once, when Storybook has loaded. */
    listen,
    /** Opens a story. Resolves with whether it was rendered and whether it prints a console line. */
    async open(id) {
      if (current()?.id !== id) {
        stateReached = false;
        await rerender((channel) => channel.emit('setCurrentStory', {storyId: id, viewMode: 'story'}));
      }
      await until(() => isRendered(id), 'the story');
      if (current().phase === 'errored') return {rendered: false};
      await untilLoaded();
      return {rendered: true, expectsConsole: current().story.parameters.expectsConsole === true};
    },
    /** Sets globals of the preview, such as theme and direction, as the toolbar does. */
    async setGlobals(globals) {
      await rerender((channel) => channel.emit('updateGlobals', {globals}));
      await updated();
    },
    /** Runs axe on the story; resolves with one line per violation. */
    async audit(options) {
      const {violations} = await globalThis.axe.run('#storybook-root', options);
      return violations.flatMap(({id, nodes}) =>
        nodes.map(({target, any}) => `axe: ${id} (${target.flat().join(' ')}) ${any[0]?.message ?? ''}`),
      );
    },
    /** The current parts of the story's widgets, and which of the given states they have. */
    parts(states) {
      return widgets().map((widget) => ({
        tag: widget.localName,
        parts: [...widget.shadowRoot.querySelectorAll('[part]')].flatMap((element) => [...element.part]),
        states: states.filter((name) => widget.matches(`:state(${name})`)),
      }));
    },
  };
}
