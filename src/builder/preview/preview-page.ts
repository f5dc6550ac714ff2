import {compositeOver, contrastRatio} from '../contrast/color.js';
import {contrastTargetsIn} from '../contrast/marks.js';
import type {FetchAnswer, PreviewMessage, PreviewModel} from './messages.js';

/**
 * The script of `preview.html`: shows widgets in a frame without an origin, as the embed builder asks, and tells it about
 * their content, their contrast and their height. It runs before the script of the widgets.
 */
function preview(): void {
  globalThis.fetch = fetchThroughBuilder;
  addEventListener('message', ({source, data}: MessageEvent<PreviewModel>) => {
    if (source === parent) show(data);
  });
  for (const type of ['sm-content-ready', 'sm-content-error']) document.addEventListener(type, reportContent);
  new ResizeObserver(() => {
    send({type: 'height', pixels: Math.ceil(document.documentElement.getBoundingClientRect().height)});
    measureSoon();
  }).observe(document.documentElement);
  send({type: 'ready'});
}

const send = (message: PreviewMessage, ports: MessagePort[] = []): void => parent.postMessage(message, '*', ports);

/** Lets the builder make a request. Rejects as `fetch` does when the server does not answer. */
async function fetchThroughBuilder(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : new URL(input, document.baseURI).href;
  const {port1, port2} = new MessageChannel();
  const answered = new Promise<FetchAnswer>((resolve) => {
    port1.onmessage = ({data}: MessageEvent<FetchAnswer>) => resolve(data);
  });
  send({type: 'fetch', url, integrity: init?.integrity ?? ''}, [port2]);
  const answer = await answered;
  port1.close();
  if (!answer.body) throw new TypeError('Failed to fetch');
  const response = new Response(answer.body, {
    status: answer.status,
    headers: {'content-type': answer.contentType},
  });
  return Object.defineProperty(response, 'url', {value: answer.url});
}

/** The widgets that are on the page, as text: they are created again only when they change. */
let shown = '';

function show(model: PreviewModel): void {
  const root = document.documentElement;
  root.lang = model.lang;
  root.dir = model.dir;
  root.style.colorScheme = model.scheme;
  if (model.accent) root.style.setProperty('--sm-accent', model.accent);
  else root.style.removeProperty('--sm-accent');
  const {country, endpoint, theme, widgets} = model;
  const wanted = JSON.stringify({country, endpoint, theme, widgets});
  if (wanted !== shown) document.body.replaceChildren(container(model));
  shown = wanted;
  measureSoon();
}

function container({country, endpoint, theme, widgets}: PreviewModel): HTMLElement {
  const main = document.createElement('main');
  if (country) main.dataset['smCountry'] = country;
  if (endpoint) main.dataset['smEndpoint'] = endpoint;
  for (const {name, attributes, words} of widgets) {
    const widget = document.createElement(`sm-${name}`);
    widget.textContent = words;
    for (const [attribute, value] of attributes) widget.setAttribute(attribute, value);
    if (theme) widget.setAttribute('theme', theme);
    main.append(widget);
  }
  return main;
}

function reportContent({type, target, error}: Event & {error?: unknown}): void {
  const widget = (target as Element).localName.replace('sm-', '');
  send({
    type: 'content',
    widget,
    error: type === 'sm-content-error' ? (error instanceof Error ? error.message : String(error)) : undefined,
  });
  measureSoon();
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Measures once nothing has changed for a moment: transitions of colors have ended then. */
function measureSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(measure, 500);
}

function measure(): void {
  const root = document.documentElement;
  const scheme = root.style.colorScheme;
  const [light = 21, dark = 21] = ['light', 'dark'].map((one) => {
    root.style.colorScheme = one;
    return lowestContrast();
  });
  root.style.colorScheme = scheme;
  send({type: 'contrast', light, dark});
}

/** The lowest contrast ratio of the text of all widgets, 1 to 21. */
function lowestContrast(): number {
  const ratios = [...document.querySelectorAll('main > *')].flatMap(({shadowRoot}) =>
    shadowRoot
      ? contrastTargetsIn(shadowRoot)
          .filter(({kind}) => kind === 'words')
          .map((target) => contrastRatio(compositeOver(target.foreground(), target.background()), target.background()))
      : [],
  );
  return Math.min(21, ...ratios);
}

preview();
