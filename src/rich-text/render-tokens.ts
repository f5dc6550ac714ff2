import {html, nothing, type TemplateResult} from 'lit';
import type {Token, Tokens} from 'marked';
import {safeHref} from '../content/validation/link.js';
import {heading} from './heading.js';
import {inlineMarkdownTokens, markdownTokens} from './markdown.js';
import {htmlParagraphs, decodeEntities} from './plain-text.js';

/** What the surroundings decide about rich text that a server draws. */
export interface ServerRichTextOptions {
  /** Address that relative links are resolved against; without it they are words. */
  readonly base: string | undefined;
  /** Level of the body's highest heading, 1 to 6. */
  readonly headingLevel: number;
  readonly words: {readonly table: string; readonly image: string};
  /** Draws the words between links and code, where citations may be. */
  readonly text?: ((words: string) => unknown) | undefined;
}

/** Rich text as a server draws it: templates without any HTML string, because there is no sanitizer. The browser puts its own in its place. */
export function serverRichText(
  source: string,
  type: 'markdown' | 'html',
  options: ServerRichTextOptions,
): readonly unknown[] {
  if (type === 'html') return htmlParagraphs(source).map((words) => html`<p>${options.text?.(words) ?? words}</p>`);
  const tokens = markdownTokens(source);
  const depths = headingTokens(tokens).map(({depth}) => depth);
  const shift = depths.length > 0 ? options.headingLevel - Math.min(...depths) : 0;
  return renderBlocks(tokens, {...options, shift});
}

/** One line of rich text as a server draws it: for cautions. */
export const serverRichLine = (source: string, options: ServerRichTextOptions): readonly unknown[] =>
  renderInline(inlineMarkdownTokens(source), {...options, shift: 0});

/** The body's headings of the highest level, as plain words. */
export function serverSectionTitles(source: string): readonly string[] {
  const all = headingTokens(markdownTokens(source));
  const highest = Math.min(...all.map(({depth}) => depth));
  return all.filter(({depth}) => depth === highest).map(({tokens}) => plainTextOf(tokens));
}

type RenderOptions = ServerRichTextOptions & {readonly shift: number};

const headingTokens = (tokens: readonly Token[]): Tokens.Heading[] =>
  tokens.flatMap((token) => (token.type === 'heading' ? [token as Tokens.Heading] : []));
const plainTextOf = (tokens: readonly Token[] = []): string =>
  tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? plainTextOf(token.tokens)
        : decodeEntities('text' in token ? String(token.text) : ''),
    )
    .join('');

const renderBlocks = (tokens: readonly Token[], options: RenderOptions): unknown[] =>
  tokens.map((token) => renderBlock(token, options));

function renderBlock(token: Token, options: RenderOptions): unknown {
  switch (token.type) {
    case 'heading':
      return heading(
        Math.min((token as Tokens.Heading).depth + options.shift, 6),
        '',
        renderInline((token as Tokens.Heading).tokens, options),
      );
    case 'paragraph':
      return html`<p>${renderInline((token as Tokens.Paragraph).tokens, options)}</p>`;
    case 'blockquote':
      return html`<blockquote>${renderBlocks((token as Tokens.Blockquote).tokens, options)}</blockquote>`;
    case 'code':
      return html`<pre><code>${(token as Tokens.Code).text}</code></pre>`;
    case 'hr':
      return html`<hr>`;
    case 'list':
      return renderList(token as Tokens.List, options);
    case 'table':
      return renderTable(token as Tokens.Table, options);
    case 'html':
      return (token as Tokens.HTML).block
        ? htmlParagraphs(token.raw).map((words) => html`<p>${words}</p>`)
        : renderInlineToken(token, options);
    default:
      return renderInlineToken(token, options);
  }
}

function renderList({ordered, start, items}: Tokens.List, options: RenderOptions): TemplateResult {
  const rows = items.map((item) => html`<li>${renderBlocks(item.tokens, options)}</li>`);
  return ordered
    ? html`<ol start=${start === '' || start === 1 ? nothing : start}>${rows}</ol>`
    : html`<ul>${rows}</ul>`;
}

function renderTable({header, rows}: Tokens.Table, options: RenderOptions): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${options.words.table}><table>
    <thead><tr>${header.map(({tokens}) => html`<th>${renderInline(tokens, options)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map(({tokens}) => html`<td>${renderInline(tokens, options)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

const renderInline = (tokens: readonly Token[] = [], options: RenderOptions): unknown[] =>
  tokens.map((token) => renderInlineToken(token, options));

function renderInlineToken(token: Token, options: RenderOptions): unknown {
  const tokens = 'tokens' in token ? token.tokens : undefined;
  const renderChildren = (): unknown[] => renderInline(tokens, options);
  switch (token.type) {
    case 'strong':
      return html`<strong>${renderChildren()}</strong>`;
    case 'em':
      return html`<em>${renderChildren()}</em>`;
    case 'del':
      return html`<del>${renderChildren()}</del>`;
    case 'codespan':
      return html`<code>${decodeEntities((token as Tokens.Codespan).text)}</code>`;
    case 'br':
      return html`<br>`;
    case 'link':
      return renderLink(token as Tokens.Link, options);
    case 'image':
      return html`<span class="no-image">${(token as Tokens.Image).text || options.words.image}</span>`;
    case 'checkbox':
      return (token as Tokens.Checkbox).checked ? '☑ ' : '☐ ';
    case 'html':
      return /^<br\s*\/?>$/i.test(token.raw) ? html`<br>` : htmlParagraphs(token.raw).join(' ');
    case 'space':
    case 'def':
      return nothing;
    case 'text':
      return tokens ? renderChildren() : renderText(token as Tokens.Text, options);
    default:
      return token.raw;
  }
}

function renderText({text}: Tokens.Text, options: RenderOptions): unknown {
  const decoded = decodeEntities(text);
  return options.text?.(decoded) ?? decoded;
}

function renderLink({href, tokens}: Tokens.Link, options: RenderOptions): unknown {
  const safe = href.startsWith('#') ? undefined : safeHref(href, options.base);
  const content = renderInline(tokens, {...options, text: undefined});
  if (!safe || safe.startsWith('sms:')) return content;
  return html`<a class=${/^https?:/.test(safe) ? 'external' : nothing} href=${safe} rel="noopener noreferrer nofollow ugc" referrerpolicy="no-referrer">${content}</a>`;
}
