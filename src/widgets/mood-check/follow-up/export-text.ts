import type {SummaryLine} from '../question-session.js';
import {bodyOf, createElement, documentProperty} from '../../../platform/page-document.js';

/** The answers as plain text, for copies and the preview before sending. Each line has a question and its answer. */
export function toPlainText(lines: readonly SummaryLine[]): string {
  return lines
    .map((line) => line.filter(Boolean).join(': '))
    .filter(Boolean)
    .join('\n');
}

/** Time in milliseconds after which the printed text is removed if the browser does not fire `afterprint`. */
const MAX_PRINT_MS = 60_000;

/**
 * Prints a text without the page. The text is rendered in an iframe inside a closed shadow root, where page scripts
 * cannot find it, and removed after printing or on `pagehide`.
 * @returns a function that removes the text immediately.
 */
export function printText(text: string, ownerDocument: Document): () => void {
  const container = createElement('div', ownerDocument);
  const frame = createElement('iframe', ownerDocument);
  const defaultView = documentProperty('defaultView', ownerDocument);
  const remove = (): void => {
    container.remove();
    defaultView?.removeEventListener('pagehide', remove);
  };
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, {position: 'fixed', inlineSize: '0', blockSize: '0', border: '0'});
  container.attachShadow({mode: 'closed'}).append(frame);
  bodyOf(ownerDocument).append(container);
  const {contentDocument: frameDocument, contentWindow: frameWindow} = frame;
  if (!frameDocument || !frameWindow) {
    remove();
    return printInPlace(text, ownerDocument);
  }
  frameDocument.body.append(printedText(text, frameDocument));
  let hasStarted = false;
  frameWindow.addEventListener('beforeprint', () => (hasStarted = true));
  frameWindow.addEventListener('afterprint', remove);
  defaultView?.addEventListener('pagehide', remove);
  frameWindow.print();
  // A sandbox without `allow-modals` ignores `print()` and fires no event. iOS returns before it prints.
  if (!hasStarted) setTimeout(() => hasStarted || remove(), 1000);
  setTimeout(remove, MAX_PRINT_MS);
  return remove;
}

function printedText(text: string, ownerDocument: Document): HTMLElement {
  const pre = createElement('pre', ownerDocument);
  Object.assign(pre.style, {font: '12pt/1.5 system-ui, sans-serif', whiteSpace: 'pre-wrap'});
  pre.textContent = text;
  return pre;
}

/**
 * Prints from a document with an opaque origin, which cannot read its frames: shows the text, in a closed shadow root, instead of the
 * content of the document until it has printed.
 */
function printInPlace(text: string, ownerDocument: Document): () => void {
  const {body, defaultView} = ownerDocument;
  const container = createElement('div', ownerDocument);
  container.attachShadow({mode: 'closed'}).append(printedText(text, ownerDocument));
  const shown = [...body.children].filter((one) => one instanceof HTMLElement && !one.hidden) as HTMLElement[];
  let hasStarted = false;
  const restore = (): void => {
    if (!container.isConnected) return;
    container.remove();
    for (const one of shown) one.hidden = false;
  };
  for (const one of shown) one.hidden = true;
  body.append(container);
  defaultView?.addEventListener('beforeprint', () => (hasStarted = true), {once: true});
  defaultView?.addEventListener('afterprint', restore, {once: true});
  defaultView?.print();
  setTimeout(() => hasStarted || restore(), 1000); // For browsers that ignore `print()`.
  setTimeout(restore, MAX_PRINT_MS);
  return restore;
}

/** Saves a text as a file on the device. */
export function downloadText(name: string, text: string, type: string, ownerDocument: Document): void {
  const url = URL.createObjectURL(new Blob([text], {type}));
  const link = Object.assign(createElement('a', ownerDocument), {href: url, download: name});
  link.click();
  URL.revokeObjectURL(url);
}
