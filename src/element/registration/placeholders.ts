import {observeMutations} from '../../platform/mutation-observer.js';
import {isAllowedFromStranger, originOf, type UntrustedSource} from '../../platform/untrusted-attributes.js';
import {endpointOf} from '../settings/inherited-settings.js';
import {settings} from '../settings/page-settings.js';
import {warnAuthor} from '../../platform/console.js';

/** The class of a widget. */
export interface WidgetClass extends CustomElementConstructor {
  readonly tag: string;
  define(): void;
  readonly observedAttributes: readonly string[];
}

/**
 * Replaces placeholders such as `<a data-sm-widget="breathing-timer" data-pattern="box">`, for editors that strip unknown
 * tags, with the widget, now and whenever one is added to the page. The link or `div` stays inside as its fallback.
 * Many sites let commenters write `data-` attributes, so addresses are taken only from the configured endpoint's origin.
 * On a page that never had a placeholder, the observer stops after the last widget is removed.
 */
export function upgradePlaceholders(widgets: readonly WidgetClass[]): void {
  if (typeof document === 'undefined') return;
  const registeredWidgets = widgets.filter((widget) => customElements.get(widget.tag) === widget);
  const tagSelector = registeredWidgets.map(({tag}) => tag).join();
  if (!tagSelector) return; // Another copy of this script was first and handles placeholders.
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

/** Only the configured endpoint's origin is trusted: a `data-sm-endpoint` around the placeholder may be a commenter's, too. */
function untrustedSource(placeholder: HTMLElement): UntrustedSource {
  const configured = originOf(settings().endpoint ?? '', placeholder.baseURI);
  const base = endpointOf(placeholder) ?? '';
  const trustsBase = originOf(base, placeholder.baseURI) === configured;
  return {
    addressAttributes: trustsBase ? ['src'] : [],
    trustedOrigins: [configured],
    base: trustsBase && configured ? new URL(base, placeholder.baseURI).href : placeholder.baseURI,
  };
}

const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;

function upgrade(root: Document | HTMLElement, widgets: readonly WidgetClass[]): boolean {
  const placeholders = [...root.querySelectorAll<HTMLElement>('[data-sm-widget]')];
  if (root !== document) placeholders.push(root as HTMLElement);
  return placeholders
    .map((placeholder) => {
      const widget = widgets.find(({tag}) => tag === `sm-${placeholder.dataset?.['smWidget']}`);
      // Content that is being edited must not change.
      if (!widget || !placeholder.isConnected || placeholder.isContentEditable || placeholder.closest(widget.tag))
        return false;
      const element = document.createElement(widget.tag);
      // Only the widget's own attributes, so that `data-onclick` never becomes `onclick`.
      const source = untrustedSource(placeholder);
      for (const name of [...widget.observedAttributes, 'lang', 'dir', 'data-sm-country']) {
        const value = placeholder.getAttribute(`data-${name.replace('data-', '')}`);
        if (value === null) continue;
        if (isAllowedFromStranger(name, value, source)) element.setAttribute(name, value);
        else
          warnAuthor(
            widget.tag,
            `does not take ${name}="${value}" from a data-sm-widget element, because anybody who may comment could write it`,
          );
      }
      placeholder.replaceWith(element);
      element.append(placeholder);
      return true;
    })
    .includes(true);
}
