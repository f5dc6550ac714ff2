/**
 * How a breath moves: 0 to 1 over a phase, slow at both turns, with its quickest moment at `1 / b`.
 * A breath in (b about 2) swells just before its middle; a breath out (b about 2.5) falls early and then settles.
 */
export function breathEasing(exponent: number, progress: number): number {
  return 1 - (1 - progress) ** exponent * (1 + exponent * progress);
}

const EASING_STEPS = 24;

/** The same curve for the Web Animations API, as straight pieces that stay within 0.003 of it. */
export function cssEasing(exponent: number): string {
  return `linear(${[...Array(EASING_STEPS + 1).keys()].map((step) => +breathEasing(exponent, step / EASING_STEPS).toFixed(4)).join()})`;
}
