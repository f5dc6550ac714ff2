import {html, nothing, type TemplateResult} from 'lit';
import type {Token, Tokens} from 'marked';
import {safeHref} from '../content/validation/link.js';
import {heading} from '../ui/heading.js';
import {inlineMarkdownTokens, markdownTokens} from './markdown.js';
import {htmlParagraphs, plainWords} from './plain-text.js';

/** What the surroundings decide about rich text that a server draws. */
export interface ServerTextOptions {
  /** Address that relative links are resolved against; without it they are words. */
  readonly base: string | undefined;
  /** Level of the body's highest heading, 1 to 6. */
  readonly headingLevel: number;
  readonly words: {readonly table: string; readonly image: string};
  /** Draws the words between links and code, where citations may be. */
  readonly text?: ((words: string) => unknown) | undefined;
}

/** Rich text as a server draws it: templates without any HTML string, because there is no sanitizer. The browser puts its own in its place. */
export function serverText(source: string, type: 'markdown' | 'html', options: ServerTextOptions): readonly unknown[] {
  if (type === 'html') return htmlParagraphs(source).map((words) => html`<p>${options.text?.(words) ?? words}</p>`);
  const tokens = markdownTokens(source);
  const depths = headings(tokens).map(({depth}) => depth);
  const shift = depths.length > 0 ? options.headingLevel - Math.min(...depths) : 0;
  return blocks(tokens, {...options, shift});
}

/** One line of rich text as a server draws it: for cautions. */
export const serverLine = (source: string, options: ServerTextOptions): readonly unknown[] => inline(inlineMarkdownTokens(source), {...options, shift: 0});

/** The body's headings of the highest level, as plain words. */
export function serverChapters(source: string): readonly string[] {
  const all = headings(markdownTokens(source));
  const highest = Math.min(...all.map(({depth}) => depth));
  return all.filter(({depth}) => depth === highest).map(({tokens}) => wordsOf(tokens));
}

type Options = ServerTextOptions & {readonly shift: number};

const headings = (tokens: readonly Token[]): Tokens.Heading[] => tokens.flatMap((token) => (token.type === 'heading' ? [token as Tokens.Heading] : []));
const wordsOf = (tokens: readonly Token[] = []): string => tokens.map((token) => ('tokens' in token && token.tokens ? wordsOf(token.tokens) : plainWords('text' in token ? String(token.text) : ''))).join('');

const blocks = (tokens: readonly Token[], options: Options): unknown[] => tokens.map((token) => block(token, options));

function block(token: Token, options: Options): unknown {
  switch (token.type) {
    case 'heading': return heading(Math.min((token as Tokens.Heading).depth + options.shift, 6), '', inline((token as Tokens.Heading).tokens, options));
    case 'paragraph': return html`<p>${inline((token as Tokens.Paragraph).tokens, options)}</p>`;
    case 'blockquote': return html`<blockquote>${blocks((token as Tokens.Blockquote).tokens, options)}</blockquote>`;
    case 'code': return html`<pre><code>${(token as Tokens.Code).text}</code></pre>`;
    case 'hr': return html`<hr>`;
    case 'list': return list(token as Tokens.List, options);
    case 'table': return table(token as Tokens.Table, options);
    case 'html': return (token as Tokens.HTML).block ? htmlParagraphs(token.raw).map((words) => html`<p>${words}</p>`) : inlinePiece(token, options);
    default: return inlinePiece(token, options);
  }
}

function list({ordered, start, items}: Tokens.List, options: Options): TemplateResult {
  const rows = items.map((item) => html`<li>${blocks(item.tokens, options)}</li>`);
  return ordered ? html`<ol start=${start === '' || start === 1 ? nothing : start}>${rows}</ol>` : html`<ul>${rows}</ul>`;
}

function table({header, rows}: Tokens.Table, options: Options): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${options.words.table}><table>
    <thead><tr>${header.map(({tokens}) => html`<th>${inline(tokens, options)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map(({tokens}) => html`<td>${inline(tokens, options)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

const inline = (tokens: readonly Token[] = [], options: Options): unknown[] => tokens.map((token) => inlinePiece(token, options));

function inlinePiece(token: Token, options: Options): unknown {
  const tokens = 'tokens' in token ? token.tokens : undefined;
  const inside = (): unknown[] => inline(tokens, options);
  switch (token.type) {
    case 'strong': return html`<strong>${inside()}</strong>`;
    case 'em': return html`<em>${inside()}</em>`;
    case 'del': return html`<del>${inside()}</del>`;
    case 'codespan': return html`<code>${plainWords((token as Tokens.Codespan).text)}</code>`;
    case 'br': return html`<br>`;
    case 'link': return link(token as Tokens.Link, options);
    case 'image': return html`<span class="no-image">${(token as Tokens.Image).text || options.words.image}</span>`;
    case 'checkbox': return (token as Tokens.Checkbox).checked ? '☑ ' : '☐ ';
    case 'html': return /^<br\s*\/?>$/i.test(token.raw) ? html`<br>` : htmlParagraphs(token.raw).join(' ');
    case 'space': case 'def': return nothing;
    case 'text': return tokens ? inside() : words(token as Tokens.Text, options);
    default: return token.raw;
  }
}

function words({text}: Tokens.Text, options: Options): unknown {
  const plain = plainWords(text);
  return options.text?.(plain) ?? plain;
}

function link({href, tokens}: Tokens.Link, options: Options): unknown {
  const safe = href.startsWith('#') ? undefined : safeHref(href, options.base);
  const inside = inline(tokens, {...options, text: undefined});
  if (!safe || safe.startsWith('sms:')) return inside;
  return html`<a class=${/^https?:/.test(safe) ? 'external' : nothing} href=${safe} rel="noopener noreferrer nofollow ugc" referrerpolicy="no-referrer">${inside}</a>`;
}
