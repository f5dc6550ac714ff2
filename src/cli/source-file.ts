import {readdir, readFile} from 'node:fs/promises';
import {extname, join, relative, sep} from 'node:path';
import {demandFolder} from './assert-directory.js';
import {readSourceText, type Notation, type SourceText} from './source-text.js';

/** One file of the content folder. */
export interface SourceFile extends SourceText {
  /** Its path inside the folder, with `/` on every system. */
  readonly path: string;
}

const notations: Readonly<Record<string, Notation>> = {'.md': 'markdown', '.json': 'json', '.yaml': 'yaml', '.yml': 'yaml'};

/** What a content folder holds: files that become documents, and files that do not. */
export interface SourceFolder {
  readonly files: readonly SourceFile[];
  readonly others: readonly string[];
}

/**
 * Reads a content folder, in an order that does not depend on the machine. Hidden files and README.md are skipped.
 * @throws when the folder cannot be read.
 */
export async function readFolder(folder: string): Promise<SourceFolder> {
  await demandFolder(folder);
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const visible = paths.filter((path) => !/(^|\/)(\.|README\.md$)/.test(path)).sort();
  const isSource = (path: string) => extname(path) in notations;
  const files = visible.filter(isSource).map((path) => readSource(folder, path));
  return {files: await Promise.all(files), others: visible.filter((path) => !isSource(path))};
}

async function readSource(folder: string, path: string): Promise<SourceFile> {
  const text = await readFile(join(folder, path), 'utf8');
  return {path, ...readSourceText(text, notations[extname(path)] ?? 'yaml')};
}
