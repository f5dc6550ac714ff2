import {unclosedBracket} from './brackets.js';
import {
  colonInText,
  duplicate,
  listBesideField,
  missingColon,
  missingSpaceAfterDash,
  specialCharacter,
} from './fields.js';
import {tab, wrongIndent} from './indentation.js';
import {commaAtEnd, missingComma, secondObject, unquotedJson} from './json.js';
import {backslash, curlyQuotes, textAfterQuote, unclosedQuote} from './quotation-marks.js';
import {lineAt, type Explanation, type ParserError, type Slip} from './slip.js';

/** `---` in the middle of a file. */
const severalDocuments: Explanation = ({code, offset}) =>
  code === 'MULTIPLE_DOCS'
    ? {
        message: 'the file should contain one document, but --- begins a second one',
        help: 'Delete this line, or move the rest to a file of its own.',
        offset,
        length: 3,
      }
    : undefined;

/** The explanations in the order in which they are tried: the specific ones first. */
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
  specialCharacter,
  colonInText,
  missingColon,
  wrongIndent,
  severalDocuments,
  backslash,
];

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
