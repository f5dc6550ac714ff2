import {render} from 'lit';
import type {BuildData} from './build-data.js';
import {checkEndpoint, endpointUrl, type EndpointStatus} from './endpoint.js';
import {directionOf} from '../content/text/direction.js';
import {chosenWidgets, embedOf, ownAttributes} from './embed-of.js';
import {interfaceFor} from './interface-language.js';
import type {FetchAnswer, FetchRequest, PreviewMessage, PreviewModel} from './preview/messages.js';
import {fromHash, toHash, withEntry, type BuilderState} from './state.js';
import type {Actions, View} from './view.js';
import {page} from './views/page.js';

/** The embed builder: one state, which is also the hash of the address, and one template of it. */
export class BuilderApp implements Actions {
  readonly #data: BuildData;
  readonly #root: HTMLElement;
  #state: BuilderState = fromHash(location.hash);
  #endpoint: EndpointStatus = {kind: 'empty'};
  #errors = new Map<string, string>();
  #contrast: View['contrast'];
  #copied: View['copied'];
  readonly #frame = createFrame();
  #pending: AbortController | undefined;

  constructor(data: BuildData, root: HTMLElement) {
    this.#data = data;
    this.#root = root;
    addEventListener('hashchange', () => {
      const state = fromHash(location.hash);
      if (toHash(state) !== toHash(this.#state)) this.#update(state);
    });
    addEventListener('message', this.#onMessage);
    this.#render();
    this.checkEndpoint();
  }

  readonly set = (change: Partial<BuilderState>): void => {
    const endpointChanged = change.endpoint !== undefined && change.endpoint !== this.#state.endpoint;
    this.#update({...this.#state, ...change});
    if (endpointChanged) this.checkEndpoint();
  };

  readonly setAttribute = (widget: string, attribute: string, value: string | undefined): void => {
    const name = `${widget}.${attribute}`;
    this.set({attributes: withEntry(this.#state.attributes, name, value)});
  };

  readonly checkEndpoint = (): void => {
    this.#pending?.abort();
    const pending = (this.#pending = new AbortController());
    this.#endpoint = {kind: this.#state.endpoint.trim() ? 'checking' : 'empty'};
    this.#render();
    void checkEndpoint(this.#state.endpoint, location.href, pending.signal).then((status) => {
      if (pending.signal.aborted) return;
      this.#endpoint = status;
      this.#render();
    });
  };

  readonly copy = async (code: string): Promise<void> => {
    const done = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
    this.#copied = {code, done};
    this.#render();
  };

  #update(state: BuilderState): void {
    this.#state = state;
    this.#errors = new Map();
    this.#copied = undefined;
    history.replaceState(null, '', `#${toHash(state)}`);
    this.#render();
    this.#showPreview();
  }

  #view(): View {
    const state = this.#state;
    const {lang, words} = interfaceFor(this.#data, state.ui ? [state.ui] : navigator.languages);
    const documents = this.#endpoint.kind === 'ok' ? this.#endpoint.documents : [];
    const titles = new Map(documents.map(({path, title}) => [path, title]));
    const inLanguage = interfaceFor(this.#data, [state.lang || lang]).words;
    return {
      data: this.#data,
      state,
      lang,
      words,
      documents,
      endpoint: this.#endpoint,
      embed: embedOf(this.#data, state, {words: inLanguage, titles, suggestedBase: this.#suggestedBase()}),
      errors: this.#errors,
      contrast: this.#contrast,
      copied: this.#copied,
      frame: this.#frame,
    };
  }

  /** The folder that this page is in when it is on a web server, else the address that the release suggests. */
  #suggestedBase(): string {
    const {protocol, href} = location;
    return protocol === 'file:' ? `/widgets/${this.#data.version}/` : new URL('../', href.replace(/[?#].*/, '')).href;
  }

  #render(): void {
    const view = this.#view();
    const {documentElement} = document;
    documentElement.lang = view.lang;
    documentElement.dir = directionOf(view.lang);
    document.title = view.words.title;
    this.#frame.title = view.words.preview;
    render(page(view, this), this.#root);
  }

  #showPreview(): void {
    this.#frame.contentWindow?.postMessage(this.#previewModel(), '*');
  }

  #previewModel(): PreviewModel {
    const {embed, state, lang} = this.#view();
    const names = new Set(chosenWidgets(this.#data, state).flatMap((one) => ownAttributes(one).map(({name}) => name)));
    return {
      lang: state.lang || lang,
      dir: state.dir,
      scheme: state.scheme,
      country: embed.country,
      endpoint: embed.endpoint,
      theme: embed.theme,
      accent: embed.accent,
      widgets: embed.widgets.map(({name, attributes, words}) => ({
        name,
        attributes: attributes.filter(([attribute]) => names.has(attribute) || attribute === 'lang'),
        words: words.map((spans) => spans.map(({text}) => text).join('')).join('\n'),
      })),
    };
  }

  readonly #onMessage = ({source, data, ports: [port]}: MessageEvent<PreviewMessage>): void => {
    if (source !== this.#frame.contentWindow) return;
    switch (data.type) {
      case 'ready':
        return this.#showPreview();
      case 'fetch':
        return void this.#fetchFor(data).then((answer) => port?.postMessage(answer, answer.body ? [answer.body] : []));
      case 'height':
        return this.#frame.style.setProperty('block-size', `${data.pixels}px`);
      case 'content':
        if (data.error === undefined) this.#errors.delete(data.widget);
        else this.#errors.set(data.widget, data.error);
        return this.#render();
      case 'contrast':
        this.#contrast = data;
        return this.#render();
    }
  };

  /** Makes a request of the preview, for documents of the endpoint and files beside this page only. */
  async #fetchFor({url, integrity}: FetchRequest): Promise<FetchAnswer> {
    const failed = {status: 0, contentType: '', url};
    const endpoint = endpointUrl(this.#view().embed.endpoint, location.href);
    const folders = [...(endpoint ? [endpoint] : []), new URL('../locales/', location.href).href];
    if (!folders.some((folder) => url.startsWith(folder))) return failed;
    try {
      const response = await fetch(url, {integrity, credentials: 'omit', referrerPolicy: 'no-referrer'});
      return {
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        url: response.url,
        body: await response.arrayBuffer(),
      };
    } catch {
      return failed;
    }
  }
}

/** A frame without an origin: what it shows cannot read this page, and stores nothing. */
function createFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe'); // Templates cannot contain frames: the parser removes them.
  frame.sandbox.add('allow-scripts');
  // Each file of a folder has an origin of its own. A frame without one could not load its scripts from there.
  if (location.protocol === 'file:') frame.sandbox.add('allow-same-origin');
  frame.referrerPolicy = 'no-referrer';
  frame.src = 'preview.html';
  return frame;
}
