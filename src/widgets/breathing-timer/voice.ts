/** Speaks a phase aloud in the page's language, slowly; for people who close their eyes and use no screen reader. */
export class Voice {
  #saying: SpeechSynthesisUtterance | undefined;

  /** Says a word; one that is still being said is cut short. */
  say(word: string, lang: string, volume: number): void {
    this.hush();
    attempt(() => this.#speak(word, lang, volume));
  }

  #speak(word: string, lang: string, volume: number): void {
    const saying = new SpeechSynthesisUtterance(word);
    Object.assign(saying, {lang, volume, rate: 0.85});
    saying.onend = saying.onerror = () => (this.#saying = undefined);
    this.#saying = saying;
    speechSynthesis.speak(saying);
  }

  /** Stops speaking; leaves alone what the page itself may be saying. */
  hush(): void {
    if (this.#saying) attempt(() => speechSynthesis.cancel());
    this.#saying = undefined;
  }
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    return; // A page may have taken the voice away or replaced it: the session goes on.
  }
}
