import {observeMutations} from '../../platform/mutation-observer.js';

/** The class of a widget. */
export interface WidgetClass extends CustomElementConstructor {
  readonly tag: string;
  define(): void;
  readonly observedAttributes: readonly string[];
}

/**
 * Lets `<a data-sm-widget="breathing-timer" data-pattern="box">`, for editors that strip unknown tags, become the
 * widget, now and whenever one is added to the page. The link or `div` stays inside, as the words for people without
 * script. Where answers go cannot be said this way, because commenters often may write `data-` attributes. On a page
 * that never had a placeholder, watching ends with the last widget.
 */
export function upgradePlaceholders(widgets: readonly WidgetClass[]): void {
  if (typeof document === 'undefined') return;
  const registeredWidgets = widgets.filter((widget) => customElements.get(widget.tag) === widget);
  const tagSelector = registeredWidgets.map(({tag}) => tag).join();
  if (!tagSelector) return; // Another script of ours was here before, and sees to it.
  let placeholderSeen = upgrade(document, registeredWidgets);
  observeMutations(document, {childList: true, subtree: true}, (records, observer) => {
    let widgetRemoved = false;
    for (const {addedNodes, removedNodes} of records) {
      for (const node of addedNodes)
        if (isElement(node)) placeholderSeen = upgrade(node, registeredWidgets) || placeholderSeen;
      for (const node of removedNodes)
        widgetRemoved ||= isElement(node) && (node.matches(tagSelector) || node.querySelector(tagSelector) !== null);
    }
    if (widgetRemoved && !placeholderSeen && !anyInDocument(tagSelector)) observer.disconnect();
  });
}

/** Not `document.querySelector`, which an image of that name hides. */
const anyInDocument = (selector: string): boolean =>
  [...document.childNodes].some((node) => isElement(node) && node.querySelector(selector) !== null);

const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;

function upgrade(root: Document | HTMLElement, widgets: readonly WidgetClass[]): boolean {
  const placeholders = [...root.querySelectorAll<HTMLElement>('[data-sm-widget]')];
  if (root !== document) placeholders.push(root as HTMLElement);
  return placeholders
    .map((placeholder) => {
      const widget = widgets.find(({tag}) => tag === `sm-${placeholder.dataset?.['smWidget']}`);
      // In an editor, the page that is being written must stay as it is.
      if (!widget || !placeholder.isConnected || placeholder.isContentEditable || placeholder.closest(widget.tag))
        return false;
      const element = document.createElement(widget.tag);
      // Only the widget's own attributes: nobody gets an `onclick` onto the page by way of a `data-onclick`.
      for (const name of [...widget.observedAttributes, 'lang', 'dir', 'data-sm-endpoint', 'data-sm-country']) {
        const value = placeholder.getAttribute(`data-${name.replace('data-', '')}`);
        if (value !== null && name !== 'submit-to') element.setAttribute(name, value);
      }
      placeholder.replaceWith(element);
      element.append(placeholder);
      return true;
    })
    .includes(true);
}
