/** Speaks a phase aloud in the page's language, slowly; for people who close their eyes and use no screen reader. */
export class Voice {
  #saying: SpeechSynthesisUtterance | undefined;

  constructor() {
    attempt(() => speechSynthesis.getVoices()); // Some browsers begin to look for their voices when they are first asked.
  }

  /** Says a word; one that is still being said is cut short. */
  say(word: string, lang: string, volume: number): void {
    this.hush();
    attempt(() => this.#speak(word, lang, volume));
  }

  #speak(word: string, lang: string, volume: number): void {
    const saying = new SpeechSynthesisUtterance(word);
    const voices = speechSynthesis.getVoices?.() ?? [];
    const voice = ownVoice(voices, lang);
    if (voices.length > 0 && !voice) return; // Others speak over the network: somebody else would hear of this session.
    if (voice) saying.voice = voice;
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

/** A voice of the device itself for a language: the exact one before a near one. */
function ownVoice(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice | undefined {
  const own = voices.filter(({localService}) => localService);
  const speaks = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase();
  const wish = lang.toLowerCase();
  return own.find((voice) => speaks(voice) === wish) ?? own.find((voice) => speaks(voice).split('-')[0] === wish.split('-')[0]);
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    return; // A page may have taken the voice away or replaced it: the session goes on.
  }
}
