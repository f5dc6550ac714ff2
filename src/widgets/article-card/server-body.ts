import {html, nothing, type TemplateResult} from 'lit';
import {ContentError} from '../../content/validation/content-error.js';
import {serverChapters, serverText} from '../../rich-text/render-tokens.js';
import {fill} from '../../ui/format.js';
import {atCitations} from './citations.js';
import {evidence} from './evidence.js';
import {related, sources} from './sources.js';
import type {View} from './view.js';

/** An article's body as a server draws it, with what stands around it. */
export interface ServerBody {
  /** Missing when the body is more than a page can bear; the browser then says so. */
  readonly body: TemplateResult | undefined;
  readonly cited: ReadonlySet<number>;
  readonly chapters: readonly {readonly title: string}[];
}

/** Draws an article's body on a server: with templates, for the browser to put the sanitized one in its place. */
export function serverBody({article, strings, level, base}: View): ServerBody {
  const cited = new Set<number>();
  const cite = (words: string): unknown => withCitations(words, article.sources.length, (n) => fill(strings.source, {n}), cited);
  const options = {base, headingLevel: Math.min(level + 1, 6), words: {table: strings.table, image: strings.image}, text: cite};
  try {
    const text = serverText(article.body, article.bodyType, options);
    const chapters = article.bodyType === 'html' ? [] : serverChapters(article.body).map((title) => ({title}));
    return {body: html`<div class="prose drawn" dir="auto" part="body" lang=${article.lang ?? nothing}>${text}</div>`, cited, chapters};
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof RangeError)) throw error;
    return {body: undefined, cited: new Set(), chapters: []};
  }
}

/** What is behind "Read the article", for people whose browser runs no script and for programs that only read. */
export function unscriptedBody(view: View): TemplateResult | typeof nothing {
  const {body, cited} = serverBody(view);
  if (!body) return nothing;
  return html`<div class="unscripted">${body} ${evidence(view)} ${sources(view, cited)} ${related(view)}</div>`;
}

/** Words with their citations as small links; `cited` takes note of them. */
function withCitations(words: string, count: number, name: (n: number) => string, cited: Set<number>): unknown {
  const link = (n: number): TemplateResult => {
    const first = !cited.has(n);
    cited.add(n);
    return html`<a id=${first ? `cite-${n}` : nothing} href="#source-${n}" data-source=${n} aria-label=${name(n)}>${n}</a> `;
  };
  return atCitations(words, count).map((piece) => (typeof piece === 'string' ? piece : html`<sup class="cite">${piece.map(link)}</sup>`));
}
