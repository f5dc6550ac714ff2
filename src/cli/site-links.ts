/**
 * Resolves links that begin with `/` against the clinic's site, because the content may have another origin.
 * @param site the site's address, such as `https://clinic.example`; without it links are not changed.
 * @throws when `site` is not an address.
 */
export function resolveSiteLinks(data: unknown, site: string | undefined, key = ''): unknown {
  if (site === undefined) return data;
  if (Array.isArray(data)) return data.map((item) => resolveSiteLinks(item, site));
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, resolveSiteLinks(item, site, name)]));
  }
  return key === 'href' && typeof data === 'string' && /^\/(?!\/)/.test(data) ? new URL(data, site).href : data;
}
