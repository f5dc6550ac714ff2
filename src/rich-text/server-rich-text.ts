import {html} from 'lit';
import {isElementName} from './element-names.js';
import {htmlWords} from './html-words.js';
import {markdownTokens} from './markdown.js';
import {htmlParagraphs} from './plain-text.js';
import type {Part, RenderOptions} from './render-options.js';
import {headingTokens, plainTextOf} from './token-text.js';
import {TokenRenderer} from './token-renderer.js';

/** Renders rich text on a server. HTML bodies are plain paragraphs, because a server has no sanitizer; the browser replaces them. */
export function serverRichText(source: string, type: 'markdown' | 'html', options: RenderOptions): readonly unknown[] {
  if (type === 'html') return htmlParagraphs(source).map((words) => html`<p>${options.text?.(words) ?? words}</p>`);
  const readHtml = (raw: string): Part[] => htmlWords(raw, isElementName);
  return [...new TokenRenderer(markdownTokens(source), {...options, readHtml}).blocks()];
}

/** The body's headings of the highest level, as plain text. */
export function serverSectionTitles(source: string): readonly string[] {
  const all = headingTokens(markdownTokens(source));
  const highest = Math.min(...all.map(({depth}) => depth));
  return all.filter(({depth}) => depth === highest).map(({tokens}) => plainTextOf(tokens));
}
