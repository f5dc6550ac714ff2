import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {cancelSpeech, onVoicesChange, speakText, speechVoices} from '../../../platform/speech.js';

/** An utterance that never starts is not heard. After this many in a row, speech counts as silent. */
const MAX_UNSTARTED = 3;

/** Speaks the phases slowly in the page's language, for people who close their eyes and use no screen reader. */
export class Speech implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #utterance: SpeechSynthesisUtterance | undefined;
  #unsubscribe: (() => void) | undefined;
  /** Utterances in a row that have not started. */
  #unstarted = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    speechVoices(); // Some browsers start loading their voices at the first request.
    this.#unsubscribe ??= onVoicesChange(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Whether text in this language is not heard: no voice of the device speaks it, or no utterance has started. */
  isSilent(lang: string): boolean {
    const voices = speechVoices();
    return !voices || this.#unstarted >= MAX_UNSTARTED || (voices.length > 0 && !localVoiceFor(voices, lang));
  }

  /** Speaks a text and interrupts the previous one. Uses voices of the device only: others send the text over the network. */
  speak(text: string, lang: string, volume: number): void {
    this.cancel();
    const voices = speechVoices();
    const voice = localVoiceFor(voices ?? [], lang);
    if (!voices || (voices.length > 0 && !voice)) return;
    const finish = (): unknown => (this.#utterance = undefined);
    this.#unstarted += 1;
    this.#utterance = speakText(text, {
      ...(voice ? {voice} : {}),
      lang,
      volume,
      rate: 0.85,
      onstart: () => (this.#unstarted = 0),
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

/** A voice of the device itself for a language: the same region before another one. */
function localVoiceFor(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice | undefined {
  const localVoices = voices.filter(({localService}) => localService);
  const languageOf = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase();
  const requestedLanguage = lang.toLowerCase();
  return (
    localVoices.find((voice) => languageOf(voice) === requestedLanguage) ??
    localVoices.find((voice) => languageOf(voice).split('-')[0] === requestedLanguage.split('-')[0])
  );
}
