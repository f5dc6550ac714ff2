import {askWidgets} from './ask-widgets.js';
import {findWidgets, findWidgetScripts} from './diagnostic.js';

/** A document that a widget of this page requests. */
export interface RequestedDocument {
  readonly element: HTMLElement;
  readonly address: string;
}

/** The endpoint of an element that is not registered: its own, the nearest around it, the script tag's. */
function resolveEndpoint(element: HTMLElement): string {
  const own =
    element.getAttribute('endpoint') ?? element.closest<HTMLElement>('[data-sm-endpoint]')?.dataset['smEndpoint'];
  return own ?? findWidgetScripts().find(({dataset}) => dataset['endpoint'])?.dataset['endpoint'] ?? '';
}

function documentFromAttributes(element: HTMLElement): RequestedDocument[] {
  const src = element.getAttribute('src');
  if (!src) return [];
  try {
    const endpoint = new URL(resolveEndpoint(element).replace(/([^/])$/, '$1/'), document.baseURI);
    return [{element, address: new URL(src.replaceAll('{lang}', document.documentElement.lang), endpoint).href}];
  } catch {
    return [];
  }
}

/** Every document that the widgets of this page request: as they report it, or, where they cannot, by their attributes. */
export function requestedDocuments(): RequestedDocument[] {
  const reported = askWidgets().flatMap(({element, documents}) =>
    documents.flatMap(({url}) => (url ? [{element, address: url}] : [])),
  );
  const unregistered = findWidgets(document).filter(({localName}) => !customElements.get(localName));
  return [...reported, ...unregistered.flatMap(documentFromAttributes)];
}
