import type {ReactiveController} from 'lit';
import type {SmElement} from '../sm-element.js';

interface Region {
  readonly element: HTMLElement;
  users: number;
}

const regions = new WeakMap<Document, Region>();

const HIDDEN = {position: 'absolute', inlineSize: '1px', blockSize: '1px', margin: '-1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap'};

/**
 * Speaks to screen readers, politely. One live region per document in the light DOM, because regions inside shadow
 * roots go unread on some screen readers; made when first needed, removed with the last widget that spoke.
 */
export class Announcer implements ReactiveController {
  readonly #host: SmElement;
  #region: Region | undefined;

  constructor(host: SmElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#release();
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** Says a sentence once, after what is being said. */
  say(sentence: string): void {
    if (!this.#host.isConnected) return;
    this.#region ??= this.#take();
    const {element} = this.#region;
    // Everything outside an open modal dialog is inert and goes unread.
    const place = this.#host.closest('dialog') ?? this.#host.ownerDocument.body;
    if (element.parentNode !== place) place.append(element);
    element.lang = this.#host.wordsLanguage;
    // The same words twice must still be a change.
    element.textContent = element.textContent === sentence ? `${sentence}\u00a0` : sentence;
  }

  #take(): Region {
    const page = this.#host.ownerDocument;
    const region = regions.get(page) ?? {element: this.#make(page), users: 0};
    regions.set(page, region);
    region.users += 1;
    return region;
  }

  #make(page: Document): HTMLElement {
    const element = page.createElement('div');
    element.setAttribute('role', 'status');
    element.setAttribute('aria-live', 'polite');
    Object.assign(element.style, HIDDEN);
    return element;
  }

  #release(): void {
    const region = this.#region;
    if (!region) return;
    this.#region = undefined;
    region.users -= 1;
    if (region.users > 0) return;
    region.element.remove();
    regions.delete(region.element.ownerDocument);
  }
}
