import {decodeCharacterReferences} from '../content/text/character-references.js';
import {createInertElement, setHtmlSafely} from './parse-html.js';

const NAMED_REFERENCE = /&[a-z]\w{1,31};/gi;
/** Separates references that are parsed together. No character reference decodes to it. */
const SEPARATOR = '\u0001';

/** Decodes character references; uses the browser's parser for named references. */
export function decodeReferences(text: string): string {
  const names = text.includes('&') ? [...new Set(text.match(NAMED_REFERENCE))] : [];
  if (names.length === 0) return decodeCharacterReferences(text);
  try {
    const parsed = setHtmlSafely(createInertElement('span'), names.join(SEPARATOR)).textContent.split(SEPARATOR);
    const characters = new Map(names.map((name, index) => [name, parsed[index] ?? name]));
    return text.replace(
      /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/gi,
      (reference) => characters.get(reference) ?? decodeCharacterReferences(reference),
    );
  } catch {
    return decodeCharacterReferences(text); // This page prevents parsing.
  }
}

/** Decodes character references in the same way on a server and in a browser. */
export const decodeAlike = decodeCharacterReferences;
