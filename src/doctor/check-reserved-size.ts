import {widgetsIn, type Finding} from './diagnostic.js';

/** Whether our style sheet keeps enough room for what the widgets hold on this page. */
export function checkRoom(): Finding[] {
  return widgetsIn(document).flatMap((widget) => {
    const {content, paddingBlockStart, fontSize} = getComputedStyle(widget, '::before');
    const room = parseFloat(paddingBlockStart);
    const {height} = widget.getBoundingClientRect();
    if (content === 'none' || !room || height <= room + 1) return [];
    const em = (pixels: number): string => `${Math.ceil((pixels / parseFloat(fontSize)) * 10) / 10}em`;
    return [{
      what: `<${widget.localName}> is ${em(height)} high, but the page keeps only ${em(room)} for it: what stands below moves when it arrives.`,
      mend: `${widget.localName} { --sm-room: ${em(height)}; }`,
    }];
  });
}
