import {findWidgets, type Diagnostic} from './diagnostic.js';

/** Width of a narrow phone, in pixels. The suggested media query is the one in docs/embedding.md. */
const PHONE_WIDTH = 320;
const PHONE_QUERY = '@media (width < 40em)';

/** Checks that the style sheet reserves enough height for the widgets' content on this page. */
export function checkReservedSize(): Diagnostic[] {
  return findWidgets(document).flatMap((widget) => {
    const {content, paddingBlockStart, fontSize} = getComputedStyle(widget, '::before');
    const reservedHeight = parseFloat(paddingBlockStart);
    const {height} = widget.getBoundingClientRect();
    // An open article is as high as its text, so no height is reserved for it.
    if (content === 'none' || !reservedHeight || height <= reservedHeight + 1 || widget.hasAttribute('open')) return [];
    const toEm = (pixels: number): string => `${Math.ceil((pixels / parseFloat(fontSize)) * 10) / 10}em`;
    const selector = selectorFor(widget);
    const rule = (pixels: number): string => `${selector} { --sm-reserved-height: ${toEm(pixels)}; }`;
    return [
      {
        problem: `<${widget.localName}> is ${toEm(height)} high, but the page reserves only ${toEm(reservedHeight)}: what follows moves when the widget renders.`,
        fix: `${rule(height)}\n${PHONE_QUERY} { ${rule(heightAt(widget, PHONE_WIDTH))} }`,
        topic: `reserved height ${selector}`,
      },
    ];
  });
}

/** A selector that matches only this widget when the page has several with the same tag. */
function selectorFor(widget: HTMLElement): string {
  const {localName, id} = widget;
  if (id) return `#${CSS.escape(id)}`;
  if (findWidgets(document).filter((one) => one.localName === localName).length === 1) return localName;
  const src = widget.getAttribute('src');
  return src ? `${localName}[src="${CSS.escape(src)}"]` : localName;
}

/** The height of a widget at another column width, measured without a paint. */
function heightAt(widget: HTMLElement, width: number): number {
  const style = widget.getAttribute('style');
  widget.style.setProperty('inline-size', `${width}px`, 'important');
  const {height} = widget.getBoundingClientRect();
  if (style === null) widget.removeAttribute('style');
  else widget.setAttribute('style', style);
  return height;
}
