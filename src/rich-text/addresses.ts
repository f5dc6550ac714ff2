import {safeHref} from '../content/validation/link.js';

/** Allowed destinations for the links and images of a text. */
export interface AddressOptions {
  /** URL of the document, the base for relative links. Without it, relative links are shown as plain text. */
  readonly base: string | undefined;
  /** Allowed image hosts in addition to the document's origin, such as `images.example.org`. */
  readonly imageHosts: readonly string[];
}

/** Width and height of images in pixels, by their absolute URL. */
export type ImageSizes = ReadonlyMap<string, readonly number[]>;

/** The `rel` of every link that a text contains. */
export const LINK_REL = 'noopener noreferrer nofollow ugc';

/** The URL of a link and whether it leads to another site; `undefined` if the link is shown as plain text. */
export function resolveLink(href: string, base: string | undefined): {href: string; external: boolean} | undefined {
  const safe = href === '' ? undefined : safeHref(href, base);
  if (!safe || safe.startsWith('sms:')) return undefined;
  const origin = base === undefined ? undefined : new URL(base).origin;
  return {href: safe, external: /^https?:/.test(safe) && safe !== origin && !safe.startsWith(`${origin}/`)};
}

/** A path that ends with the name of an image file, and does not run a program on its way, as `/logout.php/x.png` and `/logout;x.png` do. */
const IMAGE_PATH = /\.(?:apng|avif|bmp|gif|ico|jfif|jpe?g|jxl|png|svg|webp)$/i;
const PROGRAM_PATH = /;|%(?:00|0a|0d|23|2f|3b|3f|5c)|\.(?:action|aspx?|cgi|do|jspx?|php\d?|phtml|pl|py)\//i;
/** Query parameters that state the size, the format or the version of an image. */
const IMAGE_QUERY =
  /^\??(?:(?:auto|crop|dpr|fit|fm|format|h|height|itok|q|quality|resize|s|size|ssl|strip|t|ts|v|ver|version|w|width)=[\w.,:~-]*(?:&|$))*$/i;

/**
 * The URL of an image from the document's origin or an allowed host; `undefined` for any other image. The browser sends the
 * visitor's cookies with an image of the page's own origin, so there only addresses of image files are allowed: `/logout` would
 * log the visitor out. A host in `imageHosts` may have any address.
 */
export function resolveImage(source: string | undefined, {base, imageHosts}: AddressOptions): string | undefined {
  const href = safeHref(source, base);
  if (href === undefined || base === undefined) return undefined;
  const url = new URL(href);
  if (url.protocol === 'https:' && imageHosts.includes(url.hostname)) return url.href;
  if (!/^https?:$/.test(url.protocol) || url.origin !== new URL(base).origin) return undefined;
  return url.origin === globalThis.origin && !isImageFile(url) ? undefined : url.href;
}

const isImageFile = ({pathname, search}: URL): boolean =>
  IMAGE_PATH.test(pathname) && !PROGRAM_PATH.test(pathname) && IMAGE_QUERY.test(search);
