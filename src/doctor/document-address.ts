import {findWidgetScripts, findWidgets} from './diagnostic.js';

/** A document that a widget of this page asks for. */
export interface RequestedDocument {
  readonly element: HTMLElement;
  readonly address: string;
}

/** The endpoint that holds for an element: its own, the nearest around it, the script tag's. */
function resolveEndpoint(element: HTMLElement): string {
  const own =
    element.getAttribute('endpoint') ?? element.closest<HTMLElement>('[data-sm-endpoint]')?.dataset['smEndpoint'];
  return own ?? findWidgetScripts().find(({dataset}) => dataset['endpoint'])?.dataset['endpoint'] ?? '';
}

/** Every document that the widgets of this page ask for, with its whole address. */
export function requestedDocuments(): RequestedDocument[] {
  return findWidgets(document).flatMap((element) => {
    const src = element.getAttribute('src');
    if (!src) return [];
    const endpoint = new URL(resolveEndpoint(element).replace(/([^/])$/, '$1/'), document.baseURI);
    return [{element, address: new URL(src.replaceAll('{lang}', document.documentElement.lang), endpoint).href}];
  });
}
