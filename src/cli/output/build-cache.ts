import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {GroupCache, GroupResult} from '../checks/check-folder.js';

interface Entry<T> {
  /** Size and time of each source file of the group. */
  readonly stamps: readonly string[];
  readonly result: GroupResult<T>;
}

interface StoredCache<T> {
  readonly key: string;
  readonly entries: Readonly<Record<string, Entry<T>>>;
}

/**
 * Remembers the checked documents of a content folder between builds, so that a build reads only files that changed: by
 * their size and time. Everything else that a result depends on is in the key. Kept in the user's cache folder; a cache
 * that is missing or damaged only costs time.
 */
export class BuildCache<T> implements GroupCache<T> {
  readonly #folder: string;
  readonly #file: string;
  readonly #key: string;
  readonly #old: Readonly<Record<string, Entry<T>>>;
  readonly #isCurrent: (result: T) => boolean;
  readonly #entries: Record<string, Entry<T>> = {};

  /**
   * @param dependsOn the options and the list of files, on which every result depends.
   * @param isCurrent whether the output of a result is still on the disk.
   */
  constructor(folder: string, out: string, dependsOn: unknown, isCurrent: (result: T) => boolean) {
    this.#folder = folder;
    this.#isCurrent = isCurrent;
    this.#file = join(cacheHome(), 'smart-meditation', `${hash([resolve(folder), resolve(out)])}.json`);
    this.#key = hash([programStamp(), dependsOn]);
    const stored = readStored<T>(this.#file);
    this.#old = stored?.key === this.#key ? stored.entries : {};
  }

  get(files: readonly string[]): GroupResult<T> | undefined {
    const name = files[0] ?? '';
    const entry = Object.hasOwn(this.#old, name) ? this.#old[name] : undefined;
    const stamps = files.map((file) => stampOf(join(this.#folder, file)));
    if (entry?.stamps.join() !== stamps.join() || !entry.result.results.every(this.#isCurrent)) return undefined;
    this.#entries[name] = entry;
    return entry.result;
  }

  set(files: readonly string[], result: GroupResult<T>): void {
    this.#entries[files[0] ?? ''] = {stamps: files.map((file) => stampOf(join(this.#folder, file))), result};
  }

  /** Writes the cache, if the folder for it can be written. */
  save(): void {
    const stored: StoredCache<T> = {key: this.#key, entries: this.#entries};
    try {
      mkdirSync(dirname(this.#file), {recursive: true});
      writeFileSync(this.#file, JSON.stringify(stored));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error; // Not an error of the file system.
    }
  }
}

/** Size and time of a file as text. */
export function stampOf(path: string): string {
  const stats = statSync(path, {throwIfNoEntry: false});
  return stats ? `${stats.size}-${stats.mtimeMs}` : '';
}

function readStored<T>(file: string): StoredCache<T> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as StoredCache<T>;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code !== undefined) return undefined;
    throw error;
  }
}

/** The user's folder for caches. Source: the XDG Base Directory specification. */
function cacheHome(): string {
  const {XDG_CACHE_HOME, LOCALAPPDATA} = process.env;
  return XDG_CACHE_HOME ?? (process.platform === 'win32' && LOCALAPPDATA ? LOCALAPPDATA : join(homedir(), '.cache'));
}

/** Changes with this program, whose newer version may check more. */
function programStamp(): string {
  return stampOf(fileURLToPath(import.meta.url));
}

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
