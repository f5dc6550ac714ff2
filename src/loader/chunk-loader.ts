import {createElement, documentProperty} from '../platform/page-document.js';
import {POLICY_NAME, toTrustedScriptUrl} from '../platform/trusted-types.js';

/** The function of a chunk: receives the exports of the chunks that it needs. */
type Factory = (...needs: unknown[]) => void;

/** What a chunk passes to the loader: the paths of the chunks that it needs, its function, and the integrities of files that it loads. */
interface Definition {
  readonly needs: readonly string[];
  readonly factory: Factory;
  readonly integrities: Readonly<Record<string, string>>;
}

/** Where the chunks are and how they are checked. */
export interface ChunkLoaderOptions {
  /** Address that chunk files are resolved against; `undefined` when the folder of our files is unknown. */
  readonly base: string | undefined;
  /** Whether `base` is a guess, so that messages say what to do about it. */
  readonly isGuess?: boolean;
  /** The page's nonce for scripts. */
  readonly nonce?: string | undefined;
  /**
   * Subresource integrity of each chunk file, such as `{'parts/session.js': 'sha256-…'}`. Chunks add those of files that only they
   * load. Other files are never loaded.
   */
  readonly integrities: Readonly<Record<string, string>>;
  /** Name of the chunk that contains the loader, and its exports. */
  readonly entry: {readonly name: string; readonly exports: object};
  /** How long a chunk may take, in milliseconds. */
  readonly timeout?: number;
}

interface Request {
  readonly exports: Promise<object>;
  readonly controller: AbortController;
  /** Number of callers that wait. When all of them have stopped, so does the request. */
  waiting: number;
}

interface ChunkScript extends HTMLScriptElement {
  'sm:part'?:
    | ((needs: readonly string[] | Factory, factory?: Factory, integrities?: Definition['integrities']) => void)
    | undefined;
}

const DEFAULT_TIMEOUT_MS = 15_000;
const HOW_TO_STATE_THE_FOLDER =
  'Add data-base with the address of the folder of our files to the script tag, or data-sm-base to <html>, or use smart-meditation.full.js, which needs no other file';
const UNKNOWN_FOLDER = `the page does not tell where our files are, because the script was inlined or evaluated. ${HOW_TO_STATE_THE_FOLDER}`;

/** The file name of a chunk without `.js`, from a path such as `./session` or `../smart-meditation`. */
const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.js$/, '');

/**
 * Loads chunks as classic scripts with `integrity`, the page's nonce and our Trusted Types policy. A chunk finds its loader on
 * the element that loads it (`document.currentScript['sm:part']`), so there is no global name, and several versions can be on
 * one page. The element is removed afterwards. Every chunk runs once.
 */
export class ChunkLoader {
  readonly #options: ChunkLoaderOptions;
  readonly #loaded: Record<string, object> = Object.create(null) as Record<string, object>;
  readonly #requests: Record<string, Request> = Object.create(null) as Record<string, Request>;
  /** Integrities that chunks have added. They are as trustworthy as the chunk, which has been checked. */
  readonly #added: Record<string, string> = Object.create(null) as Record<string, string>;
  readonly #failures: Record<string, number> = Object.create(null) as Record<string, number>;

  constructor(options: ChunkLoaderOptions) {
    this.#options = options;
    this.#loaded[options.entry.name] = options.entry.exports;
  }

  /** The `require` function of AMD, which Rollup calls for `import()`. */
  readonly require = (
    paths: readonly string[],
    resolve: (...exports: object[]) => void,
    reject: (error: unknown) => void,
  ): void => {
    Promise.all(paths.map((path) => this.load(path))).then((found) => resolve(...found), reject);
  };

  /**
   * The exports of a chunk. Callers share one request. A failed request is sent again by the next call, with another address,
   * because browsers remember what failed. Rejects with an `Error` that names the file, or with the signal's reason.
   */
  load(path: string, signal?: AbortSignal): Promise<object> {
    const name = nameOf(path);
    const loaded = this.#loaded[name];
    if (loaded) return Promise.resolve(loaded);
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const request = (this.#requests[name] ??= this.#start(name));
    request.waiting += 1;
    return signal ? untilAborted(request, signal) : request.exports;
  }

  #start(name: string): Request {
    const controller = new AbortController();
    const end = (): void => {
      Reflect.deleteProperty(this.#requests, name);
    };
    const exports = this.#run(name, controller.signal).then(
      (found) => {
        this.#loaded[name] = found;
        end();
        return found;
      },
      (error: unknown) => {
        this.#failures[name] = (this.#failures[name] ?? 0) + 1;
        end();
        throw error;
      },
    );
    exports.catch(() => undefined); // A caller that no longer waits is not told.
    return {exports, controller, waiting: 0};
  }

