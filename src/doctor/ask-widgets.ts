import {findWidgets} from './diagnostic.js';

/** The answer of a widget; `src/element/diagnosis.ts` defines the same for the widgets' side. */
export interface WidgetAnswer {
  readonly element: HTMLElement;
  readonly warnings: readonly string[];
  readonly documents: readonly {readonly url?: string; readonly failure?: string}[];
  readonly country?: string;
  readonly linesReviewBy?: string;
  readonly loadingLocale?: boolean;
}

/** Collects the diagnosis of every registered widget on the page. */
export function askWidgets(): WidgetAnswer[] {
  return findWidgets(document)
    .filter(({localName}) => customElements.get(localName))
    .map((element) => {
      const detail = {warnings: [], documents: []};
      element.dispatchEvent(new CustomEvent('sm-diagnose', {detail}));
      return {element, ...detail};
    });
}
