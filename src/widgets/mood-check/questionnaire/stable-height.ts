/** Greatest height in em that is reserved for longer questions: a single very long one must not leave a gap under all others. */
const MAX_RESERVED_EM = 12;

/** Keeps the buttons under a question in place while one question follows another. */
export class StableHeight {
  #width = 0;
  #minHeight = 0;

  /** Measures the question that is on screen. @param longestText longest text of all questions that may follow. */
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

/** By how many pixels the heading would be taller with another text. */
function extraHeightFor(question: HTMLElement, text: string): number {
  const heading = question.querySelector<HTMLElement>('.item');
  const probe = heading?.cloneNode() as HTMLElement | undefined;
  if (!heading || !probe) return 0;
  probe.textContent = text;
  Object.assign(probe.style, {position: 'absolute', visibility: 'hidden', inlineSize: `${heading.offsetWidth}px`});
  heading.after(probe);
  const extraHeight = probe.offsetHeight - heading.offsetHeight + 1; // Both are rounded.
  probe.remove();
  return Math.min(Math.max(extraHeight, 0), MAX_RESERVED_EM * Number.parseFloat(getComputedStyle(question).fontSize));
}
