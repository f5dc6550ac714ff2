import {CURLY_QUOTES, FIELD, inDouble, inSingle, lineAt, type Explanation} from './slip.js';

/** A quotation mark at the beginning of a text, on this line or an earlier one, that is not closed on the same line. */
export const unclosedQuote: Explanation = ({code, message, source, offset}) => {
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

/** Text after the second of two quotation marks, or an apostrophe inside single ones. */
export const textAfterQuote: Explanation = ({code, source, offset, lineStart, line}) => {
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

/** Typographic quotation marks around a value. */
export const curlyQuotes: Explanation = ({code, lineStart, line}) => {
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

/** `"C:\new"`: a backslash in double quotation marks. */
export const backslash: Explanation = ({code, offset, line}) => {
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
