import {markdownToPlainText} from '../../content/text/plain-markdown.js';

/** Length of the text that is searched for the first sentence, in characters. */
const SEARCH_LENGTH = 4_000;
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
/** Words whose full stop does not end a sentence: ordinal numbers, single letters, dotted letters, and common abbreviations. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\d{1,2}|\p{L}|\p{L}{1,3}(?:\.\s?\p{L}{1,3})+|abb|abs|approx|art|avg|bijv|bkz|bspw|bzgl|bzw|ca|cf|chap|cit|dhr|dl|dna|dott|dr|dra|ed|eds|esim|etc|evt|evtl|ex|fig|fr|ggf|hr|hrs|incl|inkl|int|jr|kap|max|med|min|mind|mlle|mme|mr|mrs|ms|mt|mw|např|nb|nl|no|nos|np|nr|ns|núm|op|örn|p|pag|pág|par|pct|pl|popř|pp|prof|ref|resp|sec|sen|sig|sog|sr|sra|st|std|str|tab|tabl|tbl|tel|tj|tzv|tzw|ud|uds|ún|usw|vb|vd|vgl|vol|vs|zzgl|див|др|мин|напр|пр|ред|рис|см|ст|стр|тел)$/iu;

/** The first sentence of a Markdown body, used as a missing summary. A truncated sentence ends with an ellipsis. @param decode decodes character references. */
export function firstSentence(body: string, decode: (text: string) => string): string {
  const plain = markdownToPlainText(firstParagraph(body.slice(0, SEARCH_LENGTH)), decode);
  for (const {index, 0: mark} of plain.matchAll(SENTENCE_END)) {
    const end = index + mark.length;
    if (end > MAX_LENGTH) break;
    const isAbbreviation = mark.startsWith('.') && ABBREVIATION.test(plain.slice(0, index));
    if (end === plain.length || (end >= MIN_LENGTH && !isAbbreviation)) return plain.slice(0, end);
  }
  return `${plain.slice(0, CUT_LENGTH).replace(/\s\S*$/, '')}…`;
}

/** Lines that begin a list, a quote, a heading, a table or a definition. */
const OTHER_BLOCK = /^ {0,3}(?:[-+*](?:\s|$)|[>|:#]|\d{1,9}[.)](?:\s|$))/;
/** The line below a heading or the first row of a table. */
const UNDERLINE = /^ {0,3}(?:=+[ \t]*|-+[ \t]*|\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*)$/;

/** The first block of prose, up to a list in the same block. */
function firstParagraph(markdown: string): string {
  for (const block of markdown.replace(/<!--[^]*?-->/g, '').split(/\n[ \t]*\n/)) {
    const lines = block.replace(/^\n+/, '').split('\n');
    const [first = '', second = ''] = lines;
    if (!/^[ \t]{0,3}[\p{L}\p{N}"'“‘«¿¡*_]/u.test(first) || OTHER_BLOCK.test(first) || UNDERLINE.test(second)) continue;
    const end = lines.findIndex((line, index) => index > 0 && OTHER_BLOCK.test(line));
    return lines.slice(0, end < 0 ? undefined : end).join('\n');
  }
  return '';
}
