import {html, nothing, type TemplateResult} from 'lit';
import type {Token, Tokens} from 'marked';
import {decodeCharacterReferences} from '../content/text/character-references.js';
import {LINK_REL, resolveImage, resolveLink, type ImageSizes} from './addresses.js';
import {isEmoji} from './emoji.js';
import {heading} from './heading.js';
import {isElementName} from './element-names.js';
import {htmlWords} from './html-words.js';
import {htmlPieces, inlineElements, type HtmlPiece} from './inline-html.js';
import {inlineMarkdownTokens, markdownTokens} from './markdown.js';
import type {ArticleToken, Footnote, FootnotesToken} from './markdown-dialects.js';
import {htmlParagraphs} from './plain-text.js';
import {relaxSpaces} from './spaces.js';
import type {RichTextWords} from './words.js';

/** Options for rendering Markdown tokens as templates, in the browser and on a server. */
export interface RenderOptions {
  /** Base URL for relative links. Without it, relative links are shown as plain text. */
  readonly base: string | undefined;
  /** Level of the body's highest heading, 1 to 6; 0 keeps the levels of the source. */
  readonly headingLevel: number;
  /** Allowed image hosts in addition to the document's origin. Without a list, images are shown as their alternative text. */
  readonly imageHosts?: readonly string[] | undefined;
  readonly imageSizes?: ImageSizes | undefined;
  readonly words: RichTextWords;
  /** Called with the address of each image that is not shown. */
  readonly onImageOmitted?: ((address: string) => void) | undefined;
  /** Renders text outside of links and code, which may contain citations. */
  readonly text?: ((words: string) => unknown) | undefined;
  /** Decodes character references. Without it, only common references are decoded. */
  readonly decode?: ((text: string) => string) | undefined;
  /** Whether to keep in-article links and mark their targets with `data-anchor`. */
  readonly anchors?: boolean;
  /** Reads raw HTML. Without it, tags that are not in `inlineElements` are shown as text. */
  readonly readHtml?: ((source: string) => Part[]) | undefined;
}

/** Maximum nesting depth of `details`; browsers hang on hundreds. */
const MAX_DETAILS = 5;
/** Maximum nesting depth of emphasis, links and raw tags; deeper ones are rendered as plain text. */
const MAX_INLINE_DEPTH = 100;

/** Renders rich text on a server. HTML bodies are plain paragraphs, because a server has no sanitizer; the browser replaces them. */
export function serverRichText(source: string, type: 'markdown' | 'html', options: RenderOptions): readonly unknown[] {
  if (type === 'html') return htmlParagraphs(source).map((words) => html`<p>${options.text?.(words) ?? words}</p>`);
  const readHtml = (raw: string): Part[] => htmlWords(raw, isElementName);
  return [...new TokenRenderer(markdownTokens(source), {...options, readHtml}).blocks()];
}

/** Renders one line of rich text, for cautions. */
export const renderLine = (source: string, options: RenderOptions): unknown =>
  new TokenRenderer([], options).inline(inlineMarkdownTokens(source));

/** The body's headings of the highest level, as plain text. */
export function serverSectionTitles(source: string): readonly string[] {
  const all = headingTokens(markdownTokens(source));
  const highest = Math.min(...all.map(({depth}) => depth));
  return all.filter(({depth}) => depth === highest).map(({tokens}) => plainTextOf(tokens));
}

const headingTokens = (tokens: readonly ArticleToken[]): Tokens.Heading[] =>
  tokens.flatMap((token) => (token.type === 'heading' ? [token as Tokens.Heading] : []));

const plainTextOf = (tokens: readonly Token[] = []): string =>
  tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plainTextOf(token.tokens)
        : decodeCharacterReferences('text' in token && token.type !== 'html' ? String(token.text) : ''),
    )
    .join('');

/** A block or a part of a block: the rendered token, or a raw tag that encloses the following parts. */
export type Part = {readonly content: unknown} | HtmlPiece;

