import {decodeCharacterReferences} from '../../content/text/character-references.js';

/** Average reading speed for English non-fiction, in words per minute: Brysbaert 2019, doi 10.1016/j.jml.2019.104047. */
const WORDS_PER_MINUTE = 238;

/** Reading time of a body in minutes, at least 1. In scripts without spaces, two characters count as a word. */
export function readingMinutes(body: string): number {
  const unspacedCharacters =
    body.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const words = body.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  return Math.max(1, Math.round((words + unspacedCharacters / 2) / WORDS_PER_MINUTE));
}

/** Length of the text that is searched for the first sentence, in characters. */
const SENTENCE_SEARCH_LENGTH = 4_000;
/** Minimum length of a summary in characters; the next sentence is added to a shorter one. */
const MIN_LENGTH = 20;
const MAX_LENGTH = 280;
/** Length in characters at which a sentence over `MAX_LENGTH` is truncated, at a space, with an ellipsis. */
const CUT_LENGTH = 200;

/**
 * End of a sentence: before a capital letter or a letter of a script without case, or at the end of the text. Not before a
 * digit or a lower-case letter, which often follow abbreviations.
 */
const SENTENCE_END = /(?:[.!?؟۔।]["”’»)\]]*(?=\s+["“‘«([¿¡]*[\p{Lu}\p{Lt}\p{Lo}])|[。！？｡]["”’»）」』]*|$)/gu;
/** Words whose full stop does not end a sentence: single letters, dotted letters, and common abbreviations. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|\p{L}{1,3}(?:\.\s?\p{L}{1,3})+|abb|abs|approx|art|avg|bspw|bzgl|bzw|ca|cf|chap|cit|dott|dr|ed|eds|etc|evtl|ex|fig|ggf|hr|hrs|incl|inkl|int|jr|max|med|min|mind|mr|mrs|ms|mt|nb|no|nos|nr|núm|op|p|pag|pág|par|pp|prof|ref|resp|sec|sen|sog|sr|sra|st|std|str|tab|tbl|tel|usw|vgl|vol|vs|zzgl|пр|ред|см|ст|др|тел)$/iu;

/** The first sentence of a body without Markdown, used as a missing summary. A truncated sentence ends with an ellipsis. */
export function firstSentence(body: string): string {
  const paragraph =
    body
      .slice(0, SENTENCE_SEARCH_LENGTH)
      .split(/\n\s*\n/)
      .find((block) => /^[\p{L}\p{N}"'“‘«¿¡]/u.test(block.trim())) ?? '';
  const plain = decodeCharacterReferences(
    paragraph
      .replace(/~~[^~]*~~|<(s|strike|del)>[^<]*<\/\1>/g, '')
      .replace(/<[^<>]*>/g, '')
      .replace(/\[\^[^\]\s]*\]/g, '')
      .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
      .replace(/[*_`]/g, ''),
  )
    .replace(/\s+/g, ' ')
    .trim();
  for (const {index, 0: mark} of plain.matchAll(SENTENCE_END)) {
    const end = index + mark.length;
    if (end > MAX_LENGTH) break;
    const isAbbreviation = mark.startsWith('.') && ABBREVIATION.test(plain.slice(0, index));
    if (end === plain.length || (end >= MIN_LENGTH && !isAbbreviation)) return plain.slice(0, end);
  }
  return `${plain.slice(0, CUT_LENGTH).replace(/\s\S*$/, '')}…`;
}
