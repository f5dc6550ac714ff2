/** The most room that is kept for a longer question to come, in em: one very long one must not leave a hole under all others. */
const MOST_KEPT = 12;

/** Keeps what stands under a question where it is, while one after the other is asked. */
export class Steady {
  #width = 0;
  #room = 0;

  /** Looks at the question that is on the page now. @param longest the longest text of all that may be asked. */
  follow(question: HTMLElement, longest: string): void {
    const {offsetWidth: width, style} = question;
    if (width !== this.#width) {
      this.#width = width;
      style.minBlockSize = '';
      this.#room = question.offsetHeight + missing(question, longest);
    }
    this.#room = Math.max(this.#room, question.offsetHeight);
    style.minBlockSize = `${this.#room}px`;
  }
}

/** By how much the heading would be taller with another text, in pixels. */
function missing(question: HTMLElement, text: string): number {
  const heading = question.querySelector<HTMLElement>('.item');
  const probe = heading?.cloneNode() as HTMLElement | undefined;
  if (!heading || !probe) return 0;
  probe.textContent = text;
  Object.assign(probe.style, {position: 'absolute', visibility: 'hidden', inlineSize: `${heading.offsetWidth}px`});
  heading.after(probe);
  const more = probe.offsetHeight - heading.offsetHeight + 1; // Both are rounded.
  probe.remove();
  return Math.min(Math.max(more, 0), MOST_KEPT * Number.parseFloat(getComputedStyle(question).fontSize));
}
