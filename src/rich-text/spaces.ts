/** Minimum number of non-breaking spaces between words for a text to count as pasted from an editor. */
const MANY = 5;
const BETWEEN_WORDS = /(?<=\S)\u00a0(?=\S)/g;

/**
 * Replaces non-breaking spaces with regular spaces if an editor inserted them between most words, so that lines break
 * between words and not inside them. Keeps them after a digit, so that "5 mg" stays on one line.
 */
export function relaxSpaces(text: string): string {
  if (!text.includes('\u00a0')) return text;
  const fixed = text.match(BETWEEN_WORDS)?.length ?? 0;
  const ordinary = text.match(/(?<=\S) (?=\S)/g)?.length ?? 0;
  return fixed < MANY || fixed <= ordinary ? text : text.replace(/(?<=[^\s\d])\u00a0(?=\S)/g, ' ');
}
