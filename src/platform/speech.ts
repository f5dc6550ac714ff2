/** Whether the browser supports speech synthesis. */
export const canSpeak = (): boolean => typeof speechSynthesis !== 'undefined';

/** The voices loaded so far; `undefined` if reading them fails. Some browsers start loading voices on the first call. */
export function speechVoices(): readonly SpeechSynthesisVoice[] | undefined {
  try {
    return speechSynthesis.getVoices?.() ?? [];
  } catch {
    return undefined;
  }
}

/** Subscribes to changes of the voice list. @returns a function that unsubscribes. */
export function onVoicesChange(listener: () => void): () => void {
  const update = (method: 'addEventListener' | 'removeEventListener'): void => {
    try {
      speechSynthesis[method]('voiceschanged', listener);
    } catch {
      return;
    }
  };
  update('addEventListener');
  return () => update('removeEventListener');
}

/** Speaks a text. Returns the utterance, or `undefined` where the page has broken or removed speech. */
export function speakText(
  text: string,
  options: Partial<
    Pick<SpeechSynthesisUtterance, 'lang' | 'volume' | 'rate' | 'voice' | 'onstart' | 'onend' | 'onerror'>
  >,
): SpeechSynthesisUtterance | undefined {
  try {
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), options);
    speechSynthesis.speak(utterance);
    return utterance;
  } catch {
    return undefined;
  }
}

/** Stops all speech of the page. */
export function cancelSpeech(): void {
  try {
    speechSynthesis.cancel();
  } catch {
    return;
  }
}
