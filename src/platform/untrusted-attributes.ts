import {withLanguage, withoutQuotes} from './attribute-text.js';

/**
 * Validates attributes from untrusted sources: the query of `frame.html` (anyone can create a link to it) and the `data-`
 * attributes of placeholders (many sites allow them in comments). Untrusted attributes must not choose the source of
 * documents, the destination of answers, or the target of a navigation.
 */

/** An untrusted source of attributes, with the addresses that are allowed in it. */
export interface UntrustedSource {
  /** Attributes that may contain an address on a trusted origin. Other address attributes are rejected. */
  readonly addressAttributes: readonly string[];
  /** Origins whose documents may be shown. */
  readonly trustedOrigins: readonly string[];
  /** Address that relative addresses are resolved against. */
  readonly base: string;
}

/** Attributes whose value is an address or a list of hosts. */
const ADDRESS_ATTRIBUTES = new Set(['src', 'endpoint', 'support', 'exit-url', 'submit-to', 'image-hosts']);

/** Attributes whose value readers see as text of the website. */
const TEXT_ATTRIBUTES = new Set(['label', 'submit-name']);

/**
 * Whether readers see the value of this attribute as text of the website. An address of `frame.html` must not contain any: its
 * page belongs to the clinic, whoever wrote the link.
 */
export const isTextOfWebsite = (name: string): boolean => TEXT_ATTRIBUTES.has(name);

/** Whether an untrusted source may set this attribute to this value. */
export function isAllowedFromStranger(name: string, value: string, source: UntrustedSource): boolean {
  if (!ADDRESS_ATTRIBUTES.has(name)) return true;
  return source.addressAttributes.includes(name) && source.trustedOrigins.includes(originOf(value, source.base));
}

/**
 * The origin that an address in an attribute leads to: without the quotation marks that elements remove, and with a language for
 * `{lang}`, which could otherwise become the scheme. Empty unless it is http(s), which matches no trusted origin.
 */
export function originOf(address: string, base: string): string {
  try {
    const {protocol, origin} = new URL(withLanguage(withoutQuotes(address), 'en'), base);
    return /^https?:$/.test(protocol) ? origin : '';
  } catch {
    return '';
  }
}
