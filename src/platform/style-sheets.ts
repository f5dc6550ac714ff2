import {documentProperty} from './page-document.js';

/** Adds a constructed style sheet to a shadow root of any document. Does nothing in browsers without constructed style sheets. */
export function adoptCss(root: ShadowRoot | undefined, cssText: string): void {
  const Sheet = root && documentProperty('defaultView', root.ownerDocument)?.CSSStyleSheet;
  if (!Sheet || !root.adoptedStyleSheets) return;
  const sheet = new Sheet();
  sheet.replaceSync(cssText);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Registers a custom property as a color, so that an invalid value is ignored (CSS Properties and Values, level 1). */
export function registerColorProperty(name: string, initialValue: string): void {
  try {
    CSS.registerProperty({name, syntax: '<color>', inherits: true, initialValue});
  } catch {
    return; // The browser does not support it, or another copy of this library has registered the property.
  }
}
