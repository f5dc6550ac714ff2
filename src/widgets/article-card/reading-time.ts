/** Words a person reads in a minute: Brysbaert 2019, doi 10.1016/j.jml.2019.104047, found 238 for English non-fiction. */
const WORDS_PER_MINUTE = 238;

/** Minutes to read a body, at least 1. Scripts without spaces count two characters as a word. */
export function readingMinutes(body: string): number {
  const unspacedCharacters =
    body.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const words = body.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round((words + unspacedCharacters / 2) / WORDS_PER_MINUTE));
}

/** Where the first sentence is looked for, in characters: not in all of a long body. */
const SENTENCE_SEARCH_LENGTH = 4_000;

/** The first sentence of a body, without Markdown marks: stands for a summary that is missing. */
export function firstSentence(body: string): string {
  const paragraph =
    body
      .slice(0, SENTENCE_SEARCH_LENGTH)
      .split(/\n\s*\n/)
      .find((block) => /^[\p{L}\p{N}"'“‘]/u.test(block.trim())) ?? '';
  const plain = paragraph
    .replace(/<[^<>]*>/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    /^.{20,280}?[.!?。](?=\s|$)/u.exec(plain)?.[0] ??
    (plain.length > 200 ? `${plain.slice(0, 200).replace(/\s\S*$/, '')}…` : plain)
  );
}
