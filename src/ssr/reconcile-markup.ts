import {render} from 'lit';

interface Result {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

const isResult = (value: unknown): value is Result => typeof value === 'object' && value !== null && 'strings' in value && 'values' in value;

/** What a person or the browser may have changed before the script came. */
const LIVE = ['checked', 'selected', 'open', 'value'];

/**
 * Holds what a server has drawn against what would be drawn here, and mends words and attributes: a page may come from
 * a cache of last week, in another language, for another country.
 * @throws {Error} when they differ by more than that.
 */
export function mend(root: ShadowRoot, value: unknown, host: object): void {
  const wished = document.createDocumentFragment();
  const nodes = new Map<Node, Node>();
  render(withCopies(value, nodes), wished, {host});
  mendChildren(root, wished, nodes);
}

/** The same templates, with a copy in the place of each node: a node can stand in one place only. */
function withCopies(value: unknown, nodes: Map<Node, Node>): unknown {
  if (value instanceof Node) {
    const copy = value.cloneNode(true);
    nodes.set(copy, value);
    return copy;
  }
  if (Array.isArray(value)) return value.map((one) => withCopies(one, nodes));
  return isResult(value) ? {...value, values: value.values.map((one) => withCopies(one, nodes))} : value;
}

/** What a reader meets: elements, and text that is not only space. */
const met = (parent: Node): Node[] => [...parent.childNodes].filter((node) => node instanceof Element || (node instanceof Text && node.data.trim() !== ''));

function mendChildren(there: Node, wished: Node, nodes: ReadonlyMap<Node, Node>): void {
  const [ours, theirs] = [met(wished), met(there)];
  if (ours.length !== theirs.length) throw new Error(`${name(there)} should hold ${ours.length} pieces, but holds ${theirs.length}`);
  theirs.forEach((node, index) => mendNode(node, ours[index] as Node, nodes));
}

function mendNode(there: Node, wished: Node, nodes: ReadonlyMap<Node, Node>): void {
  if (there.nodeName !== wished.nodeName) throw new Error(`${name(wished)} should stand where ${name(there)} stands`);
  const own = nodes.get(wished);
  if (own && there instanceof Element) {
    if (own !== there && there.textContent.trim() !== wished.textContent?.trim()) there.replaceWith(own);
  } else if (there instanceof Text && wished instanceof Text) {
    if (there.data.trim() !== wished.data.trim()) there.data = wished.data;
  } else if (there instanceof Element && wished instanceof Element) {
    mendAttributes(there, wished);
    mendChildren(there, wished, nodes);
  }
}

function mendAttributes(there: Element, wished: Element): void {
  for (const attribute of new Set([...there.getAttributeNames(), ...wished.getAttributeNames()])) {
    if (LIVE.includes(attribute)) continue;
    const value = wished.getAttribute(attribute);
    if (value === null) there.removeAttribute(attribute);
    else if (there.getAttribute(attribute) !== value) there.setAttribute(attribute, value);
  }
}

const name = (node: Node): string => node.nodeName.toLowerCase();
