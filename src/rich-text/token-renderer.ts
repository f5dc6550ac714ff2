import {html, nothing, type TemplateResult} from 'lit';
import type {Token, Tokens} from 'marked';
import {heading} from './heading.js';
import {anchorTarget, InlineRenderer} from './inline-renderer.js';
import {ownNumbers} from './list-numbers.js';
import type {ArticleToken, Footnote, FootnotesToken} from './markdown-dialects.js';
import {joined, opening} from './nested-tags.js';
import type {Part, RenderOptions} from './render-options.js';
import {headingTokens} from './token-text.js';

/** Blocks end with a line break, so that copied or extracted text has spaces between words. */
const LINE_END: Part = {content: '\n'};

/** Renders the tokens of one text as templates. Never creates HTML strings. */
export class TokenRenderer {
  readonly #tokens: readonly ArticleToken[];
  readonly #options: RenderOptions;
  readonly #shift: number;
  readonly #notes: ReadonlyMap<string, Footnote>;
  readonly #inline: InlineRenderer;

  constructor(tokens: readonly ArticleToken[], options: RenderOptions) {
    this.#tokens = tokens;
    this.#options = options;
    const depths = headingTokens(tokens).map(({depth}) => depth);
    this.#shift = depths.length > 0 && options.headingLevel ? options.headingLevel - Math.min(...depths) : 0;
    const last = tokens.at(-1);
    this.#notes = last?.type === 'footnotes' ? (last as FootnotesToken).notes : new Map();
    for (const note of this.#notes.values()) note.number = undefined;
    this.#inline = new InlineRenderer(options, this.#notes);
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
      yield this.#inline.nest(parts);
      parts = [];
      open = 0;
    }
    if (parts.length > 0) yield this.#inline.nest(parts);
  }

  #blockParts(token: ArticleToken): Part[] {
    if (token.type !== 'html')
      return [{content: this.#block(token)}, ...(/^(?:text|space|def|checkbox)$/.test(token.type) ? [] : [LINE_END])];
    const pieces = this.#inline.readHtml((token as Tokens.HTML).text);
    const hasDetails = pieces.some((piece) => 'name' in piece && /^(?:details|summary)$/.test(piece.name));
    const opened = pieces.reduce((sum, piece) => sum + opening(piece), 0);
    if (hasDetails || opened || 'content' in (pieces[0] ?? {}) || !(token as Tokens.HTML).block) return pieces;
    const content = this.#inline.nest(pieces);
    return pieces.some((piece) => !('text' in piece) || piece.text.trim()) ? [{content: html`<p>${content}</p>`}] : [];
  }

  #blocks(tokens: readonly ArticleToken[]): unknown {
    return this.#inline.nest(tokens.flatMap((token) => this.#blockParts(token)));
  }

  #block(token: ArticleToken): unknown {
    const alert = token.alert ? html`<strong>${this.#options.words.alerts[token.alert]}</strong> ` : nothing;
    switch (token.type) {
      case 'heading': {
        const {depth, tokens} = token as Tokens.Heading;
        const anchor = token.anchor && this.#options.anchors ? anchorTarget(token.anchor) : nothing;
        return heading(Math.min(depth + this.#shift, 6), nothing, joined([anchor, this.#inline.render(tokens)]));
      }
      case 'paragraph':
        return html`<p>${joined([alert, this.#inline.render((token as Tokens.Paragraph).tokens)])}</p>`;
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
        return joined([alert, this.#inline.renderToken(token)]);
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
        ? html`<th align=${align ?? nothing}>${this.#inline.render(tokens)}</th>`
        : html`<td align=${align ?? nothing}>${this.#inline.render(tokens)}</td>`;
    const row = (cells: readonly Tokens.TableCell[]): TemplateResult => html`<tr>${cells.map(cell)}</tr>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.#options.words.table}><table><thead>${row(header)}</thead>${rows.length > 0 ? html`<tbody>${rows.map(row)}</tbody>` : nothing}</table></div>`;
  }

  #definitions(items: readonly {name: 'dt' | 'dd'; tokens: Token[]}[]): TemplateResult {
    return html`<dl>${items.map(({name, tokens}) => (name === 'dt' ? html`<dt>${this.#inline.render(tokens)}</dt>` : html`<dd>${this.#inline.render(tokens)}</dd>`))}</dl>`;
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
      const anchor = isLinked && number !== undefined ? anchorTarget(`footnote-${number}`) : nothing;
      const [first, ...more] = paragraphs.map((tokens) => this.#inline.render(tokens));
      return html`<li>${anchor}${first}${more.map((content) => html`<p>${content}</p>`)}${back}</li>`;
    })}</ol>`;
  }
}
