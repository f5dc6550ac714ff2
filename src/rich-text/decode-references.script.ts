import {replaceReferences} from '../content/text/replace-references.js';
import {createInertElement, setHtmlSafely} from './parse-html.js';

const characters = new Map<string, string | undefined>();

/** Decodes character references. Scripts for script tags have no table of names: the browser's parser knows them. */
export const decodeReferences = (text: string): string =>
  replaceReferences(text, (name) => {
    if (!characters.has(name)) characters.set(name, parseName(name));
    return characters.get(name);
  });

/**
 * Scripts for script tags do not continue what a server has rendered, and use this function instead of that of
 * `content/text/character-references.ts`, which has a table.
 */
export {decodeReferences as decodeAlike, decodeReferences as decodeCharacterReferences};

/** The characters of a name; undefined if it is unknown. The parser also reads a known beginning, such as `&not` in `&notit;`. */
function parseName(name: string): string | undefined {
  try {
    const {textContent} = setHtmlSafely(createInertElement('span'), `&${name};`);
    return textContent.endsWith(';') && name !== 'semi' ? undefined : textContent;
  } catch {
    return undefined; // This page prevents parsing.
  }
}
