const MARK = /\[(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]/g;

/**
 * Turns `[1]`, `[1, 2]` and `[1-3]` in a body into small links to the numbered sources. Changes the body's text nodes.
 * @param count how many sources there are: other numbers stay text.
 * @param name what a link is called for those who cannot see where it stands, such as "Source 1".
 * @returns the numbers that are cited.
 */
export function linkCitations(body: Node, count: number, name: (n: number) => string): ReadonlySet<number> {
  const cited = new Set<number>();
  if (count === 0) return cited;
  const page = body.ownerDocument ?? document;
  const walker = page.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest('a, pre, code')) nodes.push(node);
  }
  for (const node of nodes) replaceIn(node, page, count, name, cited);
  return cited;
}

function replaceIn(node: Text, page: Document, count: number, name: (n: number) => string, cited: Set<number>): void {
  const parts: (Node | string)[] = [];
  let last = 0;
  for (const match of node.data.matchAll(MARK)) {
    const numbers = numbersIn(match[1] ?? '');
    if (numbers.length === 0 || numbers.some((n) => n < 1 || n > count)) continue;
    const mark = page.createElement('sup');
    mark.className = 'cite';
    for (const n of numbers) mark.append(linkTo(n, page, name(n), !cited.has(n)), ' ');
    for (const n of numbers) cited.add(n);
    parts.push(node.data.slice(last, match.index).replace(/\s+$/, ''), mark);
    last = match.index + match[0].length;
  }
  if (last > 0) node.replaceWith(...parts, node.data.slice(last));
}

function linkTo(n: number, page: Document, name: string, first: boolean): HTMLAnchorElement {
  const link = page.createElement('a');
  link.href = `#source-${n}`;
  link.textContent = String(n);
  link.setAttribute('aria-label', name);
  link.dataset['source'] = String(n);
  if (first) link.id = `cite-${n}`;
  return link;
}

function numbersIn(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split(/[–-]/).map(Number);
    return to - from > 20 ? [] : [...Array(Math.max(to - from + 1, 0)).keys()].map((index) => from + index);
  });
}
