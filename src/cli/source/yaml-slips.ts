import type {ErrorCode} from 'yaml';

/** A syntax error of the YAML parser: its code, its message, and the offset of its beginning. */
export interface ParserError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly offset: number;
}

/** A syntax error in plain words. */
export interface Slip {
  readonly message: string;
  readonly help?: string | undefined;
  /** Offset of the marked text. */
  readonly offset: number;
  readonly length: number;
}

/** A syntax error with the line it is on. */
interface ErrorContext extends ParserError {
  readonly source: string;
  /** Offset of the beginning of the line. */
  readonly lineStart: number;
  readonly line: string;
}

type Explanation = (context: ErrorContext) => Slip | undefined;

const FIELD = /^(\s*(?:- +)?["']?([\w-]+)["']?\s*:\s+)(\S.*)$/;
const CURLY_QUOTES = /[“”„‟«»‘’‚]/;

/**
 * A syntax error as a person would explain it: what is wrong, where it begins, and what to write instead. Recognizes the
 * slips that writers make most often: tabs, colons and apostrophes in text, quotation marks that are not closed or are
 * typographic, missing colons and spaces, lines that are not aligned, repeated fields, and brackets that are not closed.
 */
export function explainYamlError(error: ParserError, source: string): Slip {
  const lineStart = source.lastIndexOf('\n', error.offset - 1) + 1;
  const context = {...error, source, lineStart, line: lineAt(source, lineStart)};
  for (const explain of explanations) {
    const slip = explain(context);
    if (slip) return slip;
  }
  return {message: `the text cannot be read: ${error.message}`, offset: error.offset, length: 1};
}

/**
 * A slip that YAML accepts with another meaning than the writer's: indentation by characters that are no spaces, and text
 * that begins with a character that has a meaning in YAML.
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
  const special = /^([ \t]*(?:- +)?[\w-]+: +)([&*!][^\s].*|\? .*|#.*)$/m.exec(text);
  if (!special || isReference(special[2] ?? '', source)) return undefined;
  const [, start = '', value = ''] = special;
  const isComment =
    value.startsWith('#') && /^[ \t]*- |^[ \t]+\S/.test(source.slice(special.index + special[0].length + 1));
  return isComment ? undefined : specialCharacter(value, special.index + start.length, special[0], start);
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

const tab: Explanation = ({code, lineStart, line}) =>
  code === 'TAB_AS_INDENT' || (/^ *\t/.test(line) && code !== 'DUPLICATE_KEY')
    ? {
        message: 'the line should be indented by spaces, but begins with a tab',
        help: 'Replace each tab by two spaces. Most editors can do so for the whole file.',
        offset: lineStart + line.indexOf('\t'),
        length: /\t+/.exec(line)?.[0].length ?? 1,
      }
    : undefined;

const duplicate: Explanation = ({code, source, offset, line}) => {
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

/** A quotation mark at the beginning of a text, on this line or an earlier one, without its partner on the same line. */
const unclosedQuote: Explanation = ({code, message, source, offset}) => {
  if (code !== 'MISSING_CHAR' || !/Missing closing ["']/.test(message)) return undefined;
  let start = 0;
  for (const line of source.slice(0, offset).split('\n').concat('').slice(0, -1)) {
    const opened = /^(.*?(?:: +|- +|[[{,] *))(["'])((?:(?!\2).)*)$/.exec(lineAt(source, start));
    if (opened) {
      const [, before = '', quote = '', text = ''] = opened;
      return {
        message: `the quotation mark ${quote} that begins here is never closed`,
        help: `Write ${quote} at the end of the text too: ${quote}${text.trimEnd()}${quote}`,
        offset: start + before.length,
        length: text.length + 1,
      };
    }
    start += line.length + 1;
  }
  return {message: 'a quotation mark is not closed', offset: Math.max(0, offset - 1), length: 1};
};

const unclosedBracket: Explanation = ({message, source, offset}) => {
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

const textAfterQuote: Explanation = ({code, source, offset, lineStart, line}) => {
  const start = source.slice(0, offset).split('\n').at(-1) ?? '';
  const [, before = '', value = ''] = /^(\s*(?:- +)?[\w-]+: +|\s*- +)(.*)/.exec(line) ?? [];
  if (!/UNEXPECTED_TOKEN|BLOCK_AS_IMPLICIT_KEY/.test(code) || start.length <= before.length) return undefined;
  const first = value[0];
  if (first !== "'" && first !== '"') return undefined;
  const isApostrophe = first === "'" && /^'[^']*\p{L}'\p{L}/u.test(value);
  const text = value.replace(/^['"]|['"]$/g, '');
  return {
    message: isApostrophe
      ? 'the apostrophe ends the text, because the text is in single quotation marks'
      : `the text should end at the second ${first}, but continues after it`,
    help:
      isApostrophe || first === "'"
        ? `Use double quotation marks: ${before.trim()} ${inDouble(text)}`
        : `Put the whole text in single quotation marks: ${before.trim()} ${inSingle(value)}`,
    offset: lineStart + before.length + Math.max(1, value.indexOf(first, 1)),
    length: 1,
  };
};

const textAfterBracket: Explanation = ({code, lineStart, line}) => {
  const [, before = '', , value = ''] = FIELD.exec(line) ?? [];
  if (!/UNEXPECTED_TOKEN|BAD_ALIAS|BAD_SCALAR_START|BAD_PROP_ORDER/.test(code) || !/^[[{*@`%>|?!&]/.test(value))
    return undefined;
  return specialCharacter(value, lineStart + before.length, line, before);
};

function specialCharacter(value: string, offset: number, line: string, before: string): Slip {
  const character = value[0] ?? '';
  return {
    message: `text that begins with ${character} should be in quotation marks, because ${character} has a meaning of its own in YAML`,
    help: `Write: ${before.trim()} ${inDouble(value.trimEnd())}`,
    offset,
    length: Math.max(1, line.trimEnd().length - before.length),
  };
}

const listBesideField: Explanation = ({message, offset}) =>
  message.includes('block-seq-ind on same line')
    ? {
        message: 'a list should begin on a line of its own, but follows the colon',
        help: 'Begin a new line before the dash, and indent it by two spaces.',
        offset,
        length: 1,
      }
    : undefined;

const curlyQuotes: Explanation = ({code, lineStart, line}) => {
  const index = line.search(CURLY_QUOTES);
  if (index < 0 || !/BLOCK_IN_FLOW|BLOCK_AS_IMPLICIT_KEY|UNEXPECTED_TOKEN/.test(code)) return undefined;
  return {
    message: 'quotation marks in YAML should be straight ("), but these are typographic, as word processors write them',
    help: `Write: ${line
      .trim()
      .replace(/[“”„‟«»]/g, '"')
      .replace(/[‘’‚]/g, "'")}`,
    offset: lineStart + index,
    length: 1,
  };
};

const missingSpaceAfterDash: Explanation = ({code, lineStart, line}) => {
  const [, before = ''] = /^(\s*)-[^\s-]/.exec(line) ?? [undefined, undefined];
  if (!/^\s*-[^\s-]/.test(line) || !/IMPLICIT_KEY|BAD_INDENT|MISSING_CHAR/.test(code)) return undefined;
  return {
    message: 'a space is missing after the dash',
    help: `Write: ${line.trim().replace('-', '- ')}`,
    offset: lineStart + before.length,
    length: 2,
  };
};

/** `title: Sleep: better`, in a line or inside `{…}`. */
const colonInText: Explanation = ({code, lineStart, line, offset}) => {
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

const missingColon: Explanation = ({code, lineStart, line}) => {
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

const wrongIndent: Explanation = ({code, message, source, lineStart, line}) => {
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

const severalDocuments: Explanation = ({code, offset}) =>
  code === 'MULTIPLE_DOCS'
    ? {
        message: 'the file should contain one document, but --- begins a second one',
        help: 'Delete this line, or move the rest to a file of its own.',
        offset,
        length: 3,
      }
    : undefined;

const backslash: Explanation = ({code, offset, line}) => {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  const [, before = '', , value = ''] = FIELD.exec(line) ?? [];
  return {
    message: 'a backslash in double quotation marks has a meaning of its own in YAML',
    help:
      value === ''
        ? 'Use single quotation marks.'
        : `Use single quotation marks: ${before.trim()} ${inSingle(value.replace(/^"|"\s*$/g, ''))}`,
    offset,
    length: 1,
  };
};

const missingComma: Explanation = ({message, source, offset}) => {
  if (!message.startsWith('Missing , ')) return undefined;
  const before = source.slice(0, offset).trimEnd();
  return {
    message: 'a comma is missing between two fields',
    help: 'Write a comma at the end of this line.',
    offset: Math.max(0, before.length - 1),
    length: 1,
  };
};

const unquotedJson: Explanation = ({code, source, offset}) => {
  if (code !== 'TAG_RESOLVE_FAILED') return undefined;
  const text = /^[^\n,}\]]*/.exec(source.slice(offset))?.[0].trim() ?? '';
  if (/^(\/\/|\/\*|#)/.test(text))
    return {
      message: 'JSON has no comments',
      help: 'Delete the comment, or use YAML (.yaml), where # begins one.',
      offset,
      length: text.length,
    };
  if (CURLY_QUOTES.test(text))
    return {
      message:
        'quotation marks in JSON should be straight ("), but these are typographic, as word processors write them',
      help: `Write: ${text.replace(/[“”„‟«»‘’‚]/g, '"')}`,
      offset,
      length: 1,
    };
  return {
    message: 'text in JSON should be in double quotation marks, but is not',
    help: `Write: "${text}"`,
    offset,
    length: Math.max(1, text.length),
  };
};

const secondObject: Explanation = ({message, source, offset}) =>
  /Unexpected flow-(map|seq)-start/.test(message) && /[}\]]\s*$/.test(source.slice(0, offset))
    ? {
        message: 'the file should contain one document, but a second one begins here',
        help: 'Move the rest to a file of its own.',
        offset,
        length: 1,
      }
    : undefined;

/** `title: "Sleep",` as in JSON. */
const commaAtEnd: Explanation = ({message, source, offset, line}) =>
  /Unexpected scalar|Unexpected comma/.test(message) && source[offset] === ',' && /["'\]}],\s*$/.test(line)
    ? {
        message: 'a line ends after its value in YAML, but a comma follows',
        help: 'Delete the commas at the ends of the lines.',
        offset,
        length: 1,
      }
    : undefined;

const explanations: readonly Explanation[] = [
  duplicate,
  tab,
  secondObject,
  commaAtEnd,
  unclosedBracket,
  unclosedQuote,
  missingComma,
  unquotedJson,
  listBesideField,
  missingSpaceAfterDash,
  textAfterQuote,
  curlyQuotes,
  textAfterBracket,
  colonInText,
  missingColon,
  wrongIndent,
  severalDocuments,
  backslash,
];

function lineAt(source: string, start: number): string {
  const end = source.indexOf('\n', start);
  return source.slice(start, end < 0 ? undefined : end);
}

/** A text as a YAML scalar in double quotation marks; typographic ones around it are removed. */
function inDouble(text: string): string {
  return JSON.stringify(text.replace(/^[“„«](.*)[”“»]$/, '$1'));
}

function inSingle(text: string): string {
  return `'${text.trimEnd().replaceAll("'", "''")}'`;
}
