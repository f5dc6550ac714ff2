const motionQuery = /prefers-reduced-motion\s*:?\s*(no-preference)?/;
const sheets = new Set();
const lists = new Set();
const originals = new WeakMap();

/** Whether motion is reduced; `undefined` follows the device. */
let isReduced;

/** The current result of a motion media query, or `undefined` to follow the device. */
function evaluate(text) {
  const [, none] = motionQuery.exec(text) ?? [];
  return isReduced === undefined ? undefined : isReduced !== Boolean(none);
}

function adjust({cssRules}) {
  for (const rule of cssRules) {
    if (rule instanceof CSSMediaRule) {
      const text = originals.get(rule) ?? rule.media.mediaText;
      originals.set(rule, text);
      const result = motionQuery.test(text) ? evaluate(text) : undefined;
      rule.media.mediaText = result === undefined ? text : result ? 'all' : 'not all';
    }
    if (rule.cssRules) adjust(rule);
  }
}

/** A media query list that also follows the toolbar's setting. */
function createList(text, real) {
  const list = new EventTarget();
  Object.defineProperties(list, {media: {value: real.media}, matches: {get: () => evaluate(text) ?? real.matches}});
  real.addEventListener('change', () => list.dispatchEvent(new Event('change')));
  return list;
}

/**
 * Overrides `matchMedia` and `CSSStyleSheet.replaceSync`, so that the toolbar's setting replaces the device's motion
 * setting in scripts and styles of the widgets. Call it before the first widget is created.
 */
export function overrideMotion() {
  const {matchMedia} = window;
  const {replaceSync} = CSSStyleSheet.prototype;
  window.matchMedia = (text) => {
    const real = matchMedia.call(window, text);
    if (!motionQuery.test(text)) return real;
    const list = createList(text, real);
    lists.add(list);
    return list;
  };
  CSSStyleSheet.prototype.replaceSync = function (text) {
    replaceSync.call(this, text);
    sheets.add(this);
    adjust(this);
  };
}

/** Applies the toolbar's motion setting: `auto`, `reduce` or `full`. */
export function setMotion(choice) {
  const next = {reduce: true, full: false}[choice];
  if (next === isReduced) return;
  isReduced = next;
  for (const sheet of sheets) adjust(sheet);
  for (const list of lists) list.dispatchEvent(new Event('change'));
}
