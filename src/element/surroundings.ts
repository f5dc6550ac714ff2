import {settings} from './settings.js';

/** The nearest element, from this one outward and across shadow roots, that matches the selector. */
export function nearest(element: Element, selector: string): HTMLElement | undefined {
  for (let at: Element | null = element; at; ) {
    const found: HTMLElement | null = at.closest<HTMLElement>(selector);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** The folder that `src` is resolved against: own `endpoint`, nearest `data-sm-endpoint`, then the page's setting. */
export function endpointOf(element: Element & {endpoint?: string | undefined}): string | undefined {
  return element.endpoint || nearest(element, '[data-sm-endpoint]')?.dataset['smEndpoint'] || settings().endpoint;
}

/** The language that the element's own words should be in (BCP 47): nearest `lang`, the page's setting, English. */
export function languageOf(element: Element): string {
  const wish = nearest(element, '[lang]')?.lang || settings().lang || 'en';
  try {
    return Intl.getCanonicalLocales(wish)[0] ?? 'en';
  } catch {
    return 'en'; // Not a language tag: a page's typing mistake must not stop a widget.
  }
}
