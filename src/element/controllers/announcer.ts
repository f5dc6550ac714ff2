import type {ReactiveController} from 'lit';
import type {SmElement} from '../sm-element.js';
import {bodyOf, createElement} from '../../platform/page-document.js';

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
 * Announces messages to screen readers through a polite live region. There is one region per document, in the light DOM,
 * because some screen readers ignore live regions in shadow roots. It is created on the first announcement and removed
 * with the last widget that used it.
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

  /** Announces a message once, without interrupting current speech. */
  announce(message: string): void {
    if (!this.#host.isConnected) return;
    this.#region ??= this.#acquireRegion();
    const {element} = this.#region;
    // Screen readers ignore content outside an open modal dialog, because it is inert.
    const container = this.#host.closest('dialog') ?? bodyOf(this.#host.ownerDocument);
    if (element.parentNode !== container) container.append(element);
    element.lang = this.#host.uiLanguage;
    // A repeated message is announced only if the text changes.
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
    const element = createElement('div', ownerDocument);
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
