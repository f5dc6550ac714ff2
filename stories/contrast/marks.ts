import {colourOf, laidOver, type Colour} from './colour.js';

/** Something that has to stand out: words (7 to 1, WCAG 1.4.6) or the line of a control or drawing (3 to 1, WCAG 1.4.11). */
export interface Mark {
  readonly element: Element;
  readonly kind: 'words' | 'line';
  readonly what: string;
  readonly least: number;
  /** Its colour as it is computed now. */
  front(): Colour;
  /** What is behind it now. */
  ground(): Colour;
}

const parentOf = (element: Element): Element | null => element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;

/** The colour behind an element's own lines: the backgrounds around it, the nearest on top, the page's canvas last. */
function groundOf(element: Element | null): Colour {
  if (!element) return colourOf('Canvas');
  const own = colourOf(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : laidOver(own, groundOf(parentOf(element)));
}

const insideTheBreath = (element: Element): Colour => {
  const stage = element.closest('.stage');
  if (!stage?.querySelector('.glow')) return groundOf(element);
  const layers = [...stage.querySelectorAll('.wash')].map((wash) => colourOf(getComputedStyle(wash).backgroundColor));
  const washed = layers.reduce((under, over) => laidOver(over, under), groundOf(stage));
  // The glow is opaque in the middle and fades outward: a long word reaches far, the count and notes stay near.
  const [red, green, blue] = colourOf(/closest-side, ([a-z]+\([^()]+\)|[^\s,]+)/.exec(getComputedStyle(stage.querySelector('.glow') as Element).backgroundImage)?.[1] ?? 'white');
  return laidOver([red, green, blue, element.matches('.word') ? 0.26 : 0.74], washed);
};

const name = (element: Element): string => `${element.localName}${[...element.classList].map((one) => `.${one}`).join('')}`;
const hasWords = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
const isShown = (element: Element): boolean => element.getClientRects().length > 0 && getComputedStyle(element).clipPath === 'none' && getComputedStyle(element).visibility !== 'hidden';

const words = (element: Element): Mark => ({
  element,
  kind: 'words',
  what: name(element),
  least: 7,
  front: () => laidOver(colourOf(getComputedStyle(element).color), groundOf(element)),
  ground: () => (element.closest('.words') ? insideTheBreath(element) : groundOf(element)),
});

type Line = [selector: string, colour: (style: CSSStyleDeclaration) => string, pseudo?: string];

const border = ({borderBlockStartColor}: CSSStyleDeclaration): string => borderBlockStartColor;
const stroke = ({stroke: colour}: CSSStyleDeclaration): string => colour;
const shadow = ({boxShadow}: CSSStyleDeclaration): string => /^\w+\([^)]*\)/.exec(boxShadow)?.[0] ?? 'transparent';

const lines: readonly Line[] = [
  ['.btn:not(.bare), .begin, .dot, .chip, .switch, textarea, select, .line-input, .box, .steps i, .caution, .aside, .dial, .call', border],
  ['.mood:has(:checked)', shadow],
  ['.meter > span, .compare > span', border, '::before'],
  ['.ring svg, .beads .bead, .glyph .line, .plot .bead, .icon, .face', stroke],
  ['.fault', ({borderInlineStartColor}) => borderInlineStartColor],
];

const lineMarks = (root: ShadowRoot): Mark[] =>
  lines.flatMap(([selector, colour, pseudo]) =>
    [...root.querySelectorAll(selector)].filter(isShown).map((element) => ({
      element,
      kind: 'line' as const,
      what: `the line of ${name(element)}${pseudo ?? ''}`,
      least: 3,
      front: () => laidOver(colourOf(colour(getComputedStyle(element, pseudo))), groundOf(parentOf(element))),
      ground: () => groundOf(parentOf(element)),
    })),
  );

/** The ring of what has the keyboard's focus in a widget, if it has one now. */
export function ringIn(root: ShadowRoot): Mark[] {
  const element = root.activeElement?.closest('.row, .chip, .mood') ?? root.activeElement;
  if (!element || getComputedStyle(element).outlineStyle === 'none') return [];
  const front = (): Colour => colourOf(getComputedStyle(element).outlineColor);
  return [{element, kind: 'line', what: `the focus ring of ${name(element)}`, least: 3, front, ground: () => groundOf(parentOf(element))}];
}

/** Everything in a widget that is written or drawn and has to stand out. */
export function marksIn(root: ShadowRoot): Mark[] {
  const written = [...root.querySelectorAll('.sm *')].filter((element) => hasWords(element) && !(element instanceof SVGElement) && isShown(element));
  return [...written.map(words), ...lineMarks(root)];
}
