import {documentProperty} from '../platform/page-document.js';
import {askWidgets} from './ask-widgets.js';
import {findWidgets, findWidgetScripts} from './diagnostic.js';

/** A document that a widget of this page requests. */
export interface RequestedDocument {
  readonly element: HTMLElement;
  readonly address: string;
}

/** The endpoint of an unregistered element: from its own attribute, its nearest ancestor, or the script tag. */
function resolveEndpoint(element: HTMLElement): string {
  const own =
    element.getAttribute('endpoint') ?? element.closest<HTMLElement>('[data-sm-endpoint]')?.dataset['smEndpoint'];
  return own ?? findWidgetScripts().find(({dataset}) => dataset['endpoint'])?.dataset['endpoint'] ?? '';
}

function documentFromAttributes(element: HTMLElement): RequestedDocument[] {
  const src = element.getAttribute('src');
  if (!src) return [];
  try {
    const endpoint = new URL(resolveEndpoint(element).replace(/([^/])$/, '$1/'), documentProperty('baseURI'));
    return [
      {element, address: new URL(src.replaceAll('{lang}', documentProperty('documentElement').lang), endpoint).href},
    ];
  } catch {
    return [];
  }
}

/** Every document that the widgets of this page request: as reported by registered widgets, from the attributes of others. */
export function requestedDocuments(): RequestedDocument[] {
  const reported = askWidgets().flatMap(({element, documents}) =>
    documents.flatMap(({url}) => (url ? [{element, address: url}] : [])),
  );
  const unregistered = findWidgets(document).filter(({localName}) => !customElements.get(localName));
  return [...reported, ...unregistered.flatMap(documentFromAttributes)];
}
