/** The element's internals; `undefined` where the browser has none, or the page or an `is` attribute prevents them. */
export function attachInternals(element: HTMLElement): ElementInternals | undefined {
  try {
    return element.attachInternals();
  } catch {
    return undefined; // Only form values and custom states are lost.
  }
}

/** Sets or clears a custom state, for `:state(name)` in the page's CSS. Does nothing where the browser does not support it. */
export function setCustomState(internals: ElementInternals | undefined, name: string, on: boolean): void {
  const states: CustomStateSet | undefined = internals?.states; // Safari before 17.4 has none.
  try {
    states?.[on ? 'add' : 'delete'](name);
  } catch {
    return; // Chrome before 125 accepts only names that begin with two dashes.
  }
}
