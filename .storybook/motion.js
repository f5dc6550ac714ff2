const about = /prefers-reduced-motion\s*:?\s*(no-preference)?/;
const sheets = new Set();
const lists = new Set();
const originals = new WeakMap();

/** `undefined` follows the device; `true` asks for less motion, `false` for all of it. */
let wish;

/** What a media query about motion gives now, or `undefined` when the device decides. */
function answer(text) {
  const [, none] = about.exec(text) ?? [];
  return wish === undefined ? undefined : wish !== Boolean(none);
}

function adjust({cssRules}) {
  for (const rule of cssRules) {
    if (rule instanceof CSSMediaRule) {
      const text = originals.get(rule) ?? rule.media.mediaText;
      originals.set(rule, text);
      const given = about.test(text) ? answer(text) : undefined;
      rule.media.mediaText = given === undefined ? text : given ? 'all' : 'not all';
    }
    if (rule.cssRules) adjust(rule);
  }
}

/** A media query list that also changes when the toolbar says so. */
function listAbout(text, real) {
  const list = new EventTarget();
  Object.defineProperties(list, {media: {value: real.media}, matches: {get: () => answer(text) ?? real.matches}});
  real.addEventListener('change', () => list.dispatchEvent(new Event('change')));
  return list;
}

/**
 * Puts the toolbar between the device and the widgets: their scripts ask `matchMedia`, their styles are made
 * with `replaceSync`. To be called before any widget is made.
 */
export function takeOverMotion() {
  const {matchMedia} = window;
  const {replaceSync} = CSSStyleSheet.prototype;
  window.matchMedia = (text) => {
    const real = matchMedia.call(window, text);
    if (!about.test(text)) return real;
    const list = listAbout(text, real);
    lists.add(list);
    return list;
  };
  CSSStyleSheet.prototype.replaceSync = function (text) {
    replaceSync.call(this, text);
    sheets.add(this);
    adjust(this);
  };
}

/** Says what the toolbar wishes: `auto`, `reduce` or `full`. */
export function wishMotion(choice) {
  const next = {reduce: true, full: false}[choice];
  if (next === wish) return;
  wish = next;
  for (const sheet of sheets) adjust(sheet);
  for (const list of lists) list.dispatchEvent(new Event('change'));
}
