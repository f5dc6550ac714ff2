import type {ReactiveController, ReactiveElement} from 'lit';
import {VERSION} from '../element/version.js';

/** Class by which a browser tells that a server with this very version has drawn an element. */
export const drawnHere = `v${VERSION}`;

const controllers = new WeakMap<object, ReactiveController[]>();

const pages = new WeakMap<object, string>();

/** Address of the page that a server draws an element for. When it was not told, relative links lead nowhere and are words. */
export const pageOf = (element: object): string => pages.get(element) ?? 'about:blank';

/** Tells which page a server draws an element for. */
export const drawFor = (element: object, page: string): void => void pages.set(element, page);

/** Lit's server renderer never calls controllers, and keeps them to itself: so they are written down as they come. */
export function noteControllers(prototype: ReactiveElement): void {
  const {addController} = prototype;
  prototype.addController = function (this: ReactiveElement, controller) {
    controllers.set(this, [...(controllers.get(this) ?? []), controller]);
    addController.call(this, controller);
  };
}

/** Tells an element's controllers of the one update that a server makes, before it draws. */
export function updateControllers(element: ReactiveElement): void {
  for (const controller of controllers.get(element) ?? []) controller.hostUpdate?.();
}
