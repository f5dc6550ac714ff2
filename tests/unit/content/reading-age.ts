import {fleschKincaid} from 'flesch-kincaid';
import {syllable} from 'syllable';

/** Sentences of an English text: a heading, a list item and a caption each count as one. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence));

/**
 * The age at which an English text can be read: the Flesch-Kincaid grade plus five, because grade 1 begins at the age of six.
 * @param text plain text, one block per line.
 */
export function readingAge(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({sentence: sentencesOf(text).length, word: words.length, syllable: syllables}) + 5;
}
