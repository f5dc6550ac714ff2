import type {ReactiveController} from 'lit';
import type {SmElement} from '../sm-element.js';

interface LiveRegion {
  readonly element: HTMLElement;
  refCount: number;
}

const liveRegions = new WeakMap<Document, LiveRegion>();

const VISUALLY_HIDDEN = {
  position: 'absolute',
  inlineSize: '1px',
  blockSize: '1px',
  margin: '-1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

/**
 * Speaks to screen readers, politely. One live region per document in the light DOM, because regions inside shadow
 * roots go unread on some screen readers; made when first needed, removed with the last widget that spoke.
 */
export class Announcer implements ReactiveController {
  readonly #host: SmElement;
  #region: LiveRegion | undefined;

  constructor(host: SmElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#releaseRegion();
  }

  hostDisconnected(): void {
    this.#releaseRegion();
  }

  /** Says a sentence once, after what is being said. */
  announce(message: string): void {
    if (!this.#host.isConnected) return;
    this.#region ??= this.#acquireRegion();
    const {element} = this.#region;
    // Everything outside an open modal dialog is inert and goes unread.
    const container = this.#host.closest('dialog') ?? this.#host.ownerDocument.body;
    if (element.parentNode !== container) container.append(element);
    element.lang = this.#host.uiLanguage;
    // The same words twice must still be a change.
    element.textContent = element.textContent === message ? `${message}\u00a0` : message;
  }

  #acquireRegion(): LiveRegion {
    const ownerDocument = this.#host.ownerDocument;
    const region = liveRegions.get(ownerDocument) ?? {element: this.#createElement(ownerDocument), refCount: 0};
    liveRegions.set(ownerDocument, region);
    region.refCount += 1;
    return region;
  }

  #createElement(ownerDocument: Document): HTMLElement {
    const element = ownerDocument.createElement('div');
    element.setAttribute('role', 'status');
    element.setAttribute('aria-live', 'polite');
    Object.assign(element.style, VISUALLY_HIDDEN);
    return element;
  }

  #releaseRegion(): void {
    const region = this.#region;
    if (!region) return;
    this.#region = undefined;
    region.refCount -= 1;
    if (region.refCount > 0) return;
    region.element.remove();
    liveRegions.delete(region.element.ownerDocument);
  }
}
