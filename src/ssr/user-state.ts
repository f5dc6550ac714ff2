const FIELDS = 'input, select, textarea';
const FOCUSABLE = `a[href], button, summary, ${FIELDS}`;

const list = (root: ShadowRoot, selector: string): Element[] => [...root.querySelectorAll(selector)];

type Field = HTMLInputElement;

/** Whether the person has done something to a field since the server drew it. */
function isTouched(field: Field): boolean {
  return field.type === 'radio' || field.type === 'checkbox' ? field.checked !== field.hasAttribute('checked') && (field.checked || field.type === 'checkbox') : false;
}

/**
 * Remembers what the person has done before the script came: choices, what was unfolded, where the focus is. The
 * returned function gives it back, through the same events as if they did it now.
 */
export function personsPart(root: ShadowRoot): () => void {
  const touched = list(root, FIELDS).flatMap((field, index) => (isTouched(field as Field) ? [index] : []));
  const unfolded = list(root, 'details').flatMap((one, index) => ((one as HTMLDetailsElement).open ? [index] : []));
  const focused = list(root, FOCUSABLE).indexOf(root.activeElement as Element);
  return () => {
    const fields = list(root, FIELDS);
    for (const index of touched) {
      const field = fields[index] as Field | undefined;
      if (field?.checked === false) field.click();
    }
    const folds = list(root, 'details');
    for (const index of unfolded) {
      const fold = folds[index] as HTMLDetailsElement | undefined;
      if (fold?.open) fold.dispatchEvent(new Event('toggle'));
      else if (fold) fold.open = true;
    }
    const place = list(root, FOCUSABLE)[focused] as HTMLElement | undefined;
    if (place && root.activeElement !== place) place.focus({preventScroll: true});
  };
}
