import {configure} from './page-settings.js';

/**
 * Registers `sealed.js` of the folder of our files, for sealed mood checks. Registers nothing if that folder is unknown.
 * @param base address that the file is resolved against.
 * @param integrity the file's integrity hash.
 */
export function registerSealedScript(base: string | undefined, integrity: string): void {
  if (base !== undefined) configure({sealedScript: {src: new URL('sealed.js', base).href, integrity}});
}
