import {html, nothing, type TemplateResult} from 'lit';
import {safeHref} from '../../content/validation/link.js';
import {heading} from '../../rich-text/heading.js';
import {interpolate} from '../../ui/format.js';
import type {ViewContext} from './view.js';

/** Renders the numbered sources, with the host name on screen and the full URL in print. */
export function sourcesView(
  {article, strings, level, base}: ViewContext,
  citedSources: ReadonlySet<number>,
): TemplateResult | typeof nothing {
  if (article.sources.length === 0) return nothing;
  const items = article.sources.map((source, index) => {
    const n = index + 1;
    const href = safeHref(source.url, base);
    const detail = [source.publisher, source.date, href && new URL(href).host.replace(/^www\./, '')]
      .filter(Boolean)
      .join(' · ');
    const backLink = citedSources.has(n)
      ? html` <a class="back" href="#cite-${n}" data-cite=${n} aria-label="${strings.backToText}, ${interpolate(strings.source, {n})}">↩&#xFE0E;</a>`
      : nothing;
    return html`<li id="source-${n}" tabindex="-1"><span>
      ${href ? externalLink(href, source.title) : html`<bdi>${source.title}</bdi>`}${backLink}
      ${detail ? html`<span class="site">${detail}</span>` : nothing}${href ? html`<span class="url">${href}</span>` : nothing}
    </span></li>`;
  });
  return html`<section class="stack" part="sources">${heading(level + 1, 'sub', strings.sources)}<ol class="sources">${items}</ol></section>`;
}

/** Renders links to related articles. */
export function relatedView({article, strings, level, base}: ViewContext): TemplateResult | typeof nothing {
  const links = article.related.map(({title, href}) => ({title, href: safeHref(href, base)})).filter(({href}) => href);
  if (links.length === 0) return nothing;
  return html`<section class="stack" part="related">
    ${heading(level + 1, 'sub', strings.related)}
    <ul class="links">${links.map(({title, href}) => html`<li>${externalLink(href ?? '', title)}</li>`)}</ul>
  </section>`;
}

/** Renders the article's call to action. */
export function actionView({article, base}: ViewContext): TemplateResult | typeof nothing {
  const href = safeHref(article.action?.href, base);
  return article.action && href
    ? html`<div class="actions"><a class="btn" part="action" href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${article.action.label}</a></div>`
    : nothing;
}

/** Renders a link that sends no referrer. */
export function externalLink(href: string, title: string): TemplateResult {
  return html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer"><bdi>${title}</bdi></a>`;
}
