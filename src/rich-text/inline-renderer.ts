import {html, nothing, type TemplateResult} from 'lit';
import {decodeAlike} from './decode-references.js';
import type {Token, Tokens} from 'marked';
import {LINK_REL, resolveImage, resolveLink} from './addresses.js';
import {isEmoji} from './emoji.js';
import {htmlPieces} from './inline-html.js';
import {inlineMarkdownTokens} from './markdown.js';
import type {Footnote} from './markdown-dialects.js';
import {MAX_INLINE_DEPTH, nestParts} from './nested-tags.js';
import type {Part, RenderOptions} from './render-options.js';
import {relaxSpaces} from './spaces.js';
import {plainTextOf} from './token-text.js';

/** Renders one line of rich text, for cautions. */
export const renderLine = (source: string, options: RenderOptions): unknown =>
  new InlineRenderer(options).render(inlineMarkdownTokens(source));

/** The target of a link in the article. */
export const anchorTarget = (name: string): TemplateResult => html`<span data-anchor=${name}></span>`;

/** Renders the inline tokens of one text as templates: emphasis, links, images, footnote references and raw tags. */
export class InlineRenderer {
  readonly #options: RenderOptions;
  readonly #notes: ReadonlyMap<string, Footnote>;
  #notesUsed = 0;
  #depth = 0;
  #openLinks = 0;

  /** @param notes the footnotes of the text by label. Each gets its number from its first reference. */
  constructor(options: RenderOptions, notes: ReadonlyMap<string, Footnote> = new Map()) {
    this.#options = options;
    this.#notes = notes;
  }

  /** The templates of inline tokens. */
  render(tokens: readonly Token[] = []): unknown {
    if (this.#depth >= MAX_INLINE_DEPTH) return this.#plain(tokens);
    this.#depth += 1;
    const parts = tokens.flatMap((token): Part[] =>
      token.type === 'html' ? this.readHtml((token as Tokens.Tag).text) : [{content: this.renderToken(token)}],
    );
    const content = this.nest(parts);
    this.#depth -= 1;
    return content;
  }

  /** Renders parts with their raw tags as elements around them. */
  nest(parts: readonly Part[]): unknown {
    return nestParts(parts, (text) => this.#words(this.#decode(text)));
  }

  /** The parts of raw HTML. */
  readHtml(source: string): Part[] {
    return (this.#options.readHtml ?? htmlPieces)(source);
  }

  #plain(tokens: readonly Token[]): string {
    return tokens.map(({raw}) => raw).join('');
  }

  #decode(text: string): string {
    return relaxSpaces((this.#options.decode ?? decodeAlike)(text));
  }

  #words(text: string): unknown {
    const words = text.replace(
      /(?<![[!])\[\[([^[\]|]{1,200})(?:\|([^[\]|]{1,200}))?\]\](?![\]:])/g,
      (_, page: string, label?: string) => label ?? page,
    );
    return this.#openLinks > 0 ? words : (this.#options.text?.(words) ?? words);
  }

  /** Text with its footnote references as superscript numbers. */
  #text(source: string): unknown {
    const text = this.#decode(source);
    if (this.#notes.size === 0 || !text.includes('[^')) return this.#words(text);
    return text.split(/(\[\^[^\]\s]{1,100}\])/).map((piece) => {
      const note = piece.startsWith('[^') ? this.#notes.get(piece.slice(2, -1)) : undefined;
      if (!note) return piece === '' ? nothing : this.#words(piece);
      const isFirst = note.number === undefined;
      note.number ??= this.#notesUsed += 1;
      const n = note.number;
      if (!this.#options.anchors) return html`<sup>${n}</sup>`;
      return html`<sup>${isFirst ? anchorTarget(`footnote-back-${n}`) : nothing}<a href=${`#footnote-${n}`}>${n}</a></sup>`;
    });
  }

  /** The template of one inline token. */
  renderToken(token: Token): unknown {
    const children = (): unknown => this.render('tokens' in token ? token.tokens : []);
    switch (token.type) {
      case 'strong':
        return html`<strong>${children()}</strong>`;
      case 'em':
        return html`<em>${children()}</em>`;
      case 'del':
        // A single tilde is a range, as in "5~10 mg", or a subscript, never a strikethrough.
        return token.raw.startsWith('~~') ? html`<del>${children()}</del>` : ['~', children(), '~'];
      case 'codespan':
        return html`<code>${(token as Tokens.Codespan).text}</code>`;
      case 'br':
        return html`<br>`;
      case 'link':
        return this.#link(token as Tokens.Link);
      case 'image':
        return this.#image(token as Tokens.Image);
      case 'checkbox':
        return (token as Tokens.Checkbox).checked ? '☑ ' : '☐ ';
      case 'escape':
        return this.#words((token as Tokens.Escape).text);
      case 'html':
        return this.nest(this.readHtml((token as Tokens.Tag).text));
      case 'space':
      case 'def':
        return nothing;
      case 'text':
        return 'tokens' in token && token.tokens ? children() : this.#text((token as Tokens.Text).text);
      default:
        return token.raw;
    }
  }

  #link({href, title, tokens, autolink, text}: Tokens.Link & {autolink?: boolean}): unknown {
    this.#openLinks += 1;
    const content = autolink ? text : this.render(tokens);
    this.#openLinks -= 1;
    const address = this.#address(href, autolink);
    const caption = title ? this.#decode(title) : nothing;
    if (address?.startsWith('#'))
      return this.#options.anchors ? html`<a href=${address} title=${caption}>${content}</a>` : content;
    const link = resolveLink(address ?? '', this.#options.base);
    if (!link) return html`<a>${content}</a>`;
    return html`<a href=${link.href} rel=${LINK_REL} referrerpolicy=${'no-referrer'} class=${link.external ? 'external' : nothing} title=${caption}>${content}</a>`;
  }

  #image({href, title, text, tokens}: Tokens.Image): unknown {
    const alt = tokens ? plainTextOf(tokens) : this.#decode(text);
    const {base, imageHosts, imageSizes, words} = this.#options;
    const source = imageHosts && resolveImage(this.#address(href), {base, imageHosts});
    if (source === undefined) {
      if (isEmoji(alt)) return alt;
      this.#options.onImageOmitted?.(href);
      return html`<span class="no-image">${alt || words.image}</span>`;
    }
    const [width = nothing, height = nothing] = imageSizes?.get(source) ?? [];
    return html`<img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt=${alt} title=${title ? this.#decode(title) : nothing} width=${width} height=${height} src=${source}>`;
  }

  /** A URL of the source, encoded as marked would write it into HTML and decoded as a browser would parse it. */
  #address(href: string, isLiteral = false): string | undefined {
    try {
      const encoded = encodeURI(href).replace(/%25/g, '%');
      return isLiteral ? encoded : (this.#options.decode ?? decodeAlike)(encoded);
    } catch (error) {
      if (error instanceof URIError) return undefined; // A lone surrogate: not a URL.
      throw error;
    }
  }
}
