import {adoptStyles, isServer, LitElement, nothing, type PropertyValues} from 'lit';
import {drawnHere} from './server-rendering.js';
import {personsPart} from './user-state.js';
import {onSettings, settings} from '../element/settings/page-settings.js';
import {mend} from './reconcile-markup.js';
import {tell} from '../element/warnings.js';

/** How long what a server has drawn waits for its language, in milliseconds. */
const PATIENCE = 4000;

let told = false;

const pieces = new WeakSet<Element>();

/** What only a server draws, as one piece that the browser later replaces by its own; nothing when no server has drawn. */
export function pieceDrawn(host: HTMLElement, selector: string): HTMLElement | undefined {
  const found = isServer ? undefined : host.shadowRoot?.querySelector<HTMLElement>(`${selector}.drawn`);
  if (found) pieces.add(found);
  return found ?? undefined;
}

/** Such a piece, the first time that it would be taken away: until its replacement is there. */
export function untilReplaced(piece: HTMLElement | undefined): HTMLElement | undefined {
  return piece && pieces.delete(piece) ? piece : undefined;
}

/**
 * Takes over the shadow tree that a server has drawn: adopts the style sheets in place of the inline ones (which a strict
 * policy may have blocked), lets Lit hydrate, and holds the result against what would be drawn here. Where they differ
 * by more than words, or hydration fails, the element draws itself anew.
 */
export abstract class ServerDrawn extends LitElement {
  /** Language that documents and words are wished in. */
  abstract get language(): string;
  /** Language that the element's words are in. */
  abstract get wordsLanguage(): string;
  #drawn: ShadowRoot | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const drawn = this.shadowRoot;
    const given = [...(drawn?.childNodes ?? [])];
    const root = super.createRenderRoot();
    if (!drawn) return root;
    if (this.renderOptions.renderBefore === undefined) this.#receive(drawn);
    else {
      // Without Lit's hydration support, Lit would draw beside what is there.
      for (const node of given) node.remove();
      this.renderOptions.renderBefore = drawn.firstChild;
    }
    return root;
  }

  #receive(root: ShadowRoot): void {
    this.#drawn = root;
    const styles = (this.constructor as typeof LitElement).elementStyles;
    const inline = root.querySelectorAll('style');
    adoptStyles(root, styles);
    if (root.adoptedStyleSheets.length > 0) for (const style of inline) style.remove();
    for (const one of root.querySelectorAll('.unscripted')) one.remove();
    for (const comment of commentsIn(root)) {
      // What only a server draws has no counterpart here: it stays, as one piece.
      if (comment.parentElement?.closest('.drawn') || (comment.data.startsWith('lit-node') && isDrawn(comment.nextSibling))) comment.remove();
      // Lit writes into the node after its mark, also where the server had no words to put.
      else if (comment.data.startsWith('lit-part') && comment.nextSibling instanceof Comment) comment.after(new Text());
    }
  }

  /** Words that are on their way are waited for: nobody should see their language change twice. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const wait = this.#words(this.#drawn?.querySelector<HTMLElement>('.sm')?.lang);
    return wait ? wait.then(() => super.scheduleUpdate()) : (super.scheduleUpdate() as Promise<unknown> | undefined);
  }

  /** Settles when the words of the language that the server drew in are here; nothing when they are, or cannot come. */
  #words(lang: string | undefined): Promise<void> | undefined {
    if (!lang || lang === this.wordsLanguage || lang.split('-')[0] !== this.language.split('-')[0]) return undefined;
    if (!Object.keys(settings().locales ?? {}).some((name) => lang.startsWith(name))) return undefined;
    return new Promise((resolve) => {
      const late = setTimeout(done, PATIENCE);
      const stop = onSettings(() => this.wordsLanguage === lang && done());
      function done(): void {
        clearTimeout(late);
        stop();
        resolve();
      }
    });
  }

  protected override update(changed: PropertyValues): void {
    const root = this.#drawn;
    this.#drawn = undefined;
    if (!root) return super.update(changed);
    const restore = personsPart(root);
    const base = root.querySelector('.sm');
    try {
      if (!base?.classList.contains(drawnHere) || !hasMarks(root)) this.#clear(root, changed);
      base?.classList.remove(drawnHere);
      super.update(changed);
      mend(root, this.render(), this);
    } catch (error) {
      if (!told) tell(this.localName, `draws itself anew, because what the server has drawn does not fit: ${(error as Error).message}`);
      told = true;
      root.replaceChildren();
      Reflect.deleteProperty(root, '_$litPart$'); // Where Lit keeps what it has drawn.
      super.update(changed);
    }
    restore();
  }

  /** Lets Lit take over an empty place, where there is nothing that it could. */
  #clear(root: ShadowRoot, changed: PropertyValues): void {
    root.replaceChildren(new Comment('lit-part'), new Comment('/lit-part'));
    Object.defineProperty(this, 'render', {value: () => nothing, configurable: true});
    try {
      super.update(changed);
    } finally {
      Reflect.deleteProperty(this, 'render');
    }
  }
}

const isDrawn = (node: Node | null): boolean => node instanceof Element && node.classList.contains('drawn');

function commentsIn(root: ShadowRoot): Comment[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  return comments;
}

const hasMarks = (root: ShadowRoot): boolean => [...root.childNodes].some((node) => node instanceof Comment && node.data.startsWith('lit-part'));
