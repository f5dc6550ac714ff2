import {render} from 'lit';

interface TemplateResultLike {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

const isTemplateResult = (value: unknown): value is TemplateResultLike =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;

/** Attributes that the user or the browser may have changed before the script loaded. */
const USER_STATE_ATTRIBUTES = ['checked', 'selected', 'open', 'value'];

/**
 * Compares server-rendered nodes with a client rendering and updates text and attributes that differ, for example because
 * the page was cached a week ago, in another language, or for another country.
 * @throws {Error} when the structure differs.
 */
export function reconcileServerMarkup(root: ShadowRoot, value: unknown, host: object): void {
  const expected = new DocumentFragment();
  const originals = new Map<Node, Node>();
  render(cloneNodesIn(value, originals), expected, {host});
  reconcileChildren(root, expected, originals);
}

/** Copies template values with each node cloned, because a node can have only one parent. */
function cloneNodesIn(value: unknown, originals: Map<Node, Node>): unknown {
  if (value instanceof Node) {
    const copy = value.cloneNode(true);
    originals.set(copy, value);
    return copy;
  }
  if (Array.isArray(value)) return value.map((one) => cloneNodesIn(one, originals));
  return isTemplateResult(value) ? {...value, values: value.values.map((one) => cloneNodesIn(one, originals))} : value;
}

/** Child elements, and text nodes that are not only white space. */
const significantChildren = (parent: Node): Node[] =>
  [...parent.childNodes].filter((node) => node instanceof Element || (node instanceof Text && node.data.trim() !== ''));

function reconcileChildren(actual: Node, expected: Node, originals: ReadonlyMap<Node, Node>): void {
  const [expectedChildren, actualChildren] = [significantChildren(expected), significantChildren(actual)];
  if (expectedChildren.length !== actualChildren.length)
    throw new Error(
      `${nodeNameOf(actual)} should have ${expectedChildren.length} child nodes, but has ${actualChildren.length}`,
    );
  actualChildren.forEach((node, index) => reconcileNode(node, expectedChildren[index] as Node, originals));
}

function reconcileNode(actual: Node, expected: Node, originals: ReadonlyMap<Node, Node>): void {
  if (actual.nodeName !== expected.nodeName)
    throw new Error(`expected ${nodeNameOf(expected)}, but found ${nodeNameOf(actual)}`);
  const original = originals.get(expected);
  if (original && actual instanceof Element) {
    if (original !== actual && actual.textContent.trim() !== expected.textContent?.trim()) actual.replaceWith(original);
  } else if (actual instanceof Text && expected instanceof Text) {
    if (actual.data.trim() !== expected.data.trim()) actual.data = expected.data;
  } else if (actual instanceof Element && expected instanceof Element) {
    reconcileAttributes(actual, expected);
    reconcileChildren(actual, expected, originals);
  }
}

function reconcileAttributes(actual: Element, expected: Element): void {
  for (const attribute of new Set([...actual.getAttributeNames(), ...expected.getAttributeNames()])) {
    if (USER_STATE_ATTRIBUTES.includes(attribute)) continue;
    const value = expected.getAttribute(attribute);
    if (value === null) actual.removeAttribute(attribute);
    else if (actual.getAttribute(attribute) !== value) actual.setAttribute(attribute, value);
  }
}

const nodeNameOf = (node: Node): string => node.nodeName.toLowerCase();
