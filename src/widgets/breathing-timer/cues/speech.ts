import {cancelSpeech, speakText, speechVoices} from '../../../platform/speech.js';

/** Speaks a phase aloud in the page's language, slowly; for people who close their eyes and use no screen reader. */
export class Speech {
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor() {
    speechVoices(); // Some browsers start loading their voices at the first request.
  }

  /** Speaks a text and interrupts the previous one. Uses voices of the device only: others send the text over the network. */
  speak(text: string, lang: string, volume: number): void {
    this.cancel();
    const voices = speechVoices();
    const voice = localVoiceFor(voices ?? [], lang);
    if (!voices || (voices.length > 0 && !voice)) return;
    const finish = (): unknown => (this.#utterance = undefined);
    this.#utterance = speakText(text, {
      ...(voice ? {voice} : {}),
      lang,
      volume,
      rate: 0.85,
      onend: finish,
      onerror: finish,
    });
  }

  /** Stops speaking; leaves the page's own speech alone. */
  cancel(): void {
    if (this.#utterance) cancelSpeech();
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
