/**
 * The best match for a requested language among those available, or `undefined` (BCP 47 lookup, RFC 4647 section 3.4).
 * `de-CH` finds `de`; `de` also finds `de-CH` when there is no closer match.
 */
export function matchLanguage(requested: string, available: readonly string[]): string | undefined {
  const requestedTag = requested.toLowerCase();
  for (let range = requestedTag; range; range = range.replace(/(^|-)[^-]*$/, '')) {
    const found = available.find((offer) => offer.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return available.find((offer) => offer.toLowerCase().split('-')[0] === requestedTag.split('-')[0]);
}
