import {ratio} from '../contrast/colour.js';
import {marksIn, ringIn} from '../contrast/marks.js';

/** One line of the read-out: the least contrast of one kind of thing, as it is drawn now. */
export interface Reading {
  readonly what: string;
  readonly ratio: number;
  readonly least: number;
}

const kinds: readonly [what: string, selector: string, kind: 'words' | 'line'][] = [
  ['Text', '.title, .name, .what, .sub, p, li, b', 'words'],
  ['Secondary text', '.small, .lead, .detail, .quiet, .foot, .foot *, .fact, .fact *, .mood', 'words'],
  ['Links', 'a, .link, .btn.bare', 'words'],
  ['Main button', '.begin *, .btn:not(.plain, .bare), .btn:not(.plain, .bare) *', 'words'],
  ['Bounds of controls', '.btn, .chip, .dot, .begin, textarea', 'line'],
  ['What is chosen', '.mood, .dot', 'line'],
  ['Cautions', '.caution, .caution *', 'words'],
];

/** Measures everything that stands in these widgets; the lowest of each kind counts. */
export function readOut(widgets: readonly Element[]): Reading[] {
  const marks = widgets.flatMap(({shadowRoot}) => (shadowRoot ? [...marksIn(shadowRoot), ...ringIn(shadowRoot)] : []));
  return kinds.flatMap(([what, selector, kind]) => {
    const own = marks.filter((mark) => mark.kind === kind && mark.element.matches(selector));
    if (own.length === 0) return [];
    return [{what, least: kind === 'words' ? 7 : 3, ratio: Math.min(...own.map((mark) => ratio(mark.front(), mark.ground())))}];
  });
}
