const SAFE_SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sms:']);

/**
 * The address to put behind a link, or `undefined` when following it could do more than open a page, a mail, a call or a text.
 * @param base address of the document that holds the link.
 */
export function safeHref(href: string | undefined, base?: string): string | undefined {
  if (href === undefined) return undefined;
  try {
    const url = new URL(href, base);
    return SAFE_SCHEMES.has(url.protocol) ? url.href : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined; // Not an address: shown as words without a link.
    throw error;
  }
}
