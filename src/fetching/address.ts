import {ContentError} from '../content/validation/content-error.js';
import {withLanguage} from '../platform/attribute-text.js';

/**
 * The address of a document: `src` resolved against the endpoint, the endpoint against the page.
 * The endpoint is a folder, with or without a trailing slash. `{lang}` in either is replaced by the requested language.
 * @throws {ContentError} `refused` when the result is not an http(s) address, or a file next to a page opened from disk.
 */
export function resolveDocumentUrl(
  src: string,
  context: {endpoint?: string | undefined; page: string; lang: string},
): string {
  let url: URL;
  try {
    const base = new URL(withLanguage(context.endpoint ?? '', context.lang), context.page);
    if (context.endpoint && !base.pathname.endsWith('/') && !base.search) base.pathname += '/';
    url = new URL(withLanguage(src, context.lang), base);
  } catch (cause) {
    throw new ContentError(
      'refused',
      `src should be an address, but is "${src}" (endpoint "${context.endpoint ?? ''}")`,
      {cause},
    );
  }
  const isAllowed = /^https?:$/.test(url.protocol) || (url.protocol === 'file:' && context.page.startsWith('file:'));
  if (!isAllowed)
    throw new ContentError('refused', `src should be an https address, but is "${url.href}"`, {url: url.href});
  return url.href;
}