/** 1 for the start tag of an element that may enclose several blocks, -1 for its end tag, otherwise 0. */
const opening = (part: Part): number =>
  'name' in part && /^(?:details|div|section|article|aside)$/.test(part.name) ? (part.kind === 'open' ? 1 : -1) : 0;

/** Blocks end with a line break, so that copied or extracted text has spaces between words. */
const LINE_END: Part = {content: '\n'};

/** Renders the tokens of one text as templates. Never creates HTML strings. */
export class TokenRenderer {
  readonly #tokens: readonly ArticleToken[];
  readonly #options: RenderOptions;
  readonly #shift: number;
  readonly #notes: ReadonlyMap<string, Footnote>;
  #notesUsed = 0;
  #depth = 0;
  #openLinks = 0;

  constructor(tokens: readonly ArticleToken[], options: RenderOptions) {
    this.#tokens = tokens;
    this.#options = options;
    const depths = headingTokens(tokens).map(({depth}) => depth);
    this.#shift = depths.length > 0 && options.headingLevel ? options.headingLevel - Math.min(...depths) : 0;
    const last = tokens.at(-1);
    this.#notes = last?.type === 'footnotes' ? (last as FootnotesToken).notes : new Map();
    for (const note of this.#notes.values()) note.number = undefined;
  }

  /** Generates the templates of the top-level blocks. A wrapper such as `details` with its content is one block. */
  *blocks(): Generator {
    let parts: Part[] = [];
    let open = 0;
    for (const token of this.#tokens) {
      for (const part of this.#blockParts(token)) {
        parts.push(part);
        open += opening(part);
      }
      if (open > 0) continue;
      yield this.#nest(parts);
      parts = [];
      open = 0;
    }
    if (parts.length > 0) yield this.#nest(parts);
  }

  /** The templates of inline tokens. */
  inline(tokens: readonly Token[] = []): unknown {
    if (this.#depth >= MAX_INLINE_DEPTH) return this.#plain(tokens);
    this.#depth += 1;
    const parts = tokens.flatMap((token): Part[] =>
      token.type === 'html' ? this.#html((token as Tokens.Tag).text) : [{content: this.#inlineToken(token)}],
    );
    const content = this.#nest(parts);
    this.#depth -= 1;
    return content;
  }

  #html(source: string): Part[] {
    return (this.#options.readHtml ?? htmlPieces)(source);
  }

  #plain(tokens: readonly Token[]): string {
    return tokens.map(({raw}) => raw).join('');
  }

  #decode(text: string): string {
    return relaxSpaces((this.#options.decode ?? decodeCharacterReferences)(text));
  }

  #words(text: string): unknown {
    const words = text.replace(
      /(?<![[!])\[\[([^[\]|]{1,200})(?:\|([^[\]|]{1,200}))?\]\](?![\]:])/g,
      (_, page: string, label?: string) => label ?? page,
    );
    return this.#openLinks > 0 ? words : (this.#options.text?.(words) ?? words);
  }

  /** Moves the parts between a start tag and an end tag into the tag's element. Unclosed tags end with their parent. */
  #nest(parts: readonly Part[]): unknown {
    const root: unknown[] = [];
    const stack: {name: string; hidden: boolean | undefined; content: unknown[]}[] = [];
    const top = (): unknown[] => stack.at(-1)?.content ?? root;
    const close = (): void => {
      const {name = '', hidden, content = []} = stack.pop() ?? {};
      if (hidden) return;
      const tooDeep = name === 'details' && stack.filter((one) => one.name === 'details').length >= MAX_DETAILS;
      top().push(tooDeep ? content : wrap(name, joined(content)));
    };
    for (const part of parts) {
      if ('content' in part) top().push(part.content);
      else if (part.kind === 'text') top().push(this.#words(this.#decode(part.text)));
      else if (part.kind === 'void') top().push(part.name === 'br' ? html`<br>` : html`<wbr>`);
      else if (part.kind === 'open' && stack.length < MAX_INLINE_DEPTH)
        stack.push({name: part.name, hidden: part.hidden, content: []});
      else if (stack.some(({name}) => name === part.name)) {
        while (stack.at(-1)?.name !== part.name) close();
        close();
      }
    }
    while (stack.length > 0) close();
    return joined(root);
  }

  #blockParts(token: ArticleToken): Part[] {
    if (token.type !== 'html')
      return [{content: this.#block(token)}, ...(/^(?:text|space|def|checkbox)$/.test(token.type) ? [] : [LINE_END])];
    const pieces = this.#html((token as Tokens.HTML).text);
    const hasDetails = pieces.some((piece) => 'name' in piece && /^(?:details|summary)$/.test(piece.name));
    const opened = pieces.reduce((sum, piece) => sum + opening(piece), 0);
    if (hasDetails || opened || 'content' in (pieces[0] ?? {}) || !(token as Tokens.HTML).block) return pieces;
    const content = this.#nest(pieces);
    return pieces.some((piece) => !('text' in piece) || piece.text.trim()) ? [{content: html`<p>${content}</p>`}] : [];
  }

  #blocks(tokens: readonly ArticleToken[]): unknown {
    return this.#nest(tokens.flatMap((token) => this.#blockParts(token)));
  }

  #block(token: ArticleToken): unknown {
    const alert = token.alert ? html`<strong>${this.#options.words.alerts[token.alert]}</strong> ` : nothing;
    switch (token.type) {
      case 'heading': {
        const {depth, tokens} = token as Tokens.Heading;
        const anchor = token.anchor && this.#options.anchors ? this.#anchor(token.anchor) : nothing;
        return heading(Math.min(depth + this.#shift, 6), nothing, joined([anchor, this.inline(tokens)]));
      }
      case 'paragraph':
        return html`<p>${joined([alert, this.inline((token as Tokens.Paragraph).tokens)])}</p>`;
      case 'blockquote': {
        const content = this.#blocks((token as Tokens.Blockquote).tokens);
        return html`<blockquote>${token.alert ? html`<p>${alert}</p>` : nothing}${content}</blockquote>`;
      }
      case 'code':
        return html`<pre><code>${(token as Tokens.Code).text.replace(/\n?$/, '\n')}</code></pre>`;
      case 'hr':
        return html`<hr>`;
      case 'list':
        return this.#list(token as Tokens.List);
      case 'table':
        return this.#table(token as Tokens.Table);
      case 'definitions':
        return 'items' in token
          ? this.#definitions(token.items as readonly {name: 'dt' | 'dd'; tokens: Token[]}[])
          : nothing;
      case 'footnotes':
        return this.#footnotes();
      case 'not-shown':
        return html`<p><span class="no-image">${this.#options.words.notShown}</span></p>`;
      case 'space':
      case 'def':
        return nothing;
      default:
        return joined([alert, this.#inlineToken(token)]);
    }
  }

  #list({ordered, start, items}: Tokens.List): TemplateResult {
    const numbers = ordered ? ownNumbers(items) : [];
    const rows = items.map(
      ({tokens}, index) =>
        html`<li value=${numbers[index] ?? nothing}>${this.#blocks(tokens as ArticleToken[])}</li>\n`,
    );
    return ordered
      ? html`<ol start=${start === '' || start === 1 ? nothing : start}>${rows}</ol>`
      : html`<ul>${rows}</ul>`;
  }

  #table({header, rows}: Tokens.Table): TemplateResult {
    const cell = ({tokens, align, header: isHeader}: Tokens.TableCell): TemplateResult =>
      isHeader
        ? html`<th align=${align ?? nothing}>${this.inline(tokens)}</th>`
        : html`<td align=${align ?? nothing}>${this.inline(tokens)}</td>`;
    const row = (cells: readonly Tokens.TableCell[]): TemplateResult => html`<tr>${cells.map(cell)}</tr>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.#options.words.table}><table><thead>${row(header)}</thead>${rows.length > 0 ? html`<tbody>${rows.map(row)}</tbody>` : nothing}</table></div>`;
  }

  #definitions(items: readonly {name: 'dt' | 'dd'; tokens: Token[]}[]): TemplateResult {
    return html`<dl>${items.map(({name, tokens}) => (name === 'dt' ? html`<dt>${this.inline(tokens)}</dt>` : html`<dd>${this.inline(tokens)}</dd>`))}</dl>`;
  }

  #anchor(name: string): TemplateResult {
    return html`<span data-anchor=${name}></span>`;
  }

