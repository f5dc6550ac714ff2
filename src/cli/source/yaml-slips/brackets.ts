import type {Explanation} from './slip.js';

/** `[` or `{` that is not closed. */
export const unclosedBracket: Explanation = ({message, source, offset}) => {
  const closing = /(?:end with a|closing|must end with) ?([\]}])/.exec(message)?.[1];
  if (closing === undefined) return undefined;
  const opening = closing === ']' ? '[' : '{';
  const start = lastUnclosed(source.slice(0, offset), opening, closing);
  return {
    message: `the ${closing === ']' ? 'list' : 'group'} that begins with ${opening} here is never closed`,
    help: `Write ${closing} after its last entry.`,
    offset: start,
    length: 1,
  };
};

function lastUnclosed(text: string, opening: string, closing: string): number {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === closing) depth++;
    if (text[index] === opening && depth-- === 0) return index;
  }
  return Math.max(0, text.lastIndexOf(opening));
}
