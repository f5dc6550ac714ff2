/**
 * Characters that leave no mark: those that Unicode's `Default_Ignorable_Code_Point` lists (zero-width spaces, Hangul fillers), blank
 * Braille, blank hieroglyphs, the null notehead, and the placeholder of an object.
 */
const BLANK = /[\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{13441}\u{13442}\u{1d159}]/gu;

/** The text without characters that leave no mark. */
export const withoutBlanks = (text: string): string => text.replace(BLANK, '');

/** Whether a text shows at least one letter, digit, or symbol. */
export const showsWords = (text: string): boolean => /[\p{L}\p{N}\p{So}\p{Sc}]/u.test(withoutBlanks(text));
