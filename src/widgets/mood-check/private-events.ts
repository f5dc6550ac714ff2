/** Composed events whose data or `composedPath()` reveal what was typed or selected. */
const EVENT_TYPES = [
  ...['beforeinput', 'input', 'change', 'compositionstart', 'compositionupdate', 'compositionend'],
  ...['keydown', 'keypress', 'keyup', 'copy', 'cut', 'paste', 'focusin', 'focusout'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'selectstart', 'selectionchange'],
  // Moving the pointer over an option reveals the option, by its label in `composedPath()`.
  ...['mousemove', 'mouseover', 'mouseout', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['gotpointercapture', 'lostpointercapture', 'dragstart', 'drag', 'dragend', 'dragenter', 'dragover', 'drop'],
] as const;

/**
 * Stops propagation of answer and note events at the shadow root, so that no bubbling listener of the page receives them.
 * Capturing listeners of the page run earlier and cannot be prevented.
 */
export function containAnswerEvents(root: EventTarget): void {
  for (const type of EVENT_TYPES) root.addEventListener(type, stopAnswerEvent);
}

function stopAnswerEvent(event: Event): void {
  const {target} = event;
  if (target instanceof Element && target.closest('.stage') && target.closest(ANSWERS) && !isPageKey(event))
    event.stopPropagation();
}

/** Fields, their labels, and elements that repeat an answer. Events of buttons and links propagate. */
const ANSWERS = 'input, textarea, select, label, output, .answer-summary, .preview';

/** Returns true for keys that the page or the browser handles: Escape, Tab, and shortcuts with a modifier. */
function isPageKey(event: Event): boolean {
  if (!event.type.startsWith('key')) return false;
  const {key, ctrlKey, metaKey, altKey} = event as KeyboardEvent;
  return ctrlKey || metaKey || altKey || /^(Esc|Tab)/.test(key);
}
