import {readFileSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {extname, join, relative, sep} from 'node:path';
import {assertDirectory} from '../assert-directory.js';
import {decodeFile, type UnreadableFile} from './file-kind.js';
import {parseSourceText, type SourceFormat, type SourceText} from './source-text.js';

/** One file of the content folder. */
export interface SourceFile extends SourceText {
  /** Its path inside the folder, with `/` on every system. */
  readonly path: string;
  /** Why the file is not text, if it is not. */
  readonly unreadable?: UnreadableFile | undefined;
}

const formatByExtension: Readonly<Record<string, SourceFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

/** The files of a content folder by path: sources of documents, and other files. */
export interface SourceFolder {
  readonly files: readonly string[];
  readonly otherFiles: readonly string[];
  /** Documents in a folder named `drafts`, which are not published. */
  readonly drafts: readonly string[];
}

/**
 * Lists a content folder in alphabetical order. Hidden files and README.md are skipped, and drafts are set apart.
 * @throws when the folder cannot be read.
 */
export async function listSourceFolder(folder: string): Promise<SourceFolder> {
  await assertDirectory(folder);
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const visible = paths.filter((path) => !/(^|\/)(\.|README\.md$)/i.test(path)).sort();
  const isDraft = (path: string) => /^drafts\//.test(path);
  const documents = visible.filter((path) => formatOf(path) !== undefined);
  return {
    files: documents.filter((path) => !isDraft(path)),
    otherFiles: visible.filter((path) => formatOf(path) === undefined && !isDraft(path)),
    drafts: documents.filter(isDraft),
  };
}

/** Whether a path is that of an image, which is published beside the documents. */
export function isImage(path: string): boolean {
  return /\.(png|jpe?g|webp|avif|gif|svg)$/i.test(path);
}

function formatOf(path: string): SourceFormat | undefined {
  return formatByExtension[extname(path).toLowerCase()];
}

/** Reads and parses one file of a content folder; synchronously, which takes less time for thousands of small files. */
export function readSourceFile(folder: string, path: string): SourceFile {
  const decoded = decodeFile(readFileSync(join(folder, path)));
  if ('text' in decoded) return {path, ...parseSourceText(decoded.text, formatOf(path) ?? 'yaml')};
  const {range = {line: 1, column: 1, length: 1, text: ''}} = decoded;
  return {
    path,
    unreadable: decoded,
    data: {},
    locate: () => range,
    locateInBody: () => range,
    writtenAt: () => undefined,
  };
}
