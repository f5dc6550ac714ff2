interface WidgetClass extends CustomElementConstructor {
  readonly observedAttributes: readonly string[];
}

/** What may not come from an address: anybody can make one, and this one would say where answers go. */
const FORBIDDEN_ATTRIBUTES = ['submit-to'];

/**
 * The script of `frame.html`, for site builders that take no script: makes the widget that the address asks for, such
 * as `?widget=breathing-timer&pattern=box`, and tells its height in pixels to the page around it, when that asks.
 */
function showRequestedWidget(): void {
  const params = new URLSearchParams(location.search);
  const container = document.querySelector('main') ?? document.body;
  const root = document.documentElement;
  root.lang = params.get('lang') ?? 'en';
  root.style.colorScheme =
    params.get('theme') === 'dark' ? 'dark' : params.get('theme') === 'auto' ? 'light dark' : 'light';
  document.body.style.margin = '0';
  container.replaceChildren(createWidget(params) ?? `There is no widget called “${params.get('widget') ?? ''}” here.`);
  addEventListener('message', ({source, data, ports: [port]}: MessageEvent<{smRequest?: unknown} | null>) => {
    if (source === parent && data?.smRequest === 'height' && port) reportHeight(container, port);
  });
}

function createWidget(params: URLSearchParams): HTMLElement | undefined {
  const tag = `sm-${params.get('widget') ?? ''}`;
  const widgetClass = customElements.get(tag) as WidgetClass | undefined;
  if (!widgetClass) return undefined;
  const element = document.createElement(tag);
  for (const name of widgetClass.observedAttributes) {
    const value = params.get(name);
    if (value !== null && !FORBIDDEN_ATTRIBUTES.includes(name)) element.setAttribute(name, value);
  }
  const accent = params.get('accent');
  if (accent) element.style.setProperty('--sm-accent', accent);
  return element;
}

let resizeObserver: ResizeObserver | undefined;

/** Says the height, in pixels, now and whenever it changes, to the page that asked and to no other that may take its place. */
function reportHeight(container: HTMLElement, port: MessagePort): void {
  resizeObserver?.disconnect();
  resizeObserver = new ResizeObserver(() => port.postMessage(Math.ceil(container.getBoundingClientRect().height)));
  resizeObserver.observe(container);
}

showRequestedWidget();
