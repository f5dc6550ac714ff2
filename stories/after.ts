interface Context {
  readonly canvasElement: HTMLElement;
  readonly viewMode?: string;
  readonly parameters: {readonly after?: (element: HTMLElement) => void | Promise<void>};
}

const brought = new WeakSet<Element>();

/** Brings a story's first widget into the state that its `parameters.after` names; then `story-brought` fires. */
export function after(story: () => unknown, {canvasElement, parameters, viewMode}: Context): unknown {
  const drawn = story();
  if (parameters.after) void bring(canvasElement, parameters.after, viewMode === 'docs');
  return drawn;
}

async function bring(place: HTMLElement, into: (element: HTMLElement) => void | Promise<void>, oneOfMany: boolean): Promise<void> {
  await Promise.resolve(); // Storybook draws what the decorator gives back before anything else happens.
  const widget = [...place.querySelectorAll<HTMLElement>('*')].find((element) => element.localName.includes('-'));
  if (!widget || brought.has(widget)) return;
  brought.add(widget);
  await (widget as {updateComplete?: Promise<boolean>}).updateComplete;
  await into(widget);
  if (oneOfMany) stayAtTop(widget);
  place.dispatchEvent(new Event('story-brought', {bubbles: true}));
}

/** On a page of many stories, one that takes the focus must not take the reader away from the top. */
function stayAtTop(widget: HTMLElement): void {
  const focused = widget.shadowRoot?.activeElement;
  if (!(focused instanceof HTMLElement)) return;
  focused.blur();
  scrollTo(0, 0);
}
