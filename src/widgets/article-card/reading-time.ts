/** Average reading speed for English non-fiction, in words per minute: Brysbaert 2019, doi 10.1016/j.jml.2019.104047. */
const WORDS_PER_MINUTE = 238;

/** Reading time of a body in minutes, at least 1. In scripts without spaces, two characters count as a word. */
export function readingMinutes(body: string): number {
  const unspacedCharacters =
    body.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const words = body.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round((words + unspacedCharacters / 2) / WORDS_PER_MINUTE));
}
