/** Callbacks for the page lifecycle events that a session handles. */
export interface PageLifecycleHandlers {
  /** The page was hidden or became visible. */
  onVisibilityChange(): void;
  /** The user navigates to another page. */
  onPageHide(): void;
  /** The browser freezes the page: timers do not run until it is resumed. */
  onFreeze(): void;
}

/** Listens to the page's lifecycle while a session runs. */
export class PageLifecycle {
  readonly #listeners: readonly (readonly [target: EventTarget, type: string, listener: () => void])[];
  #active = false;

  constructor({onVisibilityChange, onPageHide, onFreeze}: PageLifecycleHandlers) {
    this.#listeners = [
      [document, 'visibilitychange', onVisibilityChange],
      [window, 'pageshow', onVisibilityChange],
      [window, 'pagehide', onPageHide],
      [document, 'freeze', onFreeze],
    ];
  }

  /** Starts or stops listening. */
  setActive(active: boolean): void {
    if (active === this.#active) return;
    this.#active = active;
    // An image with the name of the method shadows that of the document.
    const method = EventTarget.prototype[active ? 'addEventListener' : 'removeEventListener'];
    for (const [target, type, listener] of this.#listeners) method.call(target, type, listener);
  }
}
