import {html, nothing, type TemplateResult} from 'lit';
import {safeHref} from '../../content/validation/link.js';
import {heading} from '../../ui/heading.js';
import {fill} from '../../ui/format.js';
import type {View} from './view.js';

/** Where the facts come from: numbered, with the site on screen and the full address in print. */
export function sources({article, strings, level, base}: View, cited: ReadonlySet<number>): TemplateResult | typeof nothing {
  if (article.sources.length === 0) return nothing;
  const items = article.sources.map((source, index) => {
    const n = index + 1;
    const href = safeHref(source.url, base);
    const detail = [source.publisher, source.date, href && new URL(href).host.replace(/^www\./, '')].filter(Boolean).join(' · ');
    const back = cited.has(n)
      ? html` <a class="back" href="#cite-${n}" data-cite=${n} aria-label="${strings.backToText}, ${fill(strings.source, {n})}">↩&#xFE0E;</a>`
      : nothing;
    return html`<li id="source-${n}" tabindex="-1"><span>
      ${href ? outward(href, source.title) : html`<bdi>${source.title}</bdi>`}${back}
      ${detail ? html`<span class="site">${detail}</span>` : nothing}${href ? html`<span class="url">${href}</span>` : nothing}
    </span></li>`;
  });
  return html`<section class="stack" part="sources">${heading(level + 1, 'sub', strings.sources)}<ol class="sources">${items}</ol></section>`;
}

/** Other articles to read. */
export function related({article, strings, level, base}: View): TemplateResult | typeof nothing {
  const links = article.related.map(({title, href}) => ({title, href: safeHref(href, base)})).filter(({href}) => href);
  if (links.length === 0) return nothing;
  return html`<section class="stack" part="related">
    ${heading(level + 1, 'sub', strings.related)}
    <ul class="links">${links.map(({title, href}) => html`<li>${outward(href ?? '', title)}</li>`)}</ul>
  </section>`;
}

/** The clinic's own next step. */
export function action({article, base}: View): TemplateResult | typeof nothing {
  const href = safeHref(article.action?.href, base);
  return article.action && href ? html`<div class="actions"><a class="btn" part="action" href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${article.action.label}</a></div>` : nothing;
}

/** A link that tells nobody where the reader came from. */
export function outward(href: string, title: string): TemplateResult {
  return html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer"><bdi>${title}</bdi></a>`;
}
