import {COMMAND} from '../report/command-name.js';
import {extname} from 'node:path';
import type {Problem} from '../report/problem.js';
import {isImage} from '../source/source-file.js';

const IMPORT_HELP = `Convert it to a draft: ${COMMAND} import FILE --out content/drafts`;

/** What to do with a file that is no document, by its extension. */
const helpByExtension: Readonly<Record<string, string>> = {
  '.doc': `Save it as .docx in your word processor, then convert it: ${COMMAND} import FILE --out content/drafts`,
  '.docx': IMPORT_HELP,
  '.htm': IMPORT_HELP,
  '.html': IMPORT_HELP,
  '.jsonc': 'Rename it to .json and delete its comments, or use YAML (.yaml).',
  '.mdown': 'Rename it to .md.',
  '.mdx': 'Rename it to .md; components in it are not shown.',
  '.mkd': 'Rename it to .md.',
  '.odt': `Save it as .docx in your word processor, then convert it: ${COMMAND} import FILE --out content/drafts`,
  '.pdf': 'Copy its text into a Markdown file (.md).',
  '.rtf': `Save it as .docx in your word processor, then convert it: ${COMMAND} import FILE --out content/drafts`,
  '.txt': 'If it is an article, rename it to .md.',
};

/** Warnings about files of the content folder that are no documents, and the error when there is no document at all. */
export function otherFileProblems(files: readonly string[], hasDocuments: boolean): Problem[] {
  const ignored = files
    .filter((file) => !isImage(file))
    .map((file) => ({
      file,
      rule: 'other-file',
      message: 'is not Markdown, JSON, or YAML, and is left out',
      help: helpByExtension[extname(file).toLowerCase()],
      isError: false,
    }));
  if (hasDocuments) return ignored;
  const isEmpty = files.length === 0;
  const message = isEmpty
    ? 'the folder should contain at least one document, but is empty'
    : 'the folder should contain at least one document in Markdown, JSON, or YAML, but has only other files';
  const help = isEmpty ? `Write a starter: ${COMMAND} init` : undefined;
  return [...ignored, {file: '.', rule: 'no-document', message, help, isError: true}];
}
