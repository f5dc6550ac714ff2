interface WidgetClass extends CustomElementConstructor {
  readonly observedAttributes: readonly string[];
}

/** What may not come from an address: anybody can make one, and this one would say where answers go. */
const NEVER = ['submit-to'];

/**
 * The script of `frame.html`, for site builders that take no script: makes the widget that the address asks for, such
 * as `?widget=breathing-timer&pattern=box`, and tells its height in pixels to the page around it, when that asks.
 */
function showWished(): void {
  const wish = new URLSearchParams(location.search);
  const place = document.querySelector('main') ?? document.body;
  const root = document.documentElement;
  root.lang = wish.get('lang') ?? 'en';
  root.style.colorScheme = wish.get('theme') === 'dark' ? 'dark' : wish.get('theme') === 'auto' ? 'light dark' : 'light';
  document.body.style.margin = '0';
  place.replaceChildren(widget(wish) ?? `There is no widget called “${wish.get('widget') ?? ''}” here.`);
  addEventListener('message', ({source, data, ports: [line]}: MessageEvent<{smAsks?: unknown} | null>) => {
    if (source === parent && data?.smAsks === 'height' && line) tellHeight(place, line);
  });
}

function widget(wish: URLSearchParams): HTMLElement | undefined {
  const tag = `sm-${wish.get('widget') ?? ''}`;
  const made = customElements.get(tag) as WidgetClass | undefined;
  if (!made) return undefined;
  const element = document.createElement(tag);
  for (const name of made.observedAttributes) {
    const value = wish.get(name);
    if (value !== null && !NEVER.includes(name)) element.setAttribute(name, value);
  }
  const accent = wish.get('accent');
  if (accent) element.style.setProperty('--sm-accent', accent);
  return element;
}

let watch: ResizeObserver | undefined;

/** Says the height, in pixels, now and whenever it changes, to the page that asked and to no other that may take its place. */
function tellHeight(place: HTMLElement, line: MessagePort): void {
  watch?.disconnect();
  watch = new ResizeObserver(() => line.postMessage(Math.ceil(place.getBoundingClientRect().height)));
  watch.observe(place);
}

showWished();
