import {isServer} from 'lit';
import {canonicalLanguage} from '../../platform/intl.js';
import {settings} from './page-settings.js';

/** The nearest element, from this one outward and across shadow roots, that matches the selector. A server does not see what is around. */
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

/** The folder that `src` is resolved against: own `endpoint`, nearest `data-sm-endpoint`, then the page's setting. */
export function endpointOf(element: Element & {endpoint?: string | undefined}): string | undefined {
  return (
    element.endpoint || closestComposed(element, '[data-sm-endpoint]')?.dataset['smEndpoint'] || settings().endpoint
  );
}

/** The country whose crisis lines are shown (ISO 3166-1, such as `GB`): own `country`, nearest `data-sm-country`, the page's setting. Never guessed. */
export function countryOf(element: Element & {country?: string | undefined}): string | undefined {
  const requested =
    element.country || closestComposed(element, '[data-sm-country]')?.dataset['smCountry'] || settings().country;
  const code = requested?.trim().toUpperCase();
  return code === 'UK' ? 'GB' : code || undefined; // What people write for the United Kingdom is not its ISO code.
}

/** The language that the element's own words should be in (BCP 47): nearest `lang`, the page's setting, English. */
export function languageOf(element: Element): string {
  const requested =
    (isServer ? element.getAttribute('lang') : closestComposed(element, '[lang]')?.lang) || settings().lang || 'en';
  return canonicalLanguage(requested) ?? 'en';
}
