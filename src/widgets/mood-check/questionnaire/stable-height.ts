/** Maximum extra height in em to reserve for longer questions, so that a single very long one does not cause a large gap. */
const MAX_RESERVED_EM = 12;

/** Reserves the tallest question's height so that controls do not move between questions. */
export class StableHeight {
  #width = 0;
  #minHeight = 0;

  /** Measures the displayed question and sets its minimum height. @param longestText longest text of all questions. */
  update(question: HTMLElement, longestText: string): void {
    const {offsetWidth: width, style} = question;
    if (width !== this.#width) {
      this.#width = width;
      style.minBlockSize = '';
      this.#minHeight = question.offsetHeight + extraHeightFor(question, longestText);
    }
    this.#minHeight = Math.max(this.#minHeight, question.offsetHeight);
    style.minBlockSize = `${this.#minHeight}px`;
  }
}

/** The extra height in pixels that the heading would need for another text, limited to `MAX_RESERVED_EM`. */
function extraHeightFor(question: HTMLElement, text: string): number {
  const heading = question.querySelector<HTMLElement>('.item');
  const probe = heading?.cloneNode() as HTMLElement | undefined;
  if (!heading || !probe) return 0;
  probe.textContent = text;
  Object.assign(probe.style, {position: 'absolute', visibility: 'hidden', inlineSize: `${heading.offsetWidth}px`});
  heading.after(probe);
  const extraHeight = probe.offsetHeight - heading.offsetHeight + 1; // Both heights are rounded.
  probe.remove();
  return Math.min(Math.max(extraHeight, 0), MAX_RESERVED_EM * Number.parseFloat(getComputedStyle(question).fontSize));
}
