import {isServer} from '../../platform/is-server.js';
import {canonicalLanguage} from '../../platform/intl.js';
import type {CountryCode} from '../../content/validation/country-codes.js';
import {readCountry, unknownCountryMessage} from '../../content/validation/country.js';
import {warnAuthor} from '../../platform/console.js';
import {settings} from './page-settings.js';

/** Like `closest()`, but crosses shadow roots. Always `undefined` on a server, where ancestors are not available. */
export function closestComposed(element: Element, selector: string): HTMLElement | undefined {
  if (isServer) return undefined;
  for (let current: Element | null = element; current;) {
    const found: HTMLElement | null = current.closest<HTMLElement>(selector);
    if (found) return found;
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** Base URL for `src`: own `endpoint`, nearest `data-sm-endpoint`, then the page's setting. */
export function endpointOf(element: Element & {endpoint?: string | undefined}): string | undefined {
  return (
    element.endpoint || closestComposed(element, '[data-sm-endpoint]')?.dataset['smEndpoint'] || settings().endpoint
  );
}

/**
 * The country for crisis lines and emergency numbers (ISO 3166-1, such as `GB`): own `country`, nearest
 * `data-sm-country`, then the page's setting, as a code or a name. Never guessed: an unknown value is ignored with a
 * console warning.
 */
export function countryOf(element: Element & {country?: string | undefined}): CountryCode | undefined {
  const requested =
    element.country || closestComposed(element, '[data-sm-country]')?.dataset['smCountry'] || settings().country;
  const country = readCountry(requested);
  if (requested && !country && unreadCountries.get(element) !== requested) {
    unreadCountries.set(element, requested);
    warnAuthor(element.localName, unknownCountryMessage('country', requested));
  }
  return country;
}

/** Unknown countries that have been reported, by element. */
const unreadCountries = new WeakMap<Element, string>();

/** Requested language of the element (BCP 47): nearest `lang`, then the page's setting, then English. */
export function languageOf(element: Element): string {
  const requested =
    (isServer ? element.getAttribute('lang') : closestComposed(element, '[lang]')?.lang) || settings().lang || 'en';
  return canonicalLanguage(requested) ?? 'en';
}
