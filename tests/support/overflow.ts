const tolerance = 1;

/** Things that are cut or scrolled by what is around them, or meant for the ear only, cannot stick out. */
function isOwnBox(element: Element): boolean {
  const {overflowX, clipPath, display} = getComputedStyle(element);
  return overflowX !== 'visible' || clipPath !== 'none' || display === 'none' || element.localName === 'svg';
}

const childrenOf = (element: Element): Element[] => [...(element.shadowRoot?.children ?? element.children)];

/** The elements below a place, shadow trees included, that reach out of it sideways. */
export function stickingOut(place: HTMLElement): string[] {
  const box = place.getBoundingClientRect();
  const look = (element: Element): string[] => {
    const {left, right, width} = element.getBoundingClientRect();
    const out = width > 0 && (left < box.left - tolerance || right > box.right + tolerance);
    if (out) return [`<${element.localName} class="${element.getAttribute('class') ?? ''}"> by ${Math.round(Math.max(box.left - left, right - box.right))} px`];
    return isOwnBox(element) ? [] : childrenOf(element).flatMap(look);
  };
  return childrenOf(place).flatMap(look);
}

const isForTheEar = (element: Element): boolean => getComputedStyle(element).clipPath !== 'none';
const hidesWhatIsTooWide = ({overflowX, contain}: CSSStyleDeclaration): boolean => /hidden|clip/.test(overflowX) || /strict|content|paint/.test(contain);

/** The elements below a place, shadow trees included, whose words are wider than the box that cuts them off. */
export function cutOff(place: Element): string[] {
  return childrenOf(place).flatMap((element) => {
    if (isForTheEar(element) || element.localName === 'svg') return [];
    const {scrollWidth, clientWidth} = element;
    const cut = clientWidth > 0 && scrollWidth > clientWidth + tolerance && hidesWhatIsTooWide(getComputedStyle(element));
    return [...(cut ? [`<${element.localName} class="${element.getAttribute('class') ?? ''}"> cuts off ${scrollWidth - clientWidth} px`] : []), ...cutOff(element)];
  });
}
