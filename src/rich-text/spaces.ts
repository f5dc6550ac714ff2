/** How many non-breaking spaces between words a text has before they count as pasted by an editor. */
const MANY = 5;
const BETWEEN_WORDS = /(?<=\S)\u00a0(?=\S)/g;

/**
 * Text in which non-breaking spaces are ordinary again where an editor has put them between all words, so that lines break
 * between words and not inside them. After a digit they stay: "5 mg" is not torn apart.
 */
export function relaxSpaces(text: string): string {
  if (!text.includes('\u00a0')) return text;
  const fixed = text.match(BETWEEN_WORDS)?.length ?? 0;
  const ordinary = text.match(/(?<=\S) (?=\S)/g)?.length ?? 0;
  return fixed < MANY || fixed <= ordinary ? text : text.replace(/(?<=[^\s\d])\u00a0(?=\S)/g, ' ');
}
