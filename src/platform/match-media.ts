/** The media query for reduced motion; `undefined` where the page has broken `matchMedia`. */
export function reducedMotionQuery(): MediaQueryList | undefined {
  try {
    return matchMedia('(prefers-reduced-motion: reduce)');
  } catch {
    return undefined;
  }
}
