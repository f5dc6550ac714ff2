import {createElement, createTreeWalker} from '../../platform/page-document.js';
/** Maximum number of citations that are converted to links; further ones stay text. */
const MAX_LINKS = 1_000;

/** A citation in a text: `[1]`, `[1, 2]` or `[1-3]`. */
const CITATION = /\[(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\]/g;

/**
 * Replaces `[1]`, `[1, 2]` and `[1-3]` in a body with superscript links to the numbered sources. Modifies the body.
 * @param count number of sources; citations of other numbers stay text.
 * @param labelFor accessible name of a link, such as "Source 1".
 * @returns the cited numbers.
 */
export function linkCitations(body: Node, count: number, labelFor: (n: number) => string): ReadonlySet<number> {
  const citedSources = new Set<number>();
  if (count === 0) return citedSources;
  // Not the body's own document, where attacker-controlled names may shadow its methods (DOM clobbering).
  const walker = createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest('a, pre, code')) nodes.push(node);
  }
  const link = (numbers: readonly number[]): Node => {
    const superscript = createElement('sup');
    superscript.className = 'cite';
    for (const n of numbers) superscript.append(citationLink(n, labelFor(n), !citedSources.has(n)), ' ');
    for (const n of numbers) citedSources.add(n);
    return superscript;
  };
  let remaining = MAX_LINKS;
  for (const node of nodes) remaining -= replaceCitationsIn(node, count, remaining, link);
  return citedSources;
}

/** Replaces at most `maxLinks` citations in a text node. Returns the number of replacements. */
function replaceCitationsIn(
  node: Text,
  count: number,
  maxLinks: number,
  link: (numbers: readonly number[]) => Node,
): number {
  const pieces = splitAtCitations(node.data, count, maxLinks);
  if (pieces.length > 1) node.replaceWith(...pieces.map((piece) => (typeof piece === 'string' ? piece : link(piece))));
  return (pieces.length - 1) / 2;
}

/** Splits a text at its first `maxLinks` citations into alternating text and cited numbers. Invalid citations stay text. */
export function splitAtCitations(
  text: string,
  count: number,
  maxLinks = MAX_LINKS,
): readonly (string | readonly number[])[] {
  const pieces: (string | readonly number[])[] = [];
  let last = 0;
  for (const match of text.matchAll(CITATION)) {
    const numbers = citedNumbersIn(match[1] ?? '');
    if (numbers.length === 0 || numbers.some((n) => n < 1 || n > count)) continue;
    if (pieces.length >= maxLinks * 2) break;
    pieces.push(text.slice(last, match.index).trimEnd(), numbers);
    last = match.index + match[0].length;
  }
  return [...pieces, text.slice(last)];
}

function citationLink(n: number, label: string, first: boolean): HTMLAnchorElement {
  const link = createElement('a');
  link.href = `#source-${n}`;
  link.textContent = String(n);
  link.setAttribute('aria-label', label);
  link.dataset['source'] = String(n);
  if (first) link.id = `cite-${n}`;
  return link;
}

/** The numbers in a citation; ranges of more than 21 numbers are ignored. */
function citedNumbersIn(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split(/[–-]/).map(Number);
    return to - from > 20 ? [] : [...Array(Math.max(to - from + 1, 0)).keys()].map((index) => from + index);
  });
}
