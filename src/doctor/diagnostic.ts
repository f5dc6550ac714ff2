import {documentProperty, queryPage} from '../platform/page-document.js';
import {widgetTags} from './build-data.js';

/** A problem on this page and how to correct it. */
export interface Diagnostic {
  /** The problem as one sentence for the site owner. */
  readonly problem: string;
  /** The corrected lines of code, or an instruction. */
  readonly fix: string;
  /** Of several diagnostics with the same topic only the first is shown. */
  readonly topic?: string;
}

/** The part of a widget's class that the doctor reads. */
export interface WidgetClass extends CustomElementConstructor {
  readonly observedAttributes?: readonly string[];
}

/** Every `sm-` element in a tree, including its shadow trees. */
export function findWidgets(root: ParentNode): HTMLElement[] {
  const elements = root === document ? queryPage<HTMLElement>('*') : [...root.querySelectorAll<HTMLElement>('*')];
  return elements.flatMap((element) =>
    element.localName.startsWith('sm-') && element.localName !== 'sm-doctor'
      ? [element]
      : element.shadowRoot
        ? findWidgets(element.shadowRoot)
        : [],
  );
}

const SCRIPT_PATTERN = /\/smart-meditation(?:\.full)?(?:\.min)?\.js(?:[?#]|$)/;

/** The address of a script tag, including one that an optimizer has moved to a `data-…src` attribute. */
export function scriptUrl(script: HTMLScriptElement): string {
  const deferredSrc = [...script.attributes].find(
    ({name, value}) => /^data-.*src$/.test(name) && SCRIPT_PATTERN.test(value),
  );
  return script.src || (deferredSrc ? new URL(deferredSrc.value, documentProperty('baseURI')).href : '');
}

/** The widgets' script tags, including delayed ones. */
export function findWidgetScripts(): HTMLScriptElement[] {
  return [...documentProperty('scripts')].filter((script) => SCRIPT_PATTERN.test(scriptUrl(script)));
}

/** The link elements of our style sheet. */
export const findStyleSheets = (): HTMLLinkElement[] =>
  queryPage<HTMLLinkElement>('link[href*="smart-meditation.css"]');

/** Whether a widget is registered on this page. */
export const anyWidgetDefined = (): boolean =>
  [...findWidgets(document).map(({localName}) => localName), ...widgetTags].some((tag) => customElements.get(tag));

/** Known tags: those of the build and those registered on this page. */
export const knownTags = (): string[] => [
  ...new Set([
    ...widgetTags,
    ...findWidgets(document)
      .map(({localName}) => localName)
      .filter((tag) => customElements.get(tag)),
  ]),
];

/** Whether a widget has rendered. */
export const isRendered = ({shadowRoot}: Element): boolean => Boolean(shadowRoot?.querySelector('.widget'));

/** A command line for the package's CLI that cannot run another package of the same name. */
export const command = (args: string): string => `npx --package @smart-meditation/widgets smart-meditation ${args}`;
