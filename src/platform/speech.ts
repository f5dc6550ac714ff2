/** Whether the browser can speak. */
export const canSpeak = (): boolean => typeof speechSynthesis !== 'undefined';

/** The voices that are loaded so far; `undefined` where they cannot be read. The first call makes some browsers load them. */
export function speechVoices(): readonly SpeechSynthesisVoice[] | undefined {
  try {
    return speechSynthesis.getVoices?.() ?? [];
  } catch {
    return undefined;
  }
}

/** Calls back when the browser has loaded its voices, until the returned function is called. */
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
