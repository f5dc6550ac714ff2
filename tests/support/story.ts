import {render} from 'lit';

type Args = Record<string, unknown>;
type RenderFunction = (args: Args, context: StoryContext) => unknown;
type Decorator = (story: () => unknown, context: StoryContext) => unknown;

interface StoryContext {
  readonly args: Args;
  readonly parameters: StoryParameters;
  readonly name: string;
}

/** Parameters of a story that these tests read. */
export interface StoryParameters {
  /** The story prints one console line for the page's author, such as for content that cannot be rendered. */
  readonly expectsConsole?: boolean;
  /** `false` for a story whose content never finishes loading. */
  readonly settles?: boolean;
  /** Puts the story's first element into its state, such as a running timer. Called after the element is connected. */
  readonly after?: (element: HTMLElement) => void | Promise<void>;
}

interface StoryAnnotations {
  readonly args?: Args;
  readonly render?: RenderFunction;
  readonly decorators?: readonly Decorator[];
  readonly parameters?: StoryParameters;
  readonly play?: (context: StoryContext & {readonly canvasElement: HTMLElement}) => unknown;
}

/** A story merged with the defaults of its file. */
export interface Story {
  readonly name: string;
  readonly parameters: StoryParameters;
  /** Renders the story into an element of the page and resolves when its content is loaded and rendered. */
  renderInto(place: HTMLElement): Promise<void>;
}

const isCustomElement = (element: Element): boolean => element.localName.includes('-');

/** Every custom element below an element, shadow trees included. */
export function customElementsIn(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('*')]
    .filter(isCustomElement)
    .flatMap((element) => [element, ...(element.shadowRoot ? customElementsIn(element.shadowRoot) : [])]);
}

async function whenUpdated(place: HTMLElement): Promise<void> {
  for (const element of customElementsIn(place)) await (element as {updateComplete?: Promise<boolean>}).updateComplete;
}

/** True for a widget whose only content input is `src`. */
function awaitsContent(element: HTMLElement): boolean {
  const {src, content} = element as {src?: unknown; content?: unknown};
  return Boolean(src) && !content && !element.querySelector('script[type="application/json"]');
}

/** Resolves with an element's first content event. Call it before the element is connected. */
function trackContentEvents(place: HTMLElement): Set<EventTarget> {
  const settledElements = new Set<EventTarget>();
  const onContentEvent = (event: Event): void => {
    settledElements.add(event.target as EventTarget);
    place.dispatchEvent(new Event('arrived'));
  };
  place.addEventListener('sm-content-ready', onContentEvent);
  place.addEventListener('sm-content-error', onContentEvent);
  return settledElements;
}

async function whenContentSettled(place: HTMLElement, settledElements: Set<EventTarget>): Promise<void> {
  await whenUpdated(place);
  while (customElementsIn(place).some((element) => awaitsContent(element) && !settledElements.has(element))) {
    await new Promise((resolve) => place.addEventListener('arrived', resolve, {once: true}));
  }
  await whenUpdated(place);
}

/** Completes a story of a file in Component Story Format with the file's own defaults. */
export function composeStory(name: string, story: StoryAnnotations, meta: StoryAnnotations): Story {
  const args = {...meta.args, ...story.args};
  const parameters = {...meta.parameters, ...story.parameters};
  const context: StoryContext = {args, parameters, name};
  const renderStory = story.render ?? meta.render;
  if (!renderStory) throw new Error(`The story ${name} has no render function, and its file has none either.`);
  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
  const decorated = decorators.reduce<() => unknown>(
    (inner, decorate) => () => decorate(inner, context),
    () => renderStory(args, context),
  );
  return {
    name,
    parameters,
    async renderInto(place) {
      const settledElements = trackContentEvents(place);
      render(decorated(), place);
      if (parameters.settles === false) await whenUpdated(place);
      else await whenContentSettled(place, settledElements);
      const first = customElementsIn(place)[0];
      if (first) await parameters.after?.(first);
      const playFunction = story.play ?? meta.play;
      if (playFunction) await playFunction({...context, canvasElement: place});
      await whenUpdated(place);
    },
  };
}
