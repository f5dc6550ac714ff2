import type {ReactiveController, ReactiveElement} from 'lit';
import {VERSION} from '../element/version.js';

/** Class that marks an element as server-rendered by this version of the package. */
export const ssrVersionClass = `v${VERSION}`;

const controllers = new WeakMap<object, ReactiveController[]>();

const pageUrls = new WeakMap<object, string>();

/** URL of the page that an element is rendered for on a server. Without it, relative links are rendered as text. */
export const pageUrlOf = (element: object): string => pageUrls.get(element) ?? 'about:blank';

/** Sets the URL of the page that an element is rendered for on a server. */
export const setPageUrl = (element: object, url: string): void => void pageUrls.set(element, url);

/** Records controllers as they are added, because lit-ssr does not call their `hostUpdate()`. */
export function trackControllers(prototype: ReactiveElement): void {
  const {addController} = prototype;
  prototype.addController = function (this: ReactiveElement, controller) {
    controllers.set(this, [...(controllers.get(this) ?? []), controller]);
    addController.call(this, controller);
  };
}

/** Calls `hostUpdate()` of an element's controllers before the only render on a server. */
export function runHostUpdate(element: ReactiveElement): void {
  for (const controller of controllers.get(element) ?? []) controller.hostUpdate?.();
}
