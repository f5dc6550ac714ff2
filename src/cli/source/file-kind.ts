import {COMMAND} from '../report/command-name.js';
import type {TextRange} from '../report/problem.js';

/** Why a file cannot be read as text, and what to do about it. */
export interface UnreadableFile {
  readonly message: string;
  readonly help: string;
  /** The first character in another encoding. */
  readonly range?: TextRange;
}

/** The text of a file, or why it has none. */
export type DecodedFile = {readonly text: string} | UnreadableFile;

const importHelp = `Convert it to drafts: ${COMMAND} import FILE --out content/drafts`;

/** Signatures of files that are not text, as the first bytes in Latin-1. Sources: the formats' specifications. */
const signatures: readonly (readonly [RegExp, string, string])[] = [
  [/^PK\x03\x04[^]*word\//, 'a Word file', importHelp],
  [
    /^PK\x03\x04[^]*opendocument\.text/,
    'an OpenDocument text',
    'Save it as .docx in your word processor, then import it.',
  ],
  [/^PK\x03\x04/, 'a ZIP archive', 'Unpack it first.'],
  [/^\xd0\xcf\x11\xe0/, 'an old Word or Office file', 'Save it as .docx in your word processor, then import it.'],
  [/^%PDF-/, 'a PDF file', 'Copy its text into a Markdown file: a PDF has no structure that could be read.'],
  [/^\{\\rtf/, 'a rich text file (RTF)', 'Save it as .docx in your word processor, then import it.'],
  [/^(\x89PNG|\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP)/, 'a picture', 'Give it the extension of a picture, such as .png.'],
  [/^\x1f\x8b/, 'a compressed file (gzip)', 'Unpack it first.'],
  [/^bplist|^<\?xml[^>]*>\s*<!DOCTYPE plist/, 'a property list or web archive', 'Save it as plain text.'],
  [
    /^\s*<(!doctype html|html|head|body)[\s>]/i,
    'a web page',
    `Convert it to a draft: ${COMMAND} import FOLDER --out content/drafts`,
  ],
];

const SAVE_AS_UTF8 = 'Save it as UTF-8: in most editors "Save with encoding", in Notepad "Save as", "Encoding".';

const utf8 = new TextDecoder('utf-8', {fatal: true});

/** The text of a file in UTF-8, without its byte order mark; otherwise what kind of file it is. */
export function decodeFile(bytes: Buffer): DecodedFile {
  const head = bytes.subarray(0, 4096).toString('latin1');
  const signature = signatures.find(([pattern]) => pattern.test(head));
  if (signature) return {message: `the file should be text, but is ${signature[1]}`, help: signature[2]};
  if (isUtf16(head)) return {message: 'the file should be text in UTF-8, but is in UTF-16', help: SAVE_AS_UTF8};
  if (head.trim() === '' && bytes.toString('latin1').trim() === '')
    return {
      message: 'the file should contain a document, but is empty',
      help: `Begin with: ${COMMAND} new article`,
    };
  if (head.includes('\0'))
    return {message: 'the file should be text, but contains binary data', help: 'Save it as plain text.'};
  try {
    const text = utf8.decode(bytes);
    return wrongCharacters(text) ?? {text};
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return notUtf8(bytes);
  }
}

/** Whether a text is UTF-16: by its byte order mark, or because every second byte of Latin text is zero. */
function isUtf16(head: string): boolean {
  return /^(\xff\xfe|\xfe\xff)/.test(head) || /^(?:[\t\n\r -~]\0){4}|^(?:\0[\t\n\r -~]){4}/.test(head);
}

/** UTF-8 that another program has read as Windows-1252 and saved again: `Ã©` for `é`, `â€™` for `’`. */
const READ_WRONGLY = /Ã[\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]|â€[\u0080-\u00bf™œšž“”„]/;

function wrongCharacters(text: string): UnreadableFile | undefined {
  const found = READ_WRONGLY.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
  return {
    message: `the text should have the letters of its language, but has "${found[0]}": it was saved in UTF-8 and read in another encoding`,
    help: 'Correct the letters, or copy the text from its original again.',
    range: {
      line: before.split('\n').length,
      column: found.index - lineStart + 1,
      length: found[0].length,
      text: line,
    },
  };
}

function notUtf8(bytes: Buffer): UnreadableFile {
  const valid = new TextDecoder('utf-8').decode(bytes);
  const before = valid.slice(0, valid.indexOf('\ufffd'));
  // Windows-1252 is what Western editors save when they do not save UTF-8.
  const rest = new TextDecoder('windows-1252').decode(bytes.subarray(Buffer.byteLength(before)));
  const lineStart = before.slice(before.lastIndexOf('\n') + 1);
  const word = `${/\S*$/.exec(before)?.[0] ?? ''}${/^\S*/.exec(rest)?.[0] ?? ''}`.slice(0, 40);
  return {
    message: `the file should be text in UTF-8, but has characters in another encoding, perhaps Windows-1252 ("${word}")`,
    help: SAVE_AS_UTF8,
    range: {
      line: before.split('\n').length,
      column: lineStart.length + 1,
      length: 1,
      text: `${lineStart}${/^[^\r\n]*/.exec(rest)?.[0] ?? ''}`,
    },
  };
}
