import {adoptStyles, isServer, LitElement, nothing, type PropertyValues} from 'lit';
import {ssrVersionClass} from './server-rendering.js';
import {captureUserState} from './user-state.js';
import {onSettingsChange, settings} from '../element/settings/page-settings.js';
import {reconcileServerMarkup} from './reconcile-markup.js';
import {warnAuthor} from '../platform/console.js';

/** How long what a server has drawn waits for its language, in milliseconds. */
const LOCALE_TIMEOUT_MS = 4000;

let warned = false;

const serverRenderedBlocks = new WeakSet<Element>();

/** What only a server draws, as one piece that the browser later replaces by its own; nothing when no server has drawn. */
export function serverRenderedBlock(host: HTMLElement, selector: string): HTMLElement | undefined {
  const found = isServer ? undefined : host.shadowRoot?.querySelector<HTMLElement>(`${selector}.drawn`);
  if (found) serverRenderedBlocks.add(found);
  return found ?? undefined;
}

/** Such a piece, the first time that it would be taken away: until its replacement is there. */
export function keepUntilReplaced(block: HTMLElement | undefined): HTMLElement | undefined {
  return block && serverRenderedBlocks.delete(block) ? block : undefined;
}

/**
 * Takes over the shadow tree that a server has drawn: adopts the style sheets in place of the inline ones (which a strict
 * policy may have blocked), lets Lit hydrate, and holds the result against what would be drawn here. Where they differ
 * by more than words, or hydration fails, the element draws itself anew.
 */
export abstract class HydratingElement extends LitElement {
  /** Language that documents and words are wished in. */
  abstract get language(): string;
  /** Language that the element's words are in. */
  abstract get uiLanguage(): string;
  #serverRoot: ShadowRoot | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const serverRoot = this.shadowRoot;
    const serverNodes = [...(serverRoot?.childNodes ?? [])];
    const root = super.createRenderRoot();
    if (!serverRoot) return root;
    if (this.renderOptions.renderBefore === undefined) this.#prepareHydration(serverRoot);
    else {
      // Without Lit's hydration support, Lit would draw beside what is there.
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
    for (const one of root.querySelectorAll('.unscripted')) one.remove();
    for (const comment of commentsIn(root)) {
      // What only a server draws has no counterpart here: it stays, as one piece.
      if (
        comment.parentElement?.closest('.drawn') ||
        (comment.data.startsWith('lit-node') && isServerOnly(comment.nextSibling))
      )
        comment.remove();
      // Lit writes into the node after its mark, also where the server had no words to put.
      else if (comment.data.startsWith('lit-part') && comment.nextSibling instanceof Comment) comment.after(new Text());
    }
  }

  /** Words that are on their way are waited for: nobody should see their language change twice. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const localeLoaded = this.#waitForLocale(this.#serverRoot?.querySelector<HTMLElement>('.sm')?.lang);
    return localeLoaded
      ? localeLoaded.then(() => super.scheduleUpdate())
      : (super.scheduleUpdate() as Promise<unknown> | undefined);
  }

  /** Settles when the words of the language that the server drew in are here; nothing when they are, or cannot come. */
  #waitForLocale(lang: string | undefined): Promise<void> | undefined {
    if (!lang || lang === this.uiLanguage || lang.split('-')[0] !== this.language.split('-')[0]) return undefined;
    if (!Object.keys(settings().locales ?? {}).some((name) => lang.startsWith(name))) return undefined;
    return new Promise((resolve) => {
      const timeout = setTimeout(finish, LOCALE_TIMEOUT_MS);
      const unsubscribe = onSettingsChange(() => this.uiLanguage === lang && finish());
      function finish(): void {
        clearTimeout(timeout);
        unsubscribe();
        resolve();
      }
    });
  }

  protected override update(changed: PropertyValues): void {
    const root = this.#serverRoot;
    this.#serverRoot = undefined;
    if (!root) return super.update(changed);
    const restore = captureUserState(root);
    const wrapper = root.querySelector('.sm');
    try {
      if (!wrapper?.classList.contains(ssrVersionClass) || !hasLitMarkers(root)) this.#hydrateEmptyRoot(root, changed);
      wrapper?.classList.remove(ssrVersionClass);
      super.update(changed);
      reconcileServerMarkup(root, this.render(), this);
    } catch (error) {
      if (!warned)
        warnAuthor(
          this.localName,
          `draws itself anew, because what the server has drawn does not fit: ${(error as Error).message}`,
        );
      warned = true;
      root.replaceChildren();
      Reflect.deleteProperty(root, '_$litPart$'); // Where Lit keeps what it has drawn.
      super.update(changed);
    }
    restore();
  }

  /** Lets Lit take over an empty place, where there is nothing that it could. */
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

const isServerOnly = (node: Node | null): boolean => node instanceof Element && node.classList.contains('drawn');

function commentsIn(root: ShadowRoot): Comment[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  return comments;
}

const hasLitMarkers = (root: ShadowRoot): boolean =>
  [...root.childNodes].some((node) => node instanceof Comment && node.data.startsWith('lit-part'));
