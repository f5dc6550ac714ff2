interface StoryContext {
  readonly canvasElement: HTMLElement;
  readonly viewMode?: string;
  readonly parameters: {readonly after?: (element: HTMLElement) => void | Promise<void>};
}

const preparedWidgets = new WeakSet<Element>();

/** Brings a story's first widget into the state that its `parameters.after` names; then `story-brought` fires. */
export function after(story: () => unknown, {canvasElement, parameters, viewMode}: StoryContext): unknown {
  const rendered = story();
  if (parameters.after) void applyInitialState(canvasElement, parameters.after, viewMode === 'docs');
  return rendered;
}

async function applyInitialState(
  place: HTMLElement,
  prepare: (element: HTMLElement) => void | Promise<void>,
  isDocsPage: boolean,
): Promise<void> {
  await Promise.resolve(); // Storybook draws what the decorator gives back before anything else happens.
  const widget = [...place.querySelectorAll<HTMLElement>('*')].find((element) => element.localName.includes('-'));
  if (!widget || preparedWidgets.has(widget)) return;
  preparedWidgets.add(widget);
  await (widget as {updateComplete?: Promise<boolean>}).updateComplete;
  await prepare(widget);
  if (isDocsPage) releaseFocusAndScroll(widget);
  place.dispatchEvent(new Event('story-brought', {bubbles: true}));
}

/** On a page of many stories, one that takes the focus must not take the reader away from the top. */
function releaseFocusAndScroll(widget: HTMLElement): void {
  const focused = widget.shadowRoot?.activeElement;
  if (!(focused instanceof HTMLElement)) return;
  focused.blur();
  scrollTo(0, 0);
}
