/** Maximum length of the text of an article. */
export const MAX_BODY = 262_144;

/** A text of `length` characters that repeats `unit`. */
export const filled = (unit, length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** As many items as `count` says. */
export const list = (count, item) => Array.from({length: count}, (_, index) => item(index));

/** The texts of as many items as `count` says. */
export const numbered = (count, item) => list(count, item).join('');

/** As many items as fit into `size` bytes of JSON. */
export function listOfSize(item, size = 1_000_000) {
  const items = [];
  for (let left = size; left > 0; left -= JSON.stringify(items.at(-1)).length + 1) items.push(item(items.length));
  return items;
}

/** Words without markup. */
export const words = (length) => filled('Calm words for a quiet day, and some more of them. ', length);