  /** The footnotes in the order of their numbers; unreferenced footnotes are last. */
  #footnotes(): unknown {
    const mentioned = [...this.#notes.values()].filter(({number}) => number !== undefined);
    const others = [...this.#notes.values()].filter(({number}) => number === undefined);
    const notes = [...mentioned.sort((a, b) => (a.number ?? 0) - (b.number ?? 0)), ...others];
    const isLinked = this.#options.anchors;
    return html`<ol>${notes.map(({number, paragraphs}) => {
      const back =
        isLinked && number !== undefined ? html` <a href=${`#footnote-back-${number}`}>↩&#xFE0E;</a>` : nothing;
      const anchor = isLinked && number !== undefined ? this.#anchor(`footnote-${number}`) : nothing;
      const [first, ...more] = paragraphs.map((tokens) => this.inline(tokens));
      return html`<li>${anchor}${first}${more.map((content) => html`<p>${content}</p>`)}${back}</li>`;
    })}</ol>`;
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
      return html`<sup>${isFirst ? this.#anchor(`footnote-back-${n}`) : nothing}<a href=${`#footnote-${n}`}>${n}</a></sup>`;
    });
  }

  #inlineToken(token: Token): unknown {
    const children = (): unknown => this.inline('tokens' in token ? token.tokens : []);
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
        return this.#nest(this.#html((token as Tokens.Tag).text));
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
    const content = autolink ? text : this.inline(tokens);
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
      return isLiteral ? encoded : (this.#options.decode ?? decodeCharacterReferences)(encoded);
    } catch (error) {
      if (error instanceof URIError) return undefined; // A lone surrogate: not a URL.
      throw error;
    }
  }
}

