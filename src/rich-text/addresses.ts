import {safeHref} from '../content/validation/link.js';

/** Where the links and images of a text may lead. */
export interface AddressOptions {
  /** Address of the document, which relative links are resolved against; without it they are words. */
  readonly base: string | undefined;
  /** Hosts that images may come from besides the document's own origin, such as `images.example.org`. */
  readonly imageHosts: readonly string[];
}

/** The `rel` of every link that a text contains. */
export const LINK_REL = 'noopener noreferrer nofollow ugc';

/** The address of a link and whether it leads to another site; `undefined` when the link is shown as words. */
export function resolveLink(href: string, base: string | undefined): {href: string; external: boolean} | undefined {
  const safe = href === '' ? undefined : safeHref(href, base);
  if (!safe || safe.startsWith('sms:')) return undefined;
  const origin = base === undefined ? undefined : new URL(base).origin;
  return {href: safe, external: /^https?:/.test(safe) && safe !== origin && !safe.startsWith(`${origin}/`)};
}

/** The address of an image from the document's own origin or an allowed host; `undefined` for any other. */
export function resolveImage(source: string | undefined, {base, imageHosts}: AddressOptions): string | undefined {
  const href = safeHref(source, base);
  if (href === undefined || base === undefined) return undefined;
  const url = new URL(href);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const allowed =
    url.origin === new URL(base).origin || (url.protocol === 'https:' && imageHosts.includes(url.hostname));
  return allowed ? url.href : undefined;
}

/** The name of an in-article link's target: what stands after `#`, with its percent codes read. */
export function anchorNameOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch (error) {
    if (error instanceof URIError) return href.slice(1);
    throw error;
  }
}
