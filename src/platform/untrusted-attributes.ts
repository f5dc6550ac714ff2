/**
 * One rule for attributes that strangers can write: the query of `frame.html` (anybody can make a link to it) and the
 * `data-` attributes of placeholders (many sites let commenters write those). They must not decide whose documents are
 * shown, where answers go, or where a person is sent.
 */

/** Where a stranger's attributes come from, and which addresses are trusted there. */
export interface UntrustedSource {
  /** Attributes that may hold an address on a trusted origin. Other address attributes are refused. */
  readonly addressAttributes: readonly string[];
  /** Origins whose documents may be shown. */
  readonly trustedOrigins: readonly string[];
  /** Address that relative addresses are resolved against. */
  readonly base: string;
}

/** Attributes that hold an address or a list of hosts. */
const ADDRESS_ATTRIBUTES = new Set(['src', 'endpoint', 'support', 'exit-url', 'submit-to', 'image-hosts']);

/** Whether a stranger may set this attribute of a widget to this value. */
export function isAllowedFromStranger(name: string, value: string, source: UntrustedSource): boolean {
  if (!ADDRESS_ATTRIBUTES.has(name)) return true;
  return source.addressAttributes.includes(name) && source.trustedOrigins.includes(originOf(value, source.base));
}

/** The origin of an address; empty when it is no http(s) address, so that it matches no trusted origin. */
export function originOf(address: string, base: string): string {
  try {
    const {protocol, origin} = new URL(address, base);
    return /^https?:$/.test(protocol) ? origin : '';
  } catch {
    return '';
  }
}
