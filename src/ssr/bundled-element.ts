import {LitElement} from 'lit';
import {_$LH} from 'lit-html/private-ssr-support.js';

interface Listening {
  readonly element: Element;
  readonly options?: {readonly host?: object};
}

const eventPart = _$LH.EventPart.prototype as unknown as {
  _$AI(this: Listening, value: unknown, parent?: unknown): void;
};
const setListener = eventPart._$AI;

/**
 * Lit hands each listener to the browser as its own options. A page may have put `once` or `signal` on `Object.prototype`,
 * so ours have no prototype. This changes only the copy of Lit inside our bundles.
 */
eventPart._$AI = function (value, parent) {
  const listener =
    typeof value === 'function'
      ? {
          __proto__: null,
          handleEvent: (event: Event) => Reflect.apply(value, this.options?.host ?? this.element, [event]) as unknown,
        }
      : value;
  setListener.call(this, listener, parent);
};

/**
 * Takes the place of `hydrating-element.ts` in the script-tag bundles: a shadow root that a server rendered is emptied and
 * rendered again, because hydration would cost every page its bytes.
 */
export class HydratingElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }
}

/** There is no server-rendered block to take over. */
export const serverRenderedBlock = (): undefined => undefined;

/** There is no server-rendered block to keep. */
export const keepUntilReplaced = (): undefined => undefined;
