/** Escaped characters, and asterisks between digits, are moved to this private range of Unicode while markup is removed. */
const PRIVATE_RANGE = 0xe000;
const mask = (text: string): string =>
  text.replace(/./g, (character) => String.fromCharCode(PRIVATE_RANGE + character.charCodeAt(0)));

/** Inline Markdown without its markup. Struck-out and hidden words are left out. @param decode decodes character references. */
export function markdownToPlainText(markdown: string, decode: (text: string) => string): string {
  const text = markdown
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character: string) => mask(character))
    .replace(/(?<=\d)\*(?=\d)/g, mask('*'))
    .replace(/`([^`]*)`/g, (_, code: string) => code.replace(/[!-/:-@[-`{-~]/g, mask))
    .replace(/~~[^~]*~~|<(s|strike|del)>[^<]*<\/\1>/gi, '')
    .replace(/<([a-z]\w{0,20})\b[^<>]*(?:\shidden|display\s*:\s*none)[^<>]*>[^<]*<\/\1>/gi, '')
    .replace(/<((?:https?|mailto|tel):[^<>\s]*)>/gi, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\[\^[^\]\s]*\]/g, '')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/!?\[([^[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\])/g, '$1')
    .replace(/\{:?[ \t]?[#.][^{}\n]*\}[ \t]*$/gm, '');
  return decode(withoutEmphasis(text))
    .replace(/[\ue021-\ue07e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - PRIVATE_RANGE))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Removes pairs of asterisks, and pairs of underscores around whole words. */
function withoutEmphasis(text: string): string {
  const once = text
    .replace(/(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2');
  return once === text ? text : withoutEmphasis(once);
}
