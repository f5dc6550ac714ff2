import {warnAuthor} from '../platform/console.js';
import {isAllowedFromStranger, isTextOfWebsite, originOf} from '../platform/untrusted-attributes.js';

interface WidgetClass extends CustomElementConstructor {
  readonly observedAttributes: readonly string[];
}

/** Attributes that may hold an address on a trusted origin. The query can never set the destination of answers or image hosts. */
const ADDRESS_ATTRIBUTES = ['src', 'endpoint', 'support', 'exit-url'];

/** Widgets whose height could reveal answers to the embedding page. */
const PRIVATE_HEIGHT_TAGS = ['sm-mood-check'];

/**
 * The script of `frame.html`, for site builders that do not allow scripts: creates the widget named in the query, such as
 * `?widget=breathing-timer&pattern=box`, and reports its height in pixels to the embedding page on request.
 */
function showRequestedWidget(): void {
  const params = new URLSearchParams(location.search);
  const container = document.querySelector('main') ?? document.body;
  const root = document.documentElement;
  root.lang = params.get('lang') ?? 'en';
  root.style.colorScheme =
    params.get('theme') === 'dark' ? 'dark' : params.get('theme') === 'auto' ? 'light dark' : 'light';
  document.body.style.margin = '0';
  const widget = createWidget(params);
  // Without a widget, the emergency number in the file stays.
  if (widget) container.replaceChildren(widget);
  else container.prepend('This is not available. Please tell the website.');
  if (!widget) warnAuthor('frame.html', `should name a widget in "widget", but has "${params.get('widget') ?? ''}"`);
  const heightIsPrivate = widget !== undefined && PRIVATE_HEIGHT_TAGS.includes(widget.localName);
  if (heightIsPrivate) stopReportingOnFirstUse();
  addEventListener('message', ({source, data, ports: [port]}: MessageEvent<{smRequest?: unknown} | null>) => {
    if (source === parent && data?.smRequest === 'height' && port) reportHeight(container, port);
  });
}

function createWidget(params: URLSearchParams): HTMLElement | undefined {
  const tag = `sm-${params.get('widget') ?? ''}`;
  const widgetClass = customElements.get(tag) as WidgetClass | undefined;
  if (!widgetClass) return undefined;
  const element = document.createElement(tag);
  const source = {
    addressAttributes: ADDRESS_ATTRIBUTES,
    trustedOrigins: trustedOrigins(),
    base: document.baseURI,
  };
  for (const name of widgetClass.observedAttributes) {
    const value = params.get(name);
    if (value === null) continue;
    const isText = isTextOfWebsite(name);
    if (!isText && isAllowedFromStranger(name, value, source)) element.setAttribute(name, value);
    else
      warnAuthor(
        tag,
        `does not take ${name}="${value}" from the address of frame.html${isText ? ', because anybody can write one' : ': add its origin to connect-src in that file'}`,
      );
  }
  const accent = params.get('accent');
  if (accent) element.style.setProperty('--sm-accent', accent);
  return element;
}

/** The frame's own origin and the origins in `connect-src` of the policy in this file. */
function trustedOrigins(): string[] {
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
  const [, ...sources] = /connect-src[^;]*/.exec(policy)?.[0].split(/\s+/) ?? [];
  return [location.origin, ...sources.map((source) => originOf(source, 'about:blank')).filter(Boolean)];
}

let resizeObserver: ResizeObserver | undefined;
let reportingStopped = false;

/** Sends the height in pixels immediately and on every change, to the page that sent the last request. */
function reportHeight(container: HTMLElement, port: MessagePort): void {
  resizeObserver?.disconnect();
  if (reportingStopped) return;
  resizeObserver = new ResizeObserver(() => port.postMessage(Math.ceil(container.getBoundingClientRect().height)));
  resizeObserver.observe(container);
}

/**
 * Stops height reports at the first press or key. The crisis panel that some answers open makes the widget higher, and
 * the embedding page must not detect that; overflowing content scrolls inside the frame.
 */
function stopReportingOnFirstUse(): void {
  const stop = (): void => {
    reportingStopped = true;
    resizeObserver?.disconnect();
  };
  for (const type of ['pointerdown', 'keydown', 'click', 'input'])
    addEventListener(type, stop, {capture: true, once: true});
}

showRequestedWidget();
