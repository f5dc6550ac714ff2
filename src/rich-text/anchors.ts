import {decodeFragment} from '../content/text/fragment.js';

/** Targets of in-article links by name: a heading's slug, or an id from the source. */
export type Anchors = Map<string, Element>;

/**
 * Adds the slugs of all headings, as Markdown renderers generate them: GitHub replaces each space with a hyphen, others replace a
 * run of spaces. A repeated heading gets the suffix `-1`, `-2` and so on.
 */
export function addHeadingAnchors(root: ParentNode, anchors: Anchors): void {
  for (const separator of [/\s/g, /\s+/g]) {
    const counts = new Map<string, number>();
    for (const heading of root.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
      const slug = slugOf(heading.textContent, separator);
      if (!slug) continue;
      const count = counts.get(slug) ?? 0;
      counts.set(slug, count + 1);
      const name = count > 0 ? `${slug}-${count}` : slug;
      if (!anchors.has(name)) anchors.set(name, heading);
    }
  }
}

function slugOf(text: string, separator: RegExp): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(separator, '-');
}

/** The target of `#name`. If there is no exact match, letter case and Unicode normalization are ignored. */
export function findAnchor(anchors: ReadonlyMap<string, Element>, href: string): Element | undefined {
  const name = decodeFragment(href);
  return anchors.get(name) ?? (name ? foldedAnchors(anchors).get(fold(name)) : undefined);
}

/** Without letter case, and without the prefix that GitHub writes before names in HTML. */
const fold = (text: string): string =>
  text
    .normalize()
    .toLowerCase()
    .replace(/^user-content-/, '');

/** The first target of each name without letter case. */
function foldedAnchors(anchors: ReadonlyMap<string, Element>): ReadonlyMap<string, Element> {
  return new Map([...anchors].reverse().map(([name, target]) => [fold(name), target]));
}

/** Removes `href` from in-article links without a target. */
export function removeDeadLinks(root: ParentNode, anchors: Anchors): void {
  const links = root.querySelectorAll('a[href^="#"]');
  if (links.length === 0) return;
  addHeadingAnchors(root, anchors);
  const folded = foldedAnchors(anchors);
  for (const link of links) {
    const name = decodeFragment(link.getAttribute('href') ?? '');
    if (!anchors.has(name) && !(name && folded.has(fold(name)))) link.removeAttribute('href');
  }
}
