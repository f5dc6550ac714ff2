import {FIELD, inDouble, type Explanation, type Slip} from './slip.js';

/** A field that is written twice. */
export const duplicate: Explanation = ({code, source, offset, line}) => {
  if (code !== 'DUPLICATE_KEY') return undefined;
  const name =
    /^[^:\n]*/
      .exec(source.slice(offset))?.[0]
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2') ?? '';
  const indent = /^[\s-]*/.exec(line)?.[0].replace('-', ' ').length ?? 0;
  const earlier = source.slice(0, offset).split('\n');
  const first = earlier.findLastIndex(
    (text) => /^[\s-]*/.exec(text)?.[0].length === indent && text.trim().replace(/^- +/, '').startsWith(`${name}:`),
  );
  return {
    message: `the field "${name}" is written twice`,
    help:
      first < 0 || first === earlier.length - 1
        ? 'Keep one of them.'
        : `The first one is ${earlier.length - 1 - first} lines above. Keep one of them.`,
    offset,
    length: name.length,
  };
};

/** `title: Sleep: better`, in a line or inside `{…}`. */
export const colonInText: Explanation = ({code, lineStart, line, offset}) => {
  if (!/BLOCK_AS_IMPLICIT_KEY|BLOCK_IN_FLOW/.test(code)) return undefined;
  const [, before = '', , value = ''] = FIELD.exec(line) ?? [];
  const colon =
    code === 'BLOCK_IN_FLOW' ? line.indexOf(': ', offset - lineStart) : value.search(/:(\s|$)/) + before.length;
  if (code !== 'BLOCK_IN_FLOW' && !/:(\s|$)/.test(value)) return undefined;
  return {
    message: 'text with a colon and a space should be in quotation marks, because a colon begins the value of a field',
    help:
      code === 'BLOCK_IN_FLOW'
        ? 'Put the text in quotation marks.'
        : `Write: ${before.trim()} ${inDouble(value.trimEnd())}`,
    offset: lineStart + Math.max(0, colon),
    length: 1,
  };
};

/** `title Sleep`, `title=Sleep` or `title:Sleep`. */
export const missingColon: Explanation = ({code, lineStart, line}) => {
  if (!/MULTILINE_IMPLICIT_KEY|MISSING_CHAR/.test(code)) return undefined;
  const [, before = '', name = '', separator = '', value = ''] =
    /^(\s*(?:- +)?)([A-Za-z][\w-]*)(:(?=\S)|:[\u00a0\u2000-\u200b\u3000]+(?![\u00a0\u2000-\u200b\u3000])|\s*[=;：]\s*|\s+)(\S.*)$/.exec(
      line,
    ) ?? [];
  if (!name) return undefined;
  const isText = separator.trim() === '' && value.split(' ').length > 3;
  if (isText)
    return {
      message: 'this line belongs to no field',
      help: 'If it continues the text above it, indent it by two spaces. A text of several lines begins with a line such as summary: |',
      offset: lineStart + before.length,
      length: line.trim().length,
    };
  return {
    message: separator.startsWith(':')
      ? 'a space is missing after the colon'
      : `a field should be a name, a colon, a space and a value, but the colon is missing after "${name}"`,
    help: `Write: ${name}: ${value}`,
    offset: lineStart + before.length,
    length: name.length + Math.max(1, separator.trimEnd().length),
  };
};

/** `- ` after a field name, on the same line. */
export const listBesideField: Explanation = ({message, offset}) =>
  message.includes('block-seq-ind on same line')
    ? {
        message: 'a list should begin on a line of its own, but follows the colon',
        help: 'Begin a new line before the dash, and indent it by two spaces.',
        offset,
        length: 1,
      }
    : undefined;

/** `-Sleep` in a list. */
export const missingSpaceAfterDash: Explanation = ({code, lineStart, line}) => {
  const [, before = ''] = /^(\s*)-[^\s-]/.exec(line) ?? [undefined, undefined];
  if (!/^\s*-[^\s-]/.test(line) || !/IMPLICIT_KEY|BAD_INDENT|MISSING_CHAR/.test(code)) return undefined;
  return {
    message: 'a space is missing after the dash',
    help: `Write: ${line.trim().replace('-', '- ')}`,
    offset: lineStart + before.length,
    length: 2,
  };
};

/** Text that begins with a character that has a meaning in YAML, such as `[` or `*`. */
export const specialCharacter: Explanation = ({code, lineStart, line}) => {
  const [, before = '', , value = ''] = FIELD.exec(line) ?? [];
  if (!/UNEXPECTED_TOKEN|BAD_ALIAS|BAD_SCALAR_START|BAD_PROP_ORDER/.test(code) || !/^[[{*@`%>|?!&]/.test(value))
    return undefined;
  return specialCharacterSlip(value, lineStart + before.length, line, before);
};

/** The slip that a value begins with a special character. @param before the text of the line before the value. */
export function specialCharacterSlip(value: string, offset: number, line: string, before: string): Slip {
  const character = value[0] ?? '';
  return {
    message: `text that begins with ${character} should be in quotation marks, because ${character} has a meaning of its own in YAML`,
    help: `Write: ${before.trim()} ${inDouble(value.trimEnd())}`,
    offset,
    length: Math.max(1, line.trimEnd().length - before.length),
  };
}