  async #run(name: string, signal: AbortSignal): Promise<object> {
    const {needs, factory, integrities} = await this.#request(name, signal);
    Object.assign(this.#added, integrities);
    const exports = Object.create(null) as object;
    const resolveNeed = (need: string): unknown =>
      need === 'exports' ? exports : need === 'require' ? this.require : this.load(need, signal);
    factory(...(await Promise.all(needs.map(resolveNeed))));
    return exports;
  }

  #request(name: string, signal: AbortSignal): Promise<Definition> {
    const {base, integrities, isGuess, nonce, timeout = DEFAULT_TIMEOUT_MS} = this.#options;
    const file = `parts/${name}.js`;
    const integrity = integrities[file] ?? this.#added[file];
    if (integrity === undefined) return Promise.reject(new Error(`${file} is not part of this version`));
    if (base === undefined) return Promise.reject(new Error(`${file} was not loaded: ${UNKNOWN_FOLDER}`));
    const url = this.#addressOf(file, base, integrity);
    const script = createScript(url, integrity, nonce);
    const definition = insert(script, url, timeout, signal);
    if (!isGuess) return definition;
    return definition.catch((error: unknown) => {
      throw new Error(
        `${(error as Error).message}. If a tool has joined or renamed the script: ${HOW_TO_STATE_THE_FOLDER}`,
      );
    });
  }

  /** The address of a chunk. A part of its hash is in the query, so that no cache answers with the file of another version. */
  #addressOf(file: string, base: string, integrity: string): string {
    const url = new URL(file, base);
    const failures = this.#failures[nameOf(file)];
    if (url.protocol === 'file:') return url.href;
    url.searchParams.set('v', integrity.slice(7, 15));
    if (failures) url.searchParams.set('again', String(failures));
    return url.href;
  }
}

function createScript(url: string, integrity: string, nonce: string | undefined): ChunkScript {
  const script: ChunkScript = createElement('script');
  script.async = true;
  if (nonce) script.nonce = nonce;
  // Browsers do not check files on a disk.
  if (!url.startsWith('file:')) {
    script.crossOrigin = 'anonymous';
    script.integrity = integrity;
  }
  return script;
}

/** Adds a chunk's script to the page. Resolves with what the chunk passes to its element, before the script's load event. */
function insert(script: ChunkScript, url: string, timeout: number, signal: AbortSignal): Promise<Definition> {
  return new Promise((resolve, reject) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      script['sm:part'] = () => undefined; // A script that was given up may still run.
      script.onload = script.onerror = null;
      script.remove();
    };
    const fail = (reason: string): void => {
      finish();
      reject(new Error(`${url} ${reason}`));
    };
    const stop = (): void => fail('is no longer needed');
    const timer = setTimeout(() => fail(`did not answer within ${Math.round(timeout / 1000)} seconds`), timeout);
    signal.addEventListener('abort', stop);
    script['sm:part'] = (needs, factory, integrities = {}) => {
      finish();
      const definition =
        typeof needs === 'function' ? {needs: [], factory: needs} : {needs, factory: factory as Factory};
      resolve({...definition, integrities});
    };
    script.onerror = () => fail('could not be loaded, or is not the file that was published with this version');
    script.onload = () => fail('is not a file of this version');
    try {
      script.src = toTrustedScriptUrl(url);
      (documentProperty('head') ?? documentProperty('documentElement')).append(script);
    } catch (error) {
      fail(
        `was not loaded: add ${POLICY_NAME} to the trusted-types line of this page's Content-Security-Policy (${String(error)})`,
      );
    }
  });
}

/** The exports of a request, or the signal's reason. Aborts the request when nobody waits for it any more. */
function untilAborted(request: Request, signal: AbortSignal): Promise<object> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      request.waiting -= 1;
      if (request.waiting === 0) request.controller.abort();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop);
    request.exports.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
