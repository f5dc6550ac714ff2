import {parseColor, compositeOver, type RgbaColor} from './color.js';

/** An element with a minimum contrast ratio: text (7:1, WCAG 1.4.6) or the line of a control or graphic (3:1, WCAG 1.4.11). */
export interface ContrastTarget {
  readonly element: Element;
  readonly kind: 'words' | 'line';
  readonly label: string;
  readonly minRatio: number;
  /** Its current computed color. */
  foreground(): RgbaColor;
  /** The current color behind it. */
  background(): RgbaColor;
}

const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;

/** The color behind an element: the backgrounds of the element and its ancestors, composited over the page's canvas. */
function backgroundOf(element: Element | null): RgbaColor {
  if (!element) return parseColor('Canvas');
  const own = parseColor(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : compositeOver(own, backgroundOf(parentOf(element)));
}

const backgroundInFigure = (element: Element): RgbaColor => {
  const figure = element.closest('.figure');
  if (!figure?.querySelector('.glow')) return backgroundOf(element);
  const layers = [...figure.querySelectorAll('.blob')].map((blob) =>
    parseColor(getComputedStyle(blob).backgroundColor),
  );
  const background = layers.reduce((under, over) => compositeOver(over, under), backgroundOf(figure));
  // The glow is opaque in the middle and fades outward. A long phase label extends far from the middle; the count and notes do not.
  const [red, green, blue] = parseColor(
    /closest-side, ([a-z]+\([^()]+\)|[^\s,]+)/.exec(
      getComputedStyle(figure.querySelector('.glow') as Element).backgroundImage,
    )?.[1] ?? 'white',
  );
  return compositeOver([red, green, blue, element.matches('.phase-label') ? 0.26 : 0.74], background);
};

const selectorOf = (element: Element): string =>
  `${element.localName}${[...element.classList].map((one) => `.${one}`).join('')}`;
const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
const isVisible = (element: Element): boolean =>
  element.getClientRects().length > 0 &&
  getComputedStyle(element).clipPath === 'none' &&
  getComputedStyle(element).visibility !== 'hidden';

const textTarget = (element: Element): ContrastTarget => ({
  element,
  kind: 'words',
  label: selectorOf(element),
  minRatio: 7,
  foreground: () => compositeOver(parseColor(getComputedStyle(element).color), backgroundOf(element)),
  background: () => (element.closest('.center-content') ? backgroundInFigure(element) : backgroundOf(element)),
});

type LineRule = [selector: string, color: (style: CSSStyleDeclaration) => string, pseudo?: string];

const borderColor = ({borderBlockStartColor}: CSSStyleDeclaration): string => borderBlockStartColor;
const strokeColor = ({stroke: color}: CSSStyleDeclaration): string => color;
const shadowColor = ({boxShadow}: CSSStyleDeclaration): string => /^\w+\([^)]*\)/.exec(boxShadow)?.[0] ?? 'transparent';

const lineRules: readonly LineRule[] = [
  [
    '.btn:not(.bare), .start-button, .dot, .chip, .switch, textarea, select, .line-input, .box, .steps i, .caution, .aside, .dial, .call',
    borderColor,
  ],
  ['.mood:has(:checked)', shadowColor],
  ['.meter > span, .tension-comparison > span', borderColor, '::before'],
  ['.ring svg, .progress-dots .progress-dot, .sparkline .line, .plot .point, .icon, .face', strokeColor],
  ['.error', ({borderInlineStartColor}) => borderInlineStartColor],
];

const lineTargetsIn = (root: ShadowRoot): ContrastTarget[] =>
  lineRules.flatMap(([selector, color, pseudo]) =>
    [...root.querySelectorAll(selector)].filter(isVisible).map((element) => ({
      element,
      kind: 'line' as const,
      label: `the line of ${selectorOf(element)}${pseudo ?? ''}`,
      minRatio: 3,
      foreground: () =>
        compositeOver(parseColor(color(getComputedStyle(element, pseudo))), backgroundOf(parentOf(element))),
      background: () => backgroundOf(parentOf(element)),
    })),
  );

/** The focus ring of the focused element in a widget, if there is one. */
export function focusRingIn(root: ShadowRoot): ContrastTarget[] {
  const element = root.activeElement?.closest('.row, .chip, .mood') ?? root.activeElement;
  if (!element || getComputedStyle(element).outlineStyle === 'none') return [];
  const foreground = (): RgbaColor => parseColor(getComputedStyle(element).outlineColor);
  return [
    {
      element,
      kind: 'line',
      label: `the focus ring of ${selectorOf(element)}`,
      minRatio: 3,
      foreground,
      background: () => backgroundOf(parentOf(element)),
    },
  ];
}

/** All visible text and lines of a widget that have a minimum contrast ratio. */
export function contrastTargetsIn(root: ShadowRoot): ContrastTarget[] {
  const textElements = [...root.querySelectorAll('.widget *')].filter(
    (element) => hasText(element) && !(element instanceof SVGElement) && isVisible(element),
  );
  return [...textElements.map(textTarget), ...lineTargetsIn(root)];
}
