import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {cancelSpeech, onVoicesChange, speakText, speechVoices} from '../../../platform/speech.js';

/** An utterance that never starts is inaudible. After this many in a row, speech is reported as silent. */
const MAX_UNSTARTED = 3;

/** Speaks the phases slowly in the page's language, for users who close their eyes and do not use a screen reader. */
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
    speechVoices(); // Some browsers load their voices asynchronously after the first call.
    this.#unsubscribe ??= onVoicesChange(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Whether speech in this language is inaudible: no on-device voice supports it, or recent utterances did not start. */
  isSilent(lang: string): boolean {
    const voices = speechVoices();
    return !voices || this.#unstarted >= MAX_UNSTARTED || (voices.length > 0 && !localVoiceFor(voices, lang));
  }

  /** Speaks a text and interrupts the previous one. Uses on-device voices only: other voices send the text over the network. */
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

  /** Cancels this widget's speech; does not cancel the page's own speech. */
  cancel(): void {
    if (this.#utterance) cancelSpeech();
    this.#utterance = undefined;
  }
}

/** An on-device voice for a language. Prefers a voice of the same region. */
function localVoiceFor(voices: readonly SpeechSynthesisVoice[], lang: string): SpeechSynthesisVoice | undefined {
  const localVoices = voices.filter(({localService}) => localService);
  const languageOf = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase();
  const requestedLanguage = lang.toLowerCase();
  return (
    localVoices.find((voice) => languageOf(voice) === requestedLanguage) ??
    localVoices.find((voice) => languageOf(voice).split('-')[0] === requestedLanguage.split('-')[0])
  );
}
