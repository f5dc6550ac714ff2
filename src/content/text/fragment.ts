/** The fragment of a URL or link without `#`, percent-decoded. As it is if it is not valid percent-encoded text. */
export function decodeFragment(hash: string): string {
  const fragment = hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch (error) {
    if (error instanceof URIError) return fragment;
    throw error;
  }
}
