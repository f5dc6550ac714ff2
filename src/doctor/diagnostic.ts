/** Something on this page that stands in the way of the widgets. */
export interface Finding {
  /** What is wrong, in a sentence for the person who looks after the page. */
  readonly what: string;
  /** The lines to change, as they should be; or what to do, when no line says it. */
  readonly mend: string;
}

/** The part of a widget's class that the doctor reads. */
export interface WidgetClass extends CustomElementConstructor {
  readonly version?: string;
}

/** Every element of ours in a tree, those inside other shadow trees included. */
export function widgetsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) =>
    element.localName.startsWith('sm-') && element.localName !== 'sm-doctor' ? [element] : element.shadowRoot ? widgetsIn(element.shadowRoot) : [],
  );
}

const FILE = /\/(smart-meditation|breathing-timer|mood-check|article-card|crisis-support)(\.min)?\.js(\?|$)/;

/** Where a script tag leads, also when an optimiser has put the address aside. */
export function addressOf(script: HTMLScriptElement): string {
  const aside = [...script.attributes].find(({name, value}) => /^data-.*src$/.test(name) && FILE.test(value));
  return script.src || (aside ? new URL(aside.value, document.baseURI).href : '');
}

/** Our script tags, also those that are held back. */
export function ourScripts(): HTMLScriptElement[] {
  return [...document.scripts].filter((script) => FILE.test(addressOf(script)));
}

/** True when at least one widget of this page came to life. */
export function isAlive(): boolean {
  return widgetsIn(document).some(({localName}) => customElements.get(localName)) || Boolean(customElements.get('sm-breathing-timer'));
}
