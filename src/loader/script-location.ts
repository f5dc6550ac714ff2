import {documentProperty} from '../platform/page-document.js';
import {isOwnFile, ownScripts, runningScript} from '../platform/running-script.js';

/** Where the files of this version are, as the page states it or as our script tag shows it. */
export interface ScriptLocation {
  /** Address that our files are resolved against; `undefined` when the page does not tell where they are. */
  readonly base: string | undefined;
  /** Whether the folder is a guess: the running script has another name, as when an optimizer has joined or renamed files. */
  readonly isGuess: boolean;
  /** The page's nonce for scripts. */
  readonly nonce: string | undefined;
}

/**
 * Finds the folder of our files while the script starts: `data-base` on the running tag or around it, the address of that
 * tag, or else another tag with our file name (a module script or a script loader hides the running tag).
 */
export function scriptLocation(): ScriptLocation {
  const running = runningScript();
  const script = running ?? ownScripts()[0];
  // Not by `dataset`, which has the names that a page has added to `Object.prototype`.
  const stated =
    script?.getAttribute('data-base') ??
    (script ?? documentProperty('documentElement')).closest('[data-sm-base]')?.getAttribute('data-sm-base') ??
    undefined;
  return {
    base: stated === undefined ? addressOf(script) : folderAddress(stated),
    isGuess: stated === undefined && !isOwnFile(script?.src ?? ''),
    nonce: script?.nonce || undefined,
  };
}

/** The address of a script; none for inline code and for `blob:` and `data:` addresses, next to which there is no other file. */
const addressOf = (script: HTMLScriptElement | undefined): string | undefined =>
  script && /^(?:https?|file):/.test(script.src) ? script.src : undefined;

/** The address of a folder, written with or without a trailing slash; `undefined` if it is not an address. */
function folderAddress(folder: string): string | undefined {
  try {
    return new URL(folder.endsWith('/') ? folder : `${folder}/`, documentProperty('baseURI')).href;
  } catch {
    return undefined;
  }
}
