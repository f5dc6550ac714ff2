const tolerance = 1;

/** Elements that are clipped, scrolled or visually hidden cannot overflow. */
function isClippedOrHidden(element: Element): boolean {
  const {overflowX, clipPath, display} = getComputedStyle(element);
  return overflowX !== 'visible' || clipPath !== 'none' || display === 'none' || element.localName === 'svg';
}

const childrenOf = (element: Element): Element[] => [...(element.shadowRoot?.children ?? element.children)];

/** The descendants of an element, shadow trees included, that overflow it horizontally. */
export function findOverflowing(place: HTMLElement): string[] {
  const box = place.getBoundingClientRect();
  const visit = (element: Element): string[] => {
    const {left, right, width} = element.getBoundingClientRect();
    const isOverflowing = width > 0 && (left < box.left - tolerance || right > box.right + tolerance);
    if (isOverflowing)
      return [
        `<${element.localName} class="${element.getAttribute('class') ?? ''}"> by ${Math.round(Math.max(box.left - left, right - box.right))} px`,
      ];
    return isClippedOrHidden(element) ? [] : childrenOf(element).flatMap(visit);
  };
  return childrenOf(place).flatMap(visit);
}

const isVisuallyHidden = (element: Element): boolean => getComputedStyle(element).clipPath !== 'none';
const clipsOverflow = ({overflowX, contain}: CSSStyleDeclaration): boolean =>
  /hidden|clip/.test(overflowX) || /strict|content|paint/.test(contain);

/** The descendants of an element, shadow trees included, whose text is wider than the box that clips it. */
export function findClipped(place: Element): string[] {
  return childrenOf(place).flatMap((element) => {
    if (isVisuallyHidden(element) || element.localName === 'svg') return [];
    const {scrollWidth, clientWidth} = element;
    const isClipped =
      clientWidth > 0 && scrollWidth > clientWidth + tolerance && clipsOverflow(getComputedStyle(element));
    return [
      ...(isClipped
        ? [
            `<${element.localName} class="${element.getAttribute('class') ?? ''}"> cuts off ${scrollWidth - clientWidth} px`,
          ]
        : []),
      ...findClipped(element),
    ];
  });
}
