const CONFIRMATION_MS = 2000;

/** Copies a text; without the clipboard API (a page opened over http), through a selection. */
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = Object.assign(document.createElement('textarea'), {value: text});
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (!copied) throw new Error('The browser did not copy.');
}

/**
 * A button that copies a text and says so.
 * @param text returns the text at the time of the press.
 */
export function copyButton(text) {
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'copy',
    textContent: 'Copy',
  });
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    button.textContent = await copy(text()).then(
      () => 'Copied',
      () => 'Not copied',
    );
    setTimeout(() => (button.textContent = 'Copy'), CONFIRMATION_MS);
  });
  return button;
}
