import {html, nothing, type TemplateResult} from 'lit';
import {ContentError} from '../../content/validation/content-error.js';
import {directionOf} from '../../content/text/direction.js';
import {serverSectionTitles, serverRichText} from '../../rich-text/server-rich-text.js';
import {interpolate} from '../../ui/format.js';
import {splitAtCitations} from './citations.js';
import {evidenceView} from './evidence.js';
import {relatedView, sourcesView} from './sources.js';
import {richTextWords, type ViewContext} from './view.js';

/** An article's server-rendered body, with its citations and sections. */
export interface ServerBody {
  /** `undefined` when the body exceeds the size limits; the browser then shows the error. */
  readonly body: TemplateResult | undefined;
  readonly citedSources: ReadonlySet<number>;
  readonly sections: readonly {readonly title: string}[];
}

/** Renders an article's body on a server, as templates. The browser replaces it with its own rendering. */
export function renderServerBody({article, strings, level, base}: ViewContext): ServerBody {
  const citedSources = new Set<number>();
  const renderText = (words: string): unknown =>
    renderCitations(words, article.sources.length, (n) => interpolate(strings.source, {n}), citedSources);
  const options = {
    base,
    headingLevel: Math.min(level + 1, 6),
    words: richTextWords(strings),
    text: renderText,
  };
  try {
    const text = serverRichText(article.body, article.bodyType, options);
    const sections = article.bodyType === 'html' ? [] : serverSectionTitles(article.body).map((title) => ({title}));
    return {
      body: html`<div class="prose ssr-only" dir=${directionOf(article.lang)} part="body" lang=${article.lang ?? nothing}>${text}</div>`,
      citedSources,
      sections,
    };
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof RangeError)) throw error;
    return {body: undefined, citedSources: new Set(), sections: []};
  }
}

/** The full article of a closed card, for browsers without script and for crawlers. */
export function noScriptBody(view: ViewContext): TemplateResult | typeof nothing {
  const {body, citedSources} = renderServerBody(view);
  if (!body) return nothing;
  return html`<div class="no-js">${body} ${evidenceView(view)} ${sourcesView(view, citedSources)} ${relatedView(view)}</div>`;
}

/** Renders a text with its citations as superscript links, and adds their numbers to `citedSources`. */
function renderCitations(
  words: string,
  count: number,
  labelFor: (n: number) => string,
  citedSources: Set<number>,
): unknown {
  const link = (n: number): TemplateResult => {
    const first = !citedSources.has(n);
    citedSources.add(n);
    return html`<a id=${first ? `cite-${n}` : nothing} href="#source-${n}" data-source=${n} aria-label=${labelFor(n)}>${n}</a> `;
  };
  return splitAtCitations(words, count).map((piece) =>
    typeof piece === 'string' ? piece : html`<sup class="cite">${piece.map(link)}</sup>`,
  );
}
