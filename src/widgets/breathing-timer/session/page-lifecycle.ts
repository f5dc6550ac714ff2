/** What a session needs to know about the page. */
export interface PageLifecycleHandlers {
  /** The page was hidden or is visible again. */
  onVisibilityChange(): void;
  /** The page is left for another one. */
  onPageHide(): void;
  /** The browser freezes the page: no timer runs until it is resumed. */
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
    const method = active ? 'addEventListener' : 'removeEventListener';
    for (const [target, type, listener] of this.#listeners) target[method](type, listener);
  }
}
