import {ourScripts, widgetsIn} from './diagnostic.js';

/** A document that a widget of this page asks for. */
export interface Wanted {
  readonly element: HTMLElement;
  readonly address: string;
}

/** The endpoint that holds for an element: its own, the nearest around it, the script tag's. */
function endpointOf(element: HTMLElement): string {
  const own = element.getAttribute('endpoint') ?? element.closest<HTMLElement>('[data-sm-endpoint]')?.dataset['smEndpoint'];
  return own ?? ourScripts().find(({dataset}) => dataset['endpoint'])?.dataset['endpoint'] ?? '';
}

/** Every document that the widgets of this page ask for, with its whole address. */
export function documentsOf(): Wanted[] {
  return widgetsIn(document).flatMap((element) => {
    const src = element.getAttribute('src');
    if (!src) return [];
    const endpoint = new URL(endpointOf(element).replace(/([^/])$/, '$1/'), document.baseURI);
    return [{element, address: new URL(src.replaceAll('{lang}', document.documentElement.lang), endpoint).href}];
  });
}
