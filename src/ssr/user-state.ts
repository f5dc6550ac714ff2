const FIELD_SELECTOR = 'input, select, textarea';
const FOCUSABLE_SELECTOR = `a[href], button, summary, ${FIELD_SELECTOR}`;

const queryAll = (root: ShadowRoot, selector: string): Element[] => [...root.querySelectorAll(selector)];

type Field = HTMLInputElement;

/** Whether the user has changed a radio button or checkbox since the server rendered it. */
function isChangedByUser(field: Field): boolean {
  return field.type === 'radio' || field.type === 'checkbox'
    ? field.checked !== field.hasAttribute('checked') && (field.checked || field.type === 'checkbox')
    : false;
}

/**
 * Captures the state that the user has changed before the script loaded: choices, open details, and focus.
 * @returns a function that restores the state and triggers the corresponding events.
 */
export function captureUserState(root: ShadowRoot): () => void {
  const changedFieldIndexes = queryAll(root, FIELD_SELECTOR).flatMap((field, index) =>
    isChangedByUser(field as Field) ? [index] : [],
  );
  const openDetailsIndexes = queryAll(root, 'details').flatMap((element, index) =>
    (element as HTMLDetailsElement).open ? [index] : [],
  );
  const focusedIndex = queryAll(root, FOCUSABLE_SELECTOR).indexOf(root.activeElement as Element);
  return () => {
    const fields = queryAll(root, FIELD_SELECTOR);
    for (const index of changedFieldIndexes) {
      const field = fields[index] as Field | undefined;
      if (field?.checked === false) field.click();
    }
    const detailsElements = queryAll(root, 'details');
    for (const index of openDetailsIndexes) {
      const details = detailsElements[index] as HTMLDetailsElement | undefined;
      if (details?.open) details.dispatchEvent(new Event('toggle'));
      else if (details) details.open = true;
    }
    const elementToFocus = queryAll(root, FOCUSABLE_SELECTOR)[focusedIndex] as HTMLElement | undefined;
    if (elementToFocus && root.activeElement !== elementToFocus) elementToFocus.focus({preventScroll: true});
  };
}
