/**
 * The best match for a wished language among those on offer, or `undefined` (BCP 47 lookup, RFC 4647 section 3.4).
 * `de-CH` finds `de`; `de` also finds `de-CH` when nothing closer is there.
 */
export function matchLanguage(wish: string, offers: readonly string[]): string | undefined {
  const wished = wish.toLowerCase();
  for (let range = wished; range; range = range.replace(/(^|-)[^-]*$/, '')) {
    const found = offers.find((offer) => offer.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  return offers.find((offer) => offer.toLowerCase().split('-')[0] === wished.split('-')[0]);
}
