/* Functions that run in the measured page. Each is self-contained, because only its source text is sent to the page. */

/** Tracks pending timers, observers, and listeners on the window and the document. */
export const trackLeaks = () => {
  const open = {timers: new Set(), observers: new Set(), listeners: new Map()};
  const {setTimeout: later, clearTimeout: never} = globalThis;
  globalThis.setTimeout = (work, ...rest) => {
    const id = later(
      (...given) => {
        open.timers.delete(id);
        work(...given);
      },
      ...rest,
    );
    open.timers.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => {
    open.timers.delete(id);
    never(id);
  };
  for (const Observer of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    const {observe, disconnect} = Observer.prototype;
    Observer.prototype.observe = function (...given) {
      open.observers.add(this);
      return observe.apply(this, given);
    };
    Observer.prototype.disconnect = function () {
      open.observers.delete(this);
      return disconnect.call(this);
    };
  }
  for (const target of [window, document]) {
    const {addEventListener: add, removeEventListener: remove} = target;
    target.addEventListener = (type, listener, ...rest) => {
      open.listeners.set(listener, type);
      return add.call(target, type, listener, ...rest);
    };
    target.removeEventListener = (type, listener, ...rest) => {
      open.listeners.delete(listener);
      return remove.call(target, type, listener, ...rest);
    };
  }
  globalThis.leakCounts = () => ({
    timers: open.timers.size,
    observers: open.observers.size,
    pageListeners: open.listeners.size,
  });
};

/** Mounts a mood check, answers it by clicking elements in order, and removes it, for a number of rounds. */
export const answerAndRemove = async (attributes, presses, rounds) => {
  const waitForElement = (root, selector, at) =>
    new Promise((resolve) => {
      const look = () => {
        const found = root.querySelectorAll(selector)[at];
        if (found) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
  for (let round = 0; round < rounds; round += 1) {
    const check = document.createElement('sm-mood-check');
    for (const [name, value] of Object.entries(attributes)) check.setAttribute(name, value);
    document.body.append(check);
    await check.updateComplete;
    for (const [selector, at] of presses) {
      (await waitForElement(check.shadowRoot, selector, at)).click();
      await check.updateComplete;
    }
    check.remove();
    await null;
  }
  localStorage.clear();
};
