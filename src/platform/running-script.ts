import {queryPage} from './page-document.js';

/** Matches the path of our script. */
const OWN_FILE = /\/smart-meditation[\w.-]*\.js$/;

/** Whether the address of a script ends with the name of our file. */
export const isOwnFile = (src: string): boolean => OWN_FILE.test(src.replace(/[?#].*$/s, ''));

/** The script tags whose address ends with the name of our file. A drawing (SVG) may contain scripts of another kind. */
export const ownScripts = (): HTMLScriptElement[] =>
  queryPage('script').filter((one) => one instanceof HTMLScriptElement && isOwnFile(one.src)) as HTMLScriptElement[];

/**
 * The classic script element that is running; `undefined` in a module, in a closed shadow root, after an asynchronous step, and
 * where another script has hidden it. Reads the native property, because an image with `name="currentScript"` shadows it.
 */
export function runningScript(): HTMLScriptElement | undefined {
  if (typeof document === 'undefined') return undefined;
  const script = document.currentScript as unknown;
  const native: unknown = script instanceof HTMLScriptElement ? script : nativeCurrentScript();
  return native instanceof HTMLScriptElement ? native : undefined;
}

const nativeCurrentScript = (): unknown =>
  Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(document);
