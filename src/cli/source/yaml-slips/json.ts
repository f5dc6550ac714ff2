import {CURLY_QUOTES, type Explanation} from './slip.js';

/** `{"a": 1 "b": 2}`. */
export const missingComma: Explanation = ({message, source, offset}) => {
  if (!message.startsWith('Missing , ')) return undefined;
  const before = source.slice(0, offset).trimEnd();
  return {
    message: 'a comma is missing between two fields',
    help: 'Write a comma at the end of this line.',
    offset: Math.max(0, before.length - 1),
    length: 1,
  };
};

/** A comment, a text without quotation marks, or typographic ones. */
export const unquotedJson: Explanation = ({code, source, offset}) => {
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

/** A second object after the end of the first. */
export const secondObject: Explanation = ({message, source, offset}) =>
  /Unexpected flow-(map|seq)-start/.test(message) && /[}\]]\s*$/.test(source.slice(0, offset))
    ? {
        message: 'the file should contain one document, but a second one begins here',
        help: 'Move the rest to a file of its own.',
        offset,
        length: 1,
      }
    : undefined;

/** `title: "Sleep",` as in JSON. */
export const commaAtEnd: Explanation = ({message, source, offset, line}) =>
  /Unexpected scalar|Unexpected comma/.test(message) && source[offset] === ',' && /["'\]}],\s*$/.test(line)
    ? {
        message: 'a line ends after its value in YAML, but a comma follows',
        help: 'Delete the commas at the ends of the lines.',
        offset,
        length: 1,
      }
    : undefined;
