import type {ReactiveController, ReactiveElement} from 'lit';
import {VERSION} from '../element/version.js';

/** Class by which a browser tells that a server with this very version has drawn an element. */
export const ssrVersionClass = `v${VERSION}`;

const controllers = new WeakMap<object, ReactiveController[]>();

const pageUrls = new WeakMap<object, string>();

/** Address of the page that a server draws an element for. When it was not told, relative links lead nowhere and are words. */
export const pageUrlOf = (element: object): string => pageUrls.get(element) ?? 'about:blank';

/** Tells which page a server draws an element for. */
export const setPageUrl = (element: object, url: string): void => void pageUrls.set(element, url);

/** Lit's server renderer never calls controllers, and keeps them to itself: so they are written down as they come. */
export function trackControllers(prototype: ReactiveElement): void {
  const {addController} = prototype;
  prototype.addController = function (this: ReactiveElement, controller) {
    controllers.set(this, [...(controllers.get(this) ?? []), controller]);
    addController.call(this, controller);
  };
}

/** Tells an element's controllers of the one update that a server makes, before it draws. */
export function runHostUpdate(element: ReactiveElement): void {
  for (const controller of controllers.get(element) ?? []) controller.hostUpdate?.();
}
