import {watchNodes} from '../../platform/observe-mutations.js';

interface Widget extends CustomElementConstructor {
  readonly tag: string;
  readonly observedAttributes: readonly string[];
}

/**
 * Lets `<a data-sm-widget="breathing-timer" data-pattern="box">`, for editors that strip unknown tags, become the
 * widget, now and whenever one is added to the page. The link or `div` stays inside, as the words for people without
 * script. Where answers go cannot be said this way, because commenters often may write `data-` attributes. On a page
 * that never had a placeholder, watching ends with the last widget.
 */
export function upgradePlaceholders(widgets: readonly Widget[]): void {
  if (typeof document === 'undefined') return;
  const ours = widgets.filter((widget) => customElements.get(widget.tag) === widget);
  const tags = ours.map(({tag}) => tag).join();
  if (!tags) return; // Another script of ours was here before, and sees to it.
  let used = upgrade(document, ours);
  watchNodes(document, {childList: true, subtree: true}, (records, observer) => {
    let gone = false;
    for (const {addedNodes, removedNodes} of records) {
      for (const node of addedNodes) if (isElement(node)) used = upgrade(node, ours) || used;
      for (const node of removedNodes) gone ||= isElement(node) && (node.matches(tags) || node.querySelector(tags) !== null);
    }
    if (gone && !used && !document.querySelector(tags)) observer.disconnect();
  });
}

const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE;

function upgrade(root: Document | HTMLElement, widgets: readonly Widget[]): boolean {
  const found = [...root.querySelectorAll<HTMLElement>('[data-sm-widget]')];
  if (root !== document) found.push(root as HTMLElement);
  return found.map((place) => {
    const widget = widgets.find(({tag}) => tag === `sm-${place.dataset?.['smWidget']}`);
    // In an editor, the page that is being written must stay as it is.
    if (!widget || !place.isConnected || place.isContentEditable || place.closest(widget.tag)) return false;
    const element = document.createElement(widget.tag);
    // Only the widget's own attributes: nobody gets an `onclick` onto the page by way of a `data-onclick`.
    for (const name of [...widget.observedAttributes, 'lang', 'dir', 'data-sm-endpoint', 'data-sm-country']) {
      const value = place.getAttribute(`data-${name.replace('data-', '')}`);
      if (value !== null && name !== 'submit-to') element.setAttribute(name, value);
    }
    place.replaceWith(element);
    element.append(place);
    return true;
  }).includes(true);
}
