const SAFE_SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sms:']);

/**
 * The address of a link; `undefined` when its scheme is not one for a page, an email, a call, or a text message.
 * @param base address of the document that contains the link.
 */
export function safeHref(href: string | undefined, base?: string): string | undefined {
  if (href === undefined) return undefined;
  try {
    const url = new URL(href, base);
    return SAFE_SCHEMES.has(url.protocol) ? url.href : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined; // Not an address: its text is shown without a link.
    throw error;
  }
}
