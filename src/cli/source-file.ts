import {readdir, readFile} from 'node:fs/promises';
import {extname, join, relative, sep} from 'node:path';
import {assertDirectory} from './assert-directory.js';
import {parseSourceText, type SourceFormat, type SourceText} from './source-text.js';

/** One file of the content folder. */
export interface SourceFile extends SourceText {
  /** Its path inside the folder, with `/` on every system. */
  readonly path: string;
}

const formatByExtension: Readonly<Record<string, SourceFormat>> = {
  '.md': 'markdown',
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

/** The files of a content folder: sources of documents, and other files. */
export interface SourceFolder {
  readonly files: readonly SourceFile[];
  readonly otherFiles: readonly string[];
}

/**
 * Reads a content folder in alphabetical order. Hidden files and README.md are skipped.
 * @throws when the folder cannot be read.
 */
export async function readSourceFolder(folder: string): Promise<SourceFolder> {
  await assertDirectory(folder);
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const visible = paths.filter((path) => !/(^|\/)(\.|README\.md$)/.test(path)).sort();
  const isSource = (path: string) => extname(path) in formatByExtension;
  const files = visible.filter(isSource).map((path) => readSourceFile(folder, path));
  return {files: await Promise.all(files), otherFiles: visible.filter((path) => !isSource(path))};
}

async function readSourceFile(folder: string, path: string): Promise<SourceFile> {
  const text = await readFile(join(folder, path), 'utf8');
  return {path, ...parseSourceText(text, formatByExtension[extname(path)] ?? 'yaml')};
}
