import type {Line} from '../question-session.js';

/** Answers as plain text, to take along or to look at before sending: a question and its answer in each line. */
export function plainText(lines: readonly Line[]): string {
  return lines.map((line) => line.filter(Boolean).join(': ')).join('\n');
}

/** Copies a text; false when the browser does not let us. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // No permission, no https, or no clipboard: the caller shows the text for copying by hand.
  }
}

/** Prints a text alone, without the page around it. */
export function print(text: string, page: Document): void {
  const frame = page.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, {position: 'fixed', inlineSize: '0', blockSize: '0', border: '0'});
  page.body.append(frame);
  const {contentDocument: sheet, contentWindow: window} = frame;
  if (!sheet || !window) return frame.remove();
  const paper = sheet.createElement('pre');
  Object.assign(paper.style, {font: '12pt/1.5 system-ui, sans-serif', whiteSpace: 'pre-wrap'});
  paper.textContent = text;
  sheet.body.append(paper);
  // The answers must not stay in the page longer than the print takes.
  window.addEventListener('afterprint', () => frame.remove());
  window.print();
}

/** Saves a text as a file on the device. */
export function save(name: string, text: string, type: string, page: Document): void {
  const url = URL.createObjectURL(new Blob([text], {type}));
  const link = Object.assign(page.createElement('a'), {href: url, download: name});
  link.click();
  URL.revokeObjectURL(url);
}
