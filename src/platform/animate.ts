import {withoutPrototype} from './without-prototype.js';

/**
 * Starts a Web Animation. Returns `undefined` where the browser's `animate` is missing or replaced by one that throws.
 * Keyframes and options have no prototype, so names on the page's `Object.prototype` are not read as options.
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
    return undefined;
  }
}
