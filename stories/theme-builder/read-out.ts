import {contrastRatio} from '../../src/builder/contrast/color.js';
import {contrastTargetsIn, focusRingIn} from '../../src/builder/contrast/marks.js';

/** The lowest current contrast ratio in one group of elements. */
export interface ContrastReading {
  readonly what: string;
  readonly ratio: number;
  readonly minRatio: number;
}

const readingGroups: readonly [what: string, selector: string, kind: 'words' | 'line'][] = [
  ['Text', '.title, .name, .what, .sub, p, li, b', 'words'],
  ['Secondary text', '.small, .lead, .detail, .quiet, .foot, .foot *, .fact, .fact *, .mood', 'words'],
  ['Links', 'a, .link, .btn.bare', 'words'],
  ['Main button', '.start-button *, .btn:not(.plain, .bare), .btn:not(.plain, .bare) *', 'words'],
  ['Bounds of controls', '.btn, .chip, .dot, .start-button, textarea', 'line'],
  ['What is chosen', '.mood, .dot', 'line'],
  ['Cautions', '.caution, .caution *', 'words'],
];

/** Measures the contrast of these widgets and returns the lowest ratio of each group. */
export function measureContrast(widgets: readonly Element[]): ContrastReading[] {
  const marks = widgets.flatMap(({shadowRoot}) =>
    shadowRoot ? [...contrastTargetsIn(shadowRoot), ...focusRingIn(shadowRoot)] : [],
  );
  return readingGroups.flatMap(([what, selector, kind]) => {
    const matching = marks.filter((mark) => mark.kind === kind && mark.element.matches(selector));
    if (matching.length === 0) return [];
    return [
      {
        what,
        minRatio: kind === 'words' ? 7 : 3,
        ratio: Math.min(...matching.map((mark) => contrastRatio(mark.foreground(), mark.background()))),
      },
    ];
  });
}
