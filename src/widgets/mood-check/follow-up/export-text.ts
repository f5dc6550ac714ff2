import type {SummaryLine} from '../question-source.js';

/** Answers as plain text, to take along or to look at before sending: a question and its answer in each line. */
export function toPlainText(lines: readonly SummaryLine[]): string {
  return lines.map((line) => line.filter(Boolean).join(': ')).join('\n');
}

/** Prints a text alone, without the page around it. */
export function printText(text: string, ownerDocument: Document): void {
  const frame = ownerDocument.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, {position: 'fixed', inlineSize: '0', blockSize: '0', border: '0'});
  ownerDocument.body.append(frame);
  const {contentDocument: frameDocument, contentWindow: frameWindow} = frame;
  if (!frameDocument || !frameWindow) return frame.remove();
  const pre = frameDocument.createElement('pre');
  Object.assign(pre.style, {font: '12pt/1.5 system-ui, sans-serif', whiteSpace: 'pre-wrap'});
  pre.textContent = text;
  frameDocument.body.append(pre);
  // The answers must not stay in the page longer than the print takes.
  frameWindow.addEventListener('afterprint', () => frame.remove());
  frameWindow.print();
}

/** Saves a text as a file on the device. */
export function downloadText(name: string, text: string, type: string, ownerDocument: Document): void {
  const url = URL.createObjectURL(new Blob([text], {type}));
  const link = Object.assign(ownerDocument.createElement('a'), {href: url, download: name});
  link.click();
  URL.revokeObjectURL(url);
}
