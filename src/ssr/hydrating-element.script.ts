import {LitElement, type PropertyValues} from 'lit';
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
 * Lit also passes each listener as its `addEventListener` options, so properties such as `once` or `signal` that a page has
 * added to `Object.prototype` would apply. Our listeners have no prototype. This patches only the Lit copy in our bundles.
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
 * Replaces `hydrating-element.ts` in the script-tag bundles: clears a server-rendered shadow root and renders it again,
 * because hydration code would increase the size of every bundle.
 * The server's text stays until the first rendering.
 */
export class HydratingElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.renderOptions.renderBefore = null; // Lit would render before the server's first node, which is removed.
    return root;
  }

  protected override update(changed: PropertyValues): void {
    if (!this.hasUpdated) this.renderRoot.replaceChildren();
    super.update(changed);
  }
}

/** Script-tag bundles do not reuse server-rendered blocks. */
export const serverRenderedBlock = (): undefined => undefined;

/** Script-tag bundles do not keep server-rendered blocks. */
export const keepUntilReplaced = (): undefined => undefined;
