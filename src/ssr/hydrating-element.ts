import {adoptStyles, LitElement, nothing, type PropertyValues} from 'lit';
import {isServer} from '../platform/is-server.js';
import {createTreeWalker} from '../platform/page-document.js';
import {ssrVersionClass} from './server-rendering.js';
import {captureUserState} from './user-state.js';
import {reconcileServerMarkup} from './reconcile-markup.js';
import {warnAuthor} from '../platform/console.js';

let warned = false;

const serverRenderedBlocks = new WeakSet<Element>();

/** The server-only block that matches the selector, which the browser later replaces; `undefined` without server rendering. */
export function serverRenderedBlock(host: HTMLElement, selector: string): HTMLElement | undefined {
  const found = isServer ? undefined : host.shadowRoot?.querySelector<HTMLElement>(`${selector}.ssr-only`);
  if (found) serverRenderedBlocks.add(found);
  return found ?? undefined;
}

/** Returns a server-rendered block on the first call, to show it until its replacement is ready, and `undefined` afterwards. */
export function keepUntilReplaced(block: HTMLElement | undefined): HTMLElement | undefined {
  return block && serverRenderedBlocks.delete(block) ? block : undefined;
}

/**
 * Hydrates a server-rendered shadow tree: replaces inline styles (which a strict CSP may block) with adopted style sheets,
 * hydrates with Lit, and compares the result with a client rendering. If the structure differs or hydration fails, the
 * element is rendered again from scratch.
 */
export abstract class HydratingElement extends LitElement {
  #serverRoot: ShadowRoot | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const serverRoot = this.shadowRoot;
    const serverNodes = [...(serverRoot?.childNodes ?? [])];
    const root = super.createRenderRoot();
    if (!serverRoot) return root;
    if (this.renderOptions.renderBefore === undefined) this.#prepareHydration(serverRoot);
    else {
      // Without its hydration support, Lit would render in addition to the server-rendered nodes.
      for (const node of serverNodes) node.remove();
      this.renderOptions.renderBefore = serverRoot.firstChild;
    }
    return root;
  }

  #prepareHydration(root: ShadowRoot): void {
    this.#serverRoot = root;
    const styles = (this.constructor as typeof LitElement).elementStyles;
    const inline = root.querySelectorAll('style');
    adoptStyles(root, styles);
    if (root.adoptedStyleSheets.length > 0) for (const style of inline) style.remove();
    for (const one of root.querySelectorAll('.no-js')) one.remove();
    for (const comment of commentsIn(root)) {
      // Server-only blocks have no client template: keep them, without Lit's markers.
      if (
        comment.parentElement?.closest('.ssr-only') ||
        (comment.data.startsWith('lit-node') && isServerOnly(comment.nextSibling))
      )
        comment.remove();
      // Lit updates the text node after its marker, so add one where the server rendered an empty text.
      else if (comment.data.startsWith('lit-part') && comment.nextSibling instanceof Comment) comment.after(new Text());
    }
  }

  protected override update(changed: PropertyValues): void {
    const root = this.#serverRoot;
    this.#serverRoot = undefined;
    if (!root) return super.update(changed);
    const restore = captureUserState(root);
    const wrapper = root.querySelector('.widget');
    try {
      if (!wrapper?.classList.contains(ssrVersionClass) || !hasLitMarkers(root)) this.#hydrateEmptyRoot(root, changed);
      wrapper?.classList.remove(ssrVersionClass);
      super.update(changed);
      reconcileServerMarkup(root, this.render(), this);
    } catch (error) {
      if (!warned)
        warnAuthor(this.localName, `renders again from scratch, because hydration failed: ${(error as Error).message}`);
      warned = true;
      root.replaceChildren();
      Reflect.deleteProperty(root, '_$litPart$'); // Lit's reference to its rendered part.
      super.update(changed);
    }
    restore();
  }

  /** Hydrates an empty root, when the server-rendered nodes cannot be hydrated. */
  #hydrateEmptyRoot(root: ShadowRoot, changed: PropertyValues): void {
    root.replaceChildren(new Comment('lit-part'), new Comment('/lit-part'));
    Object.defineProperty(this, 'render', {value: () => nothing, configurable: true});
    try {
      super.update(changed);
    } finally {
      Reflect.deleteProperty(this, 'render');
    }
  }
}

const isServerOnly = (node: Node | null): boolean => node instanceof Element && node.classList.contains('ssr-only');

function commentsIn(root: ShadowRoot): Comment[] {
  const walker = createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  return comments;
}

const hasLitMarkers = (root: ShadowRoot): boolean =>
  [...root.childNodes].some((node) => node instanceof Comment && node.data.startsWith('lit-part'));
