import {specialCharacterSlip} from './fields.js';
import {inDouble, type Slip} from './slip.js';

/**
 * A slip that YAML accepts with another meaning than the writer's: indentation by characters that are no spaces, text
 * that begins with a character that has a meaning in YAML, and text that a comment cuts off.
 */
export function findSilentSlip(source: string): Slip | undefined {
  const indented = /^[ \t]*[\u00a0\u2000-\u200b\u3000][ \t\u00a0\u2000-\u200b\u3000]*(?=[\w-]+:|- )/m.exec(source);
  if (indented)
    return {
      message:
        'the line should be indented by spaces, but begins with other blank characters, as word processors write them',
      help: 'Delete the blank characters at the beginning of the line and type spaces.',
      offset: indented.index,
      length: indented[0].length,
    };
  const text = withoutBlockTexts(source);
  const comment = /^\/\/.*$/m.exec(text);
  if (comment)
    return {
      message: 'a comment in YAML begins with #, but this line begins with //',
      help: `Write: ${comment[0].replace(/^\/+/, '#')}`,
      offset: comment.index,
      length: comment[0].length,
    };
  return findCutText(text) ?? findSpecialCharacter(text, source);
}

/** A text that ends at a number sign, such as `Sleep #1 guide`: a space and `#` begin a comment. */
function findCutText(text: string): Slip | undefined {
  const [match, before = '', kept = '', cut = ''] =
    /^([ \t]*(?:- +)?[\w-]+: +|[ \t]*- +)(\p{L}[^\n#]*)(?<= )(#\d.*)$/mu.exec(text) ?? [];
  if (match === undefined || /^[\w-]+: *$/.test(kept)) return undefined;
  return {
    message: 'text with a space and # should be in quotation marks, because they begin a comment in YAML',
    help: `Write: ${before.trim()} ${inDouble((kept + cut).trimEnd())}`,
    offset: text.indexOf(match) + before.length + kept.length,
    length: cut.trimEnd().length,
  };
}

/** Text that begins with a character that has a meaning of its own. */
function findSpecialCharacter(text: string, source: string): Slip | undefined {
  const special = /^([ \t]*(?:- +)?[\w-]+: +)([&*!][^\s].*|\? .*|#.*)$/m.exec(text);
  if (!special || isReference(special[2] ?? '', source)) return undefined;
  const [, start = '', value = ''] = special;
  const isComment =
    value.startsWith('#') && /^[ \t]*- |^[ \t]+\S/.test(source.slice(special.index + special[0].length + 1));
  return isComment ? undefined : specialCharacterSlip(value, special.index + start.length, special[0], start);
}

/** Whether a value is an anchor (`&name`) or an alias (`*name`) that the file really uses as one. */
function isReference(value: string, source: string): boolean {
  const [, sign, name = ''] = /^([&*])([\w-]+)(?=\s|$)/.exec(value) ?? [];
  if (sign === undefined) return false;
  return new RegExp(`${sign === '&' ? '\\*' : '&'}${name}(?![\\w-])`).test(source);
}

/** The text with the lines of block texts (`|` and `>`) blanked out, so that offsets stay the same. */
function withoutBlockTexts(source: string): string {
  let indent: string | undefined;
  const lines = source.split('\n').map((line) => {
    if (indent !== undefined && isIndentedBy(line, indent)) return ' '.repeat(line.length);
    indent = /^([ \t]*)(?:- +)?[\w-]+: *[|>][+-]?\d*[ \t]*$/.exec(line)?.[1];
    return line;
  });
  return lines.join('\n');
}

/** Whether a line is blank or is indented further than by `indent`. */
const isIndentedBy = (line: string, indent: string): boolean =>
  /^[ \t]*$/.test(line) || (line.startsWith(indent) && /[ \t]/.test(line.charAt(indent.length)));
