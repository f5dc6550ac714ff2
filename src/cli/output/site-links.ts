import {findBodyItems} from '../source/body-text.js';

/** Whether an address is relative to the root of a site: `/contact`, but not `//host/contact`. */
const isRootRelative = (address: string): boolean => /^\/(?!\/)/.test(address);

/**
 * Resolves links that begin with `/` against the clinic's site, in fields and in texts, because the content may have
 * another origin.
 * @param site the site's address, such as `https://clinic.example`; without it links are not changed.
 * @throws when `site` is not an address.
 */
export function resolveSiteLinks(data: unknown, site: string | undefined): unknown {
  return site === undefined ? data : mapLinks(data, (address) => new URL(address, site).href);
}

/** The number of links that begin with `/`. */
export function countSiteLinks(data: unknown): number {
  let count = 0;
  mapLinks(data, (address) => {
    count++;
    return address;
  });
  return count;
}

function mapLinks(data: unknown, change: (address: string) => string, key = '', bodyType?: unknown): unknown {
  if (Array.isArray(data)) return data.map((item) => mapLinks(item, change));
  if (typeof data === 'object' && data !== null) {
    const {bodyType: type} = data as {bodyType?: unknown};
    return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, mapLinks(item, change, name, type)]));
  }
  if (typeof data !== 'string') return data;
  if (key === 'body') return mapBodyLinks(data, bodyType, change);
  return key === 'href' && isRootRelative(data) ? change(data) : data;
}

function mapBodyLinks(body: string, bodyType: unknown, change: (address: string) => string): string {
  const links = findBodyItems(body, bodyType).filter(({kind, target}) => kind === 'link' && isRootRelative(target));
  return links.reduceRight(
    (text, {target, targetOffset}) =>
      text.slice(0, targetOffset) + change(target) + text.slice(targetOffset + target.length),
    body,
  );
}
