import {findWidgets, type Diagnostic} from './diagnostic.js';

/** A narrow phone, in pixels; the media query of the advice is that of docs/embedding.md. */
const PHONE_WIDTH = 320;
const PHONE_QUERY = '@media (width < 40em)';

/** Whether the style sheet reserves enough height for what the widgets contain on this page. */
export function checkReservedSize(): Diagnostic[] {
  return findWidgets(document).flatMap((widget) => {
    const {content, paddingBlockStart, fontSize} = getComputedStyle(widget, '::before');
    const reservedHeight = parseFloat(paddingBlockStart);
    const {height} = widget.getBoundingClientRect();
    // The height of an open article is its text, for which nobody reserves space.
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

/** A selector for this widget alone, where other widgets of its kind are on the page. */
function selectorFor(widget: HTMLElement): string {
  const {localName, id} = widget;
  if (id) return `#${CSS.escape(id)}`;
  if (findWidgets(document).filter((one) => one.localName === localName).length === 1) return localName;
  const src = widget.getAttribute('src');
  return src ? `${localName}[src="${CSS.escape(src)}"]` : localName;
}

/** The height of a widget in a column of another width. Nothing is painted in between. */
function heightAt(widget: HTMLElement, width: number): number {
  const style = widget.getAttribute('style');
  widget.style.setProperty('inline-size', `${width}px`, 'important');
  const {height} = widget.getBoundingClientRect();
  if (style === null) widget.removeAttribute('style');
  else widget.setAttribute('style', style);
  return height;
}
