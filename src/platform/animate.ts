/**
 * Animates an element. Where the page has put something else in the browser's place that refuses, nothing moves and
 * the session goes on; what a page has written on `Object.prototype` is no option of ours.
 */
export function animate(element: Element | null | undefined, frames: Keyframe[] | PropertyIndexedKeyframes, options: KeyframeAnimationOptions): Animation | undefined {
  try {
    return element?.animate(Array.isArray(frames) ? frames.map(bare) : bare(frames), bare(options));
  } catch {
    return undefined; // Words and count say the same.
  }
}

const bare = <T extends object>(from: T): T => Object.assign(Object.create(null) as T, from);
