/**
 * Animates an element. Where the page has put something else in the browser's place that refuses, nothing moves and
 * the session goes on; what a page has written on `Object.prototype` is no option of ours.
 */
export function safeAnimate(
  element: Element | null | undefined,
  keyframes: Keyframe[] | PropertyIndexedKeyframes,
  options: KeyframeAnimationOptions,
): Animation | undefined {
  try {
    return element?.animate(
      Array.isArray(keyframes) ? keyframes.map(withoutPrototype) : withoutPrototype(keyframes),
      withoutPrototype(options),
    );
  } catch {
    return undefined; // Words and count say the same.
  }
}

const withoutPrototype = <T extends object>(source: T): T => Object.assign(Object.create(null) as T, source);
