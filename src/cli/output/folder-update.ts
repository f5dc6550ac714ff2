import {mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';

/**
 * A change of the output folder, prepared beside it and made at the end, so that a build that fails changes nothing. Files
 * with the same bytes are not written again, so that servers, caches and backups see only what changed. The work is
 * synchronous, because asynchronous calls take several times as long for thousands of small files.
 */
export class FolderUpdate {
  readonly #target: string;
  readonly #staging: string;
  readonly #existing: ReadonlySet<string>;
  readonly #exists: boolean;
  /** Files of the earlier build. Others in the folder, such as `robots.txt`, are not ours to delete. */
  readonly #earlier: ReadonlySet<string>;
  readonly #kept = new Set<string>();
  readonly #changed: string[] = [];
  readonly #created = new Set<string>();

  /** @throws when `out` contains files other than those of a build, or when it overlaps with `source`. */
  constructor(out: string, source: string) {
    this.#target = resolve(out);
    if (isWithin(this.#target, resolve(source)) || isWithin(resolve(source), this.#target))
      throw new Error(`${out} should be outside ${source}, so that neither replaces the other`);
    this.#staging = join(dirname(this.#target), `.${basename(this.#target)}.next-${process.pid}`);
    const index = earlierIndex(this.#target, out);
    this.#exists = index !== undefined;
    this.#earlier = new Set(pathsIn(index ?? ''));
    this.#existing = new Set(this.#exists ? listFiles(this.#target) : []);
  }

  /** The file's path on the disk, after the change is made. */
  pathOf(path: string): string {
    return join(this.#target, path);
  }

  /** Whether the folder has the file already. */
  has(path: string): boolean {
    return this.#existing.has(path);
  }

  /** Leaves a file as it is. */
  keep(path: string): void {
    this.#kept.add(path);
  }

  /** Writes a file, unless the folder has it with the same bytes. */
  write(path: string, content: string | Buffer): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#kept.add(path);
    if (this.#existing.has(path) && readFileSync(this.pathOf(path)).equals(bytes)) return;
    const staged = join(this.#staging, path);
    this.#createFolder(dirname(staged));
    writeFileSync(staged, bytes);
    this.#changed.push(path);
  }

  /** Makes the change. `index.json` comes last, so that it never names a file that is not there yet. */
  commit(): {readonly written: number; readonly unchanged: number} {
    if (this.#exists) {
      const order = [...this.#changed].sort((a, b) => Number(a === 'index.json') - Number(b === 'index.json'));
      for (const path of order) {
        this.#createFolder(dirname(this.pathOf(path)));
        renameSync(join(this.#staging, path), this.pathOf(path));
      }
      for (const path of this.#existing)
        if (this.#earlier.has(path) && !this.#kept.has(path)) removeWithEmptyFolders(this.#target, path);
    } else if (this.#changed.length > 0) renameSync(this.#staging, this.#target);
    this.discard();
    return {written: this.#changed.length, unchanged: this.#kept.size - this.#changed.length};
  }

  /** Creates a folder once: a call for each of thousands of files takes time. */
  #createFolder(path: string): void {
    if (this.#created.has(path)) return;
    mkdirSync(path, {recursive: true});
    this.#created.add(path);
  }

  /** Forgets the change. */
  discard(): void {
    rmSync(this.#staging, {recursive: true, force: true});
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

function removeWithEmptyFolders(target: string, path: string): void {
  rmSync(join(target, path));
  for (
    let folder = dirname(path);
    folder !== '.' && readdirSync(join(target, folder)).length === 0;
    folder = dirname(folder)
  )
    rmdirSync(join(target, folder));
}

/** The text of `index.json`, empty for an empty folder; `undefined` when there is no folder. @throws when it is neither empty nor an earlier build. */
function earlierIndex(target: string, out: string): string | undefined {
  const names = orIfMissing(() => readdirSync(target));
  if (names === undefined) return undefined;
  const index = orIfMissing(() => readFileSync(join(target, 'index.json'), 'utf8'));
  if (names.length > 0 && !index?.includes('"generator": "smart-meditation"'))
    throw new Error(`${out} should be empty or an earlier build, but contains other files; nothing was written`);
  return index ?? '';
}

/** The paths of the documents, images and pages that an `index.json` lists; none when it is damaged. */
function pathsIn(index: string): string[] {
  try {
    const {
      documents = [],
      images = [],
      pages = [],
    } = JSON.parse(index) as Partial<Record<'documents' | 'images' | 'pages', {path: string}[]>>;
    return [...documents, ...images, ...pages].map(({path}) => path);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return [];
    throw error;
  }
}

function orIfMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

function isWithin(inner: string, outer: string): boolean {
  return !relative(outer, inner).startsWith('..');
}
