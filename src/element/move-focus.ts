/**
 * Moves the focus to what matches, or to the heading around it: a heading that has the focus is read out as one.
 * Headings take the focus only this way, never by the Tab key.
 */
export function moveFocus(root: HTMLElement | DocumentFragment, selector: string): void {
  const found = root.querySelector<HTMLElement>(selector);
  const target = found?.closest<HTMLElement>('h1,h2,h3,h4,h5,h6') ?? found;
  if (target && target.tabIndex < 0) target.tabIndex = -1;
  target?.focus();
}
