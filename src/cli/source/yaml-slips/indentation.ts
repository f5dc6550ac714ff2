import {lineAt, type Explanation} from './slip.js';

/** A tab at the beginning of a line. */
export const tab: Explanation = ({code, lineStart, line}) =>
  code === 'TAB_AS_INDENT' || (/^ *\t/.test(line) && code !== 'DUPLICATE_KEY')
    ? {
        message: 'the line should be indented by spaces, but begins with a tab',
        help: 'Replace each tab by two spaces. Most editors can do so for the whole file.',
        offset: lineStart + line.indexOf('\t'),
        length: /\t+/.exec(line)?.[0].length ?? 1,
      }
    : undefined;

/** A line that does not begin in the same column as the other fields of its group. */
export const wrongIndent: Explanation = ({code, message, source, lineStart, line}) => {
  if (
    !/BAD_INDENT|BLOCK_AS_IMPLICIT_KEY|MULTILINE_IMPLICIT_KEY/.test(code) &&
    !message.includes('Sequence item without')
  )
    return undefined;
  const isDeeper = code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY';
  const start = isDeeper ? lineStart + line.length + 1 : lineStart;
  const wrong = isDeeper && start < source.length ? lineAt(source, start) : line;
  const at = isDeeper && start < source.length ? start : lineStart;
  const indent = /^\s*/.exec(wrong)?.[0].length ?? 0;
  return {
    message: 'the line should be indented like the other fields of its group, but is not',
    help: 'Fields of one group begin in the same column. In a list, they begin in the column after "- ".',
    offset: at,
    length: Math.max(1, indent),
  };
};
