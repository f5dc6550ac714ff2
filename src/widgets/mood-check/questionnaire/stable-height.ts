/** The most room that is kept for a longer question to come, in em: one very long one must not leave a hole under all others. */
const MAX_RESERVED_EM = 12;

/** Keeps what stands under a question where it is, while one after the other is asked. */
export class StableHeight {
  #width = 0;
  #minHeight = 0;

  /** Looks at the question that is on the page now. @param longestText the longest text of all that may be asked. */
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

/** By how much the heading would be taller with another text, in pixels. */
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
