import {render} from 'lit';

type Args = Record<string, unknown>;
type Draw = (args: Args, context: StoryContext) => unknown;
type Decorator = (story: () => unknown, context: StoryContext) => unknown;

interface StoryContext {
  readonly args: Args;
  readonly parameters: Parameters;
  readonly name: string;
}

/** What a story may say about itself to these tests. */
export interface Parameters {
  /** The story ends in one console line for the page's author, such as after content that cannot be shown. */
  readonly expectsConsole?: boolean;
  /** `false` for a story whose content stays on its way. */
  readonly settles?: boolean;
  /** Brings the story's first element into its state, such as a running timer; runs once it is on the page. */
  readonly after?: (element: HTMLElement) => void | Promise<void>;
}

interface Part {
  readonly args?: Args;
  readonly render?: Draw;
  readonly decorators?: readonly Decorator[];
  readonly parameters?: Parameters;
  readonly play?: (context: StoryContext & {readonly canvasElement: HTMLElement}) => unknown;
}

/** A story with what its file says for all stories filled in. */
export interface Story {
  readonly name: string;
  readonly parameters: Parameters;
  /** Draws the story into an element of the page and resolves when nothing more is coming. */
  show(place: HTMLElement): Promise<void>;
}

const isCustom = (element: Element): boolean => element.localName.includes('-');

/** Every custom element below a place, shadow trees included. */
export function customElementsIn(place: ParentNode): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>('*')].filter(isCustom).flatMap((element) => [element, ...(element.shadowRoot ? customElementsIn(element.shadowRoot) : [])]);
}

async function updated(place: HTMLElement): Promise<void> {
  for (const element of customElementsIn(place)) await (element as {updateComplete?: Promise<boolean>}).updateComplete;
}

/** True for a widget that was pointed at a document and has no other door. */
function awaitsContent(element: HTMLElement): boolean {
  const {src, content} = element as {src?: unknown; content?: unknown};
  return Boolean(src) && !content && !element.querySelector('script[type="application/json"]');
}

/** Waits for an element's first content event; to be called before the element is on the page. */
function firstContent(place: HTMLElement): Set<EventTarget> {
  const arrived = new Set<EventTarget>();
  const note = (event: Event): void => {
    arrived.add(event.target as EventTarget);
    place.dispatchEvent(new Event('arrived'));
  };
  place.addEventListener('sm-content-ready', note);
  place.addEventListener('sm-content-error', note);
  return arrived;
}

async function settled(place: HTMLElement, arrived: Set<EventTarget>): Promise<void> {
  await updated(place);
  while (customElementsIn(place).some((element) => awaitsContent(element) && !arrived.has(element))) {
    await new Promise((resolve) => place.addEventListener('arrived', resolve, {once: true}));
  }
  await updated(place);
}

/** Completes a story of a file in Component Story Format with the file's own defaults. */
export function storyOf(name: string, story: Part, meta: Part): Story {
  const args = {...meta.args, ...story.args};
  const parameters = {...meta.parameters, ...story.parameters};
  const context: StoryContext = {args, parameters, name};
  const draw = story.render ?? meta.render;
  if (!draw) throw new Error(`The story ${name} has no render function, and neither has its file.`);
  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
  const decorated = decorators.reduce<() => unknown>((inner, decorate) => () => decorate(inner, context), () => draw(args, context));
  return {
    name,
    parameters,
    async show(place) {
      const arrived = firstContent(place);
      render(decorated(), place);
      if (parameters.settles === false) await updated(place);
      else await settled(place, arrived);
      const first = customElementsIn(place)[0];
      if (first) await parameters.after?.(first);
      const played = story.play ?? meta.play;
      if (played) await played({...context, canvasElement: place});
      await updated(place);
    },
  };
}
