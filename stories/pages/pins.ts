/** Position of a part's pin, in CSS pixels from the specimen's top and inline-start edges. */
interface PinPosition {
  readonly name: string;
  readonly inlineOffset: number;
  readonly blockOffset: number;
}

const pinSize = 22;
const pinGap = 3;

/**
 * The position of each part's pin: before the part's start edge, or above it where the pin would cover text. Pins that
 * would overlap are moved down.
 */
function pinPositions(specimen: HTMLElement, parts: readonly string[]): PinPosition[] {
  const box = specimen.getBoundingClientRect();
  const rtl = getComputedStyle(specimen).direction === 'rtl';
  const root = specimen.firstElementChild?.shadowRoot;
  const occupied: PinPosition[] = [];
  for (const name of parts) {
    const rect = root?.querySelector(`[part~="${name}"]`)?.getBoundingClientRect();
    if (!rect || rect.width === 0) continue;
    const inlineStart = rtl ? box.right - rect.right : rect.left - box.left;
    const isInRow = inlineStart > box.width / 2 && rect.height < pinSize * 3;
    const inlineOffset = Math.max(0, isInRow ? inlineStart : inlineStart - pinSize - pinGap);
    let blockOffset = Math.max(0, rect.top - box.top - (isInRow ? pinSize - pinGap : 0));
    while (
      occupied.some(
        (one) =>
          Math.abs(one.inlineOffset - inlineOffset) < pinSize && Math.abs(one.blockOffset - blockOffset) < pinSize,
      )
    )
      blockOffset += 4;
    occupied.push({name, inlineOffset, blockOffset});
  }
  return occupied;
}

/** Adds numbered pins to a specimen and updates their positions when its size or content changes. */
export function addPins(specimen: HTMLElement, parts: readonly string[]): void {
  const widget = specimen.firstElementChild;
  const updatePins = (): void => {
    if (!specimen.isConnected) return resizeObserver.disconnect();
    for (const old of specimen.querySelectorAll('.pin')) old.remove();
    for (const {name, inlineOffset, blockOffset} of pinPositions(specimen, parts)) {
      const mark = Object.assign(document.createElement('span'), {
        className: 'pin',
        textContent: String(parts.indexOf(name) + 1),
      });
      mark.setAttribute('aria-hidden', 'true');
      Object.assign(mark.style, {insetInlineStart: `${inlineOffset}px`, insetBlockStart: `${blockOffset}px`});
      specimen.append(mark);
    }
  };
  const resizeObserver = new ResizeObserver(updatePins);
  resizeObserver.observe(specimen);
  const mutationObserver = new MutationObserver(updatePins);
  if (widget?.shadowRoot) mutationObserver.observe(widget.shadowRoot, {childList: true, subtree: true});
  updatePins();
}
