import {findWidgets} from './diagnostic.js';

/** The answer of a widget; `src/element/diagnosis.ts` defines the same for the widgets' side. */
export interface WidgetAnswer {
  readonly element: HTMLElement;
  readonly warnings: readonly string[];
  readonly documents: readonly {readonly url?: string; readonly failure?: string}[];
  readonly country?: string;
  readonly loadingLocale?: boolean;
}

/** Asks every widget of the page what it has to tell the page's author. Widgets that are not registered do not answer. */
export function askWidgets(): WidgetAnswer[] {
  return findWidgets(document)
    .filter(({localName}) => customElements.get(localName))
    .map((element) => {
      const detail = {warnings: [], documents: []};
      element.dispatchEvent(new CustomEvent('sm-diagnose', {detail}));
      return {element, ...detail};
    });
}
