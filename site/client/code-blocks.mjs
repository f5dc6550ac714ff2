import {copyButton} from './copy-button.mjs';

/** Elements that scroll sideways take the focus, so that they can be scrolled with the keyboard. */
function setFocusable(element) {
  if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
  else element.removeAttribute('tabindex');
}

const resized = new ResizeObserver((entries) => entries.forEach(({target}) => setFocusable(target)));

/** Adds copy buttons to code blocks, and makes wide code and tables reachable with the keyboard. */
export function startCodeBlocks() {
  for (const block of document.querySelectorAll('.code:not(.example *)')) {
    const code = block.querySelector('pre');
    block.append(copyButton(() => code.textContent));
  }
  for (const element of document.querySelectorAll('pre, .table')) {
    setFocusable(element);
    resized.observe(element);
  }
}
