interface StoryContext {
  readonly canvasElement: HTMLElement;
  readonly viewMode?: string;
  readonly parameters: {readonly after?: (element: HTMLElement) => void | Promise<void>};
}

const preparedWidgets = new WeakSet<Element>();

/** Puts a story's first widget into the state that `parameters.after` defines, then fires `story-state-reached`. */
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
  await Promise.resolve(); // Storybook first renders the decorator's result.
  const widget = [...place.querySelectorAll<HTMLElement>('*')].find((element) => element.localName.includes('-'));
  if (!widget || preparedWidgets.has(widget)) return;
  preparedWidgets.add(widget);
  await (widget as {updateComplete?: Promise<boolean>}).updateComplete;
  await prepare(widget);
  if (isDocsPage) releaseFocusAndScroll(widget);
  place.dispatchEvent(new Event('story-state-reached', {bubbles: true}));
}

/** On a page with many stories, a story that takes the focus must not scroll the page. */
function releaseFocusAndScroll(widget: HTMLElement): void {
  const focused = widget.shadowRoot?.activeElement;
  if (!(focused instanceof HTMLElement)) return;
  focused.blur();
  scrollTo(0, 0);
}
