/** Whether the person asked their device for less motion; nothing is known where the page has broken `matchMedia`. */
export function reducedMotionQuery(): MediaQueryList | undefined {
  try {
    return matchMedia('(prefers-reduced-motion: reduce)');
  } catch {
    return undefined;
  }
}