/** Maximum number of items of a list that have a number of their own. */
const MAX_OWN_NUMBERS = 100;

/**
 * The numbers of the items that do not follow the number before them, when the author numbered each item differently: CommonMark
 * would count them again, so that "repeat step 5" leads to another step. Equal numbers mean "count for me".
 */
function ownNumbers(items: readonly Tokens.ListItem[]): readonly (number | undefined)[] {
  const written = items.map(({raw}) => Number(/^\s*(\d{1,9})[.)]/.exec(raw)?.[1]));
  if (new Set(written).size < written.length || written.includes(NaN)) return [];
  const own = written.map((number, index) =>
    index > 0 && number !== (written[index - 1] ?? 0) + 1 ? number : undefined,
  );
  return own.filter(Boolean).length > MAX_OWN_NUMBERS ? [] : own;
}

/** Joins adjacent texts, because each value of a template costs time. */
function joined(content: readonly unknown[]): unknown {
  const out: unknown[] = [];
  for (const value of content) {
    const last = out.at(-1);
    if (value === nothing) continue;
    if (typeof value === 'string' && typeof last === 'string') out[out.length - 1] = last + value;
    else out.push(value);
  }
  return out.length === 1 ? out[0] : out;
}

/** Renders the element of a raw tag with its content. */
function wrap(name: string, content: unknown): TemplateResult {
  if (name === 'details') return html`<details>${content}</details>`;
  return inlineElements[name]?.(content) ?? html`${content}`;
}
