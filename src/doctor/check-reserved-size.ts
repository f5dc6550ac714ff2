import {findWidgets, type Diagnostic} from './diagnostic.js';

/** Whether our style sheet keeps enough room for what the widgets hold on this page. */
export function checkReservedSize(): Diagnostic[] {
  return findWidgets(document).flatMap((widget) => {
    const {content, paddingBlockStart, fontSize} = getComputedStyle(widget, '::before');
    const reservedHeight = parseFloat(paddingBlockStart);
    const {height} = widget.getBoundingClientRect();
    if (content === 'none' || !reservedHeight || height <= reservedHeight + 1) return [];
    const toEm = (pixels: number): string => `${Math.ceil((pixels / parseFloat(fontSize)) * 10) / 10}em`;
    return [
      {
        problem: `<${widget.localName}> is ${toEm(height)} high, but the page keeps only ${toEm(reservedHeight)} for it: what stands below moves when it arrives.`,
        fix: `${widget.localName} { --sm-reserved-height: ${toEm(height)}; }`,
      },
    ];
  });
}
