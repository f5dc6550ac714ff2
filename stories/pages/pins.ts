/** Where a part is drawn in its specimen, in CSS pixels from the specimen's own corner. */
interface Place {
  readonly name: string;
  readonly across: number;
  readonly down: number;
}

const size = 22;
const gap = 3;

/** The place for each part's pin: before the part's starting edge, or above it where words would be covered; moved down where another pin is already. */
function placesOf(specimen: HTMLElement, parts: readonly string[]): Place[] {
  const box = specimen.getBoundingClientRect();
  const rtl = getComputedStyle(specimen).direction === 'rtl';
  const root = specimen.firstElementChild?.shadowRoot;
  const taken: Place[] = [];
  for (const name of parts) {
    const rect = root?.querySelector(`[part~="${name}"]`)?.getBoundingClientRect();
    if (!rect || rect.width === 0) continue;
    const begins = rtl ? box.right - rect.right : rect.left - box.left;
    const isInRow = begins > box.width / 2 && rect.height < size * 3;
    const across = Math.max(0, isInRow ? begins : begins - size - gap);
    let down = Math.max(0, rect.top - box.top - (isInRow ? size - gap : 0));
    while (taken.some((one) => Math.abs(one.across - across) < size && Math.abs(one.down - down) < size)) down += 4;
    taken.push({name, across, down});
  }
  return taken;
}

/** Puts the pins into a specimen and keeps them in their places while it changes its size. */
export function pin(specimen: HTMLElement, parts: readonly string[]): void {
  const widget = specimen.firstElementChild;
  const put = (): void => {
    if (!specimen.isConnected) return watch.disconnect();
    for (const old of specimen.querySelectorAll('.pin')) old.remove();
    for (const {name, across, down} of placesOf(specimen, parts)) {
      const mark = Object.assign(document.createElement('span'), {className: 'pin', textContent: String(parts.indexOf(name) + 1)});
      mark.setAttribute('aria-hidden', 'true');
      Object.assign(mark.style, {insetInlineStart: `${across}px`, insetBlockStart: `${down}px`});
      specimen.append(mark);
    }
  };
  const watch = new ResizeObserver(put);
  watch.observe(specimen);
  const drawing = new MutationObserver(put);
  if (widget?.shadowRoot) drawing.observe(widget.shadowRoot, {childList: true, subtree: true});
  put();
}
