/**
 * How a breath moves: 0 to 1 over a phase, slow at both turns, with its quickest moment at `1 / b`.
 * A breath in (b about 2) swells just before its middle; a breath out (b about 2.5) falls early and then settles.
 */
export function ease(b: number, t: number): number {
  return 1 - (1 - t) ** b * (1 + b * t);
}

const STEPS = 24;

/** The same curve for the Web Animations API, as straight pieces that stay within 0.003 of it. */
export function easing(b: number): string {
  return `linear(${[...Array(STEPS + 1).keys()].map((step) => +ease(b, step / STEPS).toFixed(4)).join()})`;
}
