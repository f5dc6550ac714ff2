/** Something on this page that stands in the way of the widgets. */
export interface Diagnostic {
  /** What is wrong, in a sentence for the person who looks after the page. */
  readonly problem: string;
  /** The lines to change, as they should be; or what to do, when no line says it. */
  readonly fix: string;
}

/** The part of a widget's class that the doctor reads. */
export interface WidgetClass extends CustomElementConstructor {
  readonly version?: string;
}

/** Every element of ours in a tree, those inside other shadow trees included. */
export function findWidgets(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) =>
    element.localName.startsWith('sm-') && element.localName !== 'sm-doctor'
      ? [element]
      : element.shadowRoot
        ? findWidgets(element.shadowRoot)
        : [],
  );
}

const SCRIPT_PATTERN = /\/(smart-meditation|breathing-timer|mood-check|article-card|crisis-support)(\.min)?\.js(\?|$)/;

/** Where a script tag leads, also when an optimiser has put the address aside. */
export function scriptUrl(script: HTMLScriptElement): string {
  const deferredSrc = [...script.attributes].find(
    ({name, value}) => /^data-.*src$/.test(name) && SCRIPT_PATTERN.test(value),
  );
  return script.src || (deferredSrc ? new URL(deferredSrc.value, document.baseURI).href : '');
}

/** Our script tags, also those that are held back. */
export function findWidgetScripts(): HTMLScriptElement[] {
  return [...document.scripts].filter((script) => SCRIPT_PATTERN.test(scriptUrl(script)));
}

/** True when at least one widget of this page came to life. */
export function anyWidgetDefined(): boolean {
  return (
    findWidgets(document).some(({localName}) => customElements.get(localName)) ||
    Boolean(customElements.get('sm-breathing-timer'))
  );
}
