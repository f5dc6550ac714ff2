/**
 * Moves the focus to the first match, or to the heading that contains it, so that screen readers announce a heading.
 * Headings become focusable by script only, not with the Tab key.
 */
export function moveFocus(root: HTMLElement | DocumentFragment, selector: string): void {
  const found = root.querySelector<HTMLElement>(selector);
  const target = found?.closest<HTMLElement>('h1,h2,h3,h4,h5,h6') ?? found;
  if (target && target.tabIndex < 0) target.tabIndex = -1;
  target?.focus();
}
