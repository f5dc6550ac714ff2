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
 * tags, with the widget, both now and when one is added later. The link or `div` becomes the widget's fallback content.
 * Many sites allow `data-` attributes in comments, so only addresses on the configured endpoint's origin are accepted.
 * On a page that never had a placeholder, the observer disconnects after the last widget is removed.
 */
export function upgradePlaceholders(widgets: readonly WidgetClass[]): void {
  if (typeof document === 'undefined') return;
  const registeredWidgets = widgets.filter((widget) => customElements.get(widget.tag) === widget);
  const tagSelector = registeredWidgets.map(({tag}) => tag).join();
  if (!tagSelector) return; // Another copy of this script has registered the widgets and handles placeholders.
  const page = document; // Test runners that emulate a browser remove the globals before the last records are delivered.
  let placeholderSeen = upgrade(page, registeredWidgets);
  observeMutations(page, {childList: true, subtree: true}, (records, observer) => {
    let widgetRemoved = false;
    for (const {addedNodes, removedNodes} of records) {
      for (const node of addedNodes)
        if (isElement(node)) placeholderSeen = upgrade(node, registeredWidgets) || placeholderSeen;
      for (const node of removedNodes)
        widgetRemoved ||= isElement(node) && (node.matches(tagSelector) || node.querySelector(tagSelector) !== null);
    }
    if (widgetRemoved && !placeholderSeen && !anyInDocument(page, tagSelector)) observer.disconnect();
  });
}

/** Avoids `document.querySelector`, which an image with `name="querySelector"` shadows. */
const anyInDocument = (page: Document, selector: string): boolean =>
  [...page.childNodes].some((node) => isElement(node) && node.querySelector(selector) !== null);

/** Trusts only the configured endpoint's origin, because commenters can also write a `data-sm-endpoint` attribute. */
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

/** `Node.ELEMENT_NODE`, without the global `Node`: see `upgradePlaceholders`. */
const ELEMENT_NODE = 1;

const isElement = (node: Node): node is HTMLElement => node.nodeType === ELEMENT_NODE;

function upgrade(root: Document | HTMLElement, widgets: readonly WidgetClass[]): boolean {
  const placeholders = [...root.querySelectorAll<HTMLElement>('[data-sm-widget]')];
  if (root.nodeType === ELEMENT_NODE) placeholders.push(root as HTMLElement);
  return placeholders
    .map((placeholder) => {
      const widget = widgets.find(({tag}) => tag === `sm-${placeholder.dataset?.['smWidget']}`);
      // Do not change content that is being edited.
      if (!widget || !placeholder.isConnected || placeholder.isContentEditable || placeholder.closest(widget.tag))
        return false;
      const element = placeholder.ownerDocument.createElement(widget.tag);
      // Copy only the widget's own attributes, so that `data-onclick` never becomes `onclick`.
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
