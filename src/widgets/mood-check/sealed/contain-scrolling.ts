/** Distance in pixels between the top of the frame and an element that is scrolled to. */
const MARGIN = 16;

/**
 * Makes `focus()` and `scrollIntoView()` scroll only this document. Browsers also scroll the embedding page, where a scroll position
 * would reveal that an answer has opened help. The document has no scripts other than ours.
 */
export function containScrolling(): void {
  const focus: unknown = Reflect.get(HTMLElement.prototype, 'focus');
  HTMLElement.prototype.focus = function (this: HTMLElement, options) {
    Reflect.apply(focus as HTMLElement['focus'], this, [{...options, preventScroll: true}]);
    if (!options?.preventScroll) scrollWithinDocument(this);
  };
  Element.prototype.scrollIntoView = function (this: Element) {
    scrollWithinDocument(this);
  };
}

function scrollWithinDocument(element: Element): void {
  const {top, bottom} = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({top: top - MARGIN});
}
