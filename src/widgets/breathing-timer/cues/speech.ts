/** Speaks a phase aloud in the page's language, slowly; for people who close their eyes and use no screen reader. */
export class Speech {
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor() {
    ignoreErrors(() => speechSynthesis.getVoices()); // Some browsers begin to look for their voices when they are first asked.
  }

  /** Says a word; one that is still being said is cut short. */
  speak(text: string, lang: string, volume: number): void {
    this.cancel();
    ignoreErrors(() => this.#speakWithLocalVoice(text, lang, volume));
  }

  #speakWithLocalVoice(text: string, lang: string, volume: number): void {
    const utterance = new SpeechSynthesisUtterance(text);
    const voices = speechSynthesis.getVoices?.() ?? [];
    const voice = localVoiceFor(voices, lang);
    if (voices.length > 0 && !voice) return; // Others speak over the network: somebody else would hear of this session.
    if (voice) utterance.voice = voice;
    Object.assign(utterance, {lang, volume, rate: 0.85});
    utterance.onend = utterance.onerror = () => (this.#utterance = undefined);
    this.#utterance = utterance;
    speechSynthesis.speak(utterance);
  }

  /** Stops speaking; leaves alone what the page itself may be saying. */
  cancel(): void {
    if (this.#utterance) ignoreErrors(() => speechSynthesis.cancel());
    this.#utterance = undefined;
  }
}

/** A voice of the device itself for a language: the exact one before a near one. */
function localVoiceFor(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice | undefined {
  const localVoices = voices.filter(({localService}) => localService);
  const languageOf = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase();
  const requestedLanguage = lang.toLowerCase();
  return (
    localVoices.find((voice) => languageOf(voice) === requestedLanguage) ??
    localVoices.find((voice) => languageOf(voice).split('-')[0] === requestedLanguage.split('-')[0])
  );
}

function ignoreErrors(callback: () => void): void {
  try {
    callback();
  } catch {
    return; // A page may have taken the voice away or replaced it: the session goes on.
  }
}
