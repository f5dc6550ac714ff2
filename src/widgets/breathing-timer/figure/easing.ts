/**
 * Progress of a breath, 0 to 1 over a phase: slow at both ends, fastest at `1 / exponent`. An inhale (exponent about 2)
 * is fastest just before its middle, an exhale (about 2.5) earlier.
 */
export function breathEasing(exponent: number, progress: number): number {
  return 1 - (1 - progress) ** exponent * (1 + exponent * progress);
}

const EASING_STEPS = 24;

/** The same curve as a CSS `linear()` function for the Web Animations API, with an error of at most 0.003. */
export function cssEasing(exponent: number): string {
  return `linear(${[...Array(EASING_STEPS + 1).keys()].map((step) => +breathEasing(exponent, step / EASING_STEPS).toFixed(4)).join()})`;
}
