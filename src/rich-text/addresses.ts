import {safeHref} from '../content/validation/link.js';

/** Allowed destinations for the links and images of a text. */
export interface AddressOptions {
  /** URL of the document, the base for relative links. Without it, relative links are shown as plain text. */
  readonly base: string | undefined;
  /** Allowed image hosts in addition to the document's origin, such as `images.example.org`. */
  readonly imageHosts: readonly string[];
}

/** The `rel` of every link that a text contains. */
export const LINK_REL = 'noopener noreferrer nofollow ugc';

/** The URL of a link and whether it leads to another site; `undefined` if the link is shown as plain text. */
export function resolveLink(href: string, base: string | undefined): {href: string; external: boolean} | undefined {
  const safe = href === '' ? undefined : safeHref(href, base);
  if (!safe || safe.startsWith('sms:')) return undefined;
  const origin = base === undefined ? undefined : new URL(base).origin;
  return {href: safe, external: /^https?:/.test(safe) && safe !== origin && !safe.startsWith(`${origin}/`)};
}

/** The URL of an image from the document's origin or an allowed host; `undefined` for any other image. */
export function resolveImage(source: string | undefined, {base, imageHosts}: AddressOptions): string | undefined {
  const href = safeHref(source, base);
  if (href === undefined || base === undefined) return undefined;
  const url = new URL(href);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const allowed =
    url.origin === new URL(base).origin || (url.protocol === 'https:' && imageHosts.includes(url.hostname));
  return allowed ? url.href : undefined;
}
