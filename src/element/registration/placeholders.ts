import {createElement, queryPage} from '../../platform/page-document.js';
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
    const replaced = replacedWidgets(records);
    for (const {addedNodes, removedNodes} of records) {
      for (const node of addedNodes)
        if (isElement(node)) placeholderSeen = upgrade(node, registeredWidgets, replaced) || placeholderSeen;
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

/** What each widget was created from: the settings of its placeholder, and the address of the page. */
const origins = new WeakMap<Node, string>();

/** A widget that was created from a placeholder and has just been removed from its parent. */
interface ReplacedWidget {
  readonly element: HTMLElement;
  readonly parent: Node;
}

/** The removed widgets that a page refresh (Turbo, idiomorph, morphdom, htmx) may have replaced with their placeholder. */
const replacedWidgets = (records: readonly MutationRecord[]): ReplacedWidget[] =>
  records.flatMap(({target, removedNodes}) =>
    [...removedNodes]
      .filter((node): node is HTMLElement => origins.has(node) && !node.isConnected)
      .map((element) => ({element, parent: target})),
  );

/** Takes the widget that had the same place, settings and page as a placeholder, so that its session continues. */
function takeReplaced(replaced: ReplacedWidget[], placeholder: HTMLElement, origin: string): HTMLElement | undefined {
  const index = replaced.findIndex(
    ({element, parent}) => parent === placeholder.parentNode && origins.get(element) === origin,
  );
  return index < 0 ? undefined : replaced.splice(index, 1)[0]?.element;
}

function upgrade(
  root: Document | HTMLElement,
  widgets: readonly WidgetClass[],
  replaced: ReplacedWidget[] = [],
): boolean {
  // The fields of a form shadow its properties.
  const selector = '[data-sm-widget]:not(form)';
  const placeholders = isElement(root)
    ? [...root.querySelectorAll<HTMLElement>(selector), root]
    : queryPage<HTMLElement>(selector);
  return placeholders
    .map((placeholder) => {
      const widget = widgets.find(({tag}) => tag === `sm-${placeholder.dataset?.['smWidget']}`);
      // Do not change content that is being edited.
      if (!widget || !placeholder.isConnected || placeholder.isContentEditable || placeholder.closest(widget.tag))
        return false;
      const settings = trustedSettings(placeholder, widget);
      const origin = [widget.tag, placeholder.baseURI.replace(/#.*$/, ''), ...settings.map(String)].join('\n');
      const former = takeReplaced(replaced, placeholder, origin);
      const element = former ?? createElement(widget.tag, placeholder.ownerDocument);
      if (!former) for (const [name, value] of settings) element.setAttribute(name, value);
      origins.set(element, origin);
      placeholder.replaceWith(element);
      element.replaceChildren(placeholder);
      return true;
    })
    .includes(true);
}

/** The widget's own attributes that a placeholder may set. Only these, so that `data-onclick` never becomes `onclick`. */
function trustedSettings(placeholder: HTMLElement, {tag, observedAttributes}: WidgetClass): [string, string][] {
  const source = untrustedSource(placeholder);
  return [...observedAttributes, 'lang', 'dir', 'data-sm-country'].flatMap((name): [string, string][] => {
    const value = placeholder.getAttribute(`data-${name.replace('data-', '')}`);
    if (value === null) return [];
    if (isAllowedFromStranger(name, value, source)) return [[name, value]];
    warnAuthor(
      tag,
      `does not take ${name}="${value}" from a data-sm-widget element, because anybody who may comment could write it`,
    );
    return [];
  });
}
