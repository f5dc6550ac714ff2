/** Composed events whose data or `composedPath()` tell what was typed or chosen. */
const EVENT_TYPES = [
  ...['beforeinput', 'input', 'change', 'compositionstart', 'compositionupdate', 'compositionend'],
  ...['keydown', 'keypress', 'keyup', 'copy', 'cut', 'paste', 'focusin', 'focusout'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchend', 'dragstart', 'drop'],
] as const;

/**
 * Stops the events of answers and notes at the shadow root, so that no bubbling listener of the page receives them.
 * Listeners in the capture phase run earlier and cannot be stopped by any element.
 */
export function containAnswerEvents(root: EventTarget): void {
  for (const type of EVENT_TYPES) root.addEventListener(type, stopAnswerEvent);
}

function stopAnswerEvent(event: Event): void {
  const {target} = event;
  if (target instanceof Element && target.closest('.stage') && target.closest(ANSWERS) && !isPageKey(event))
    event.stopPropagation();
}

/** Fields, their labels, and what repeats an answer. Buttons and links keep their events. */
const ANSWERS = 'input, textarea, select, label, output, .answer-summary, .preview';

/** Keys that belong to the page or the browser: Escape, Tab, and shortcuts with a modifier. */
function isPageKey(event: Event): boolean {
  if (!event.type.startsWith('key')) return false;
  const {key, ctrlKey, metaKey, altKey} = event as KeyboardEvent;
  return ctrlKey || metaKey || altKey || /^(Esc|Tab)/.test(key);
}
