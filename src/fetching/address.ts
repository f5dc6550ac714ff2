import {ContentError} from '../content/validation/content-error.js';

/**
 * The address of a document: `src` resolved against the endpoint, the endpoint against the page.
 * The endpoint is a folder, with or without its last slash. `{lang}` in either becomes the wished language.
 * @throws {ContentError} `refused` when the result is not an http(s) address, or a file beside a page opened from disk.
 */
export function documentAddress(src: string, where: {endpoint?: string | undefined; page: string; lang: string}): string {
  const inLanguage = (address: string) => address.replaceAll('{lang}', where.lang);
  let url: URL;
  try {
    const base = new URL(inLanguage(where.endpoint ?? ''), where.page);
    if (where.endpoint && !base.pathname.endsWith('/') && !base.search) base.pathname += '/';
    url = new URL(inLanguage(src), base);
  } catch (cause) {
    throw new ContentError('refused', `src should be an address, but is "${src}" (endpoint "${where.endpoint ?? ''}")`, {cause});
  }
  const allowed = /^https?:$/.test(url.protocol) || (url.protocol === 'file:' && where.page.startsWith('file:'));
  if (!allowed) throw new ContentError('refused', `src should be an https address, but is "${url.href}"`, {url: url.href});
  return url.href;
}
