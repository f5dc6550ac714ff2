import {html, nothing, type TemplateResult} from 'lit';
import {safeHref} from '../../content/validation/link.js';
import {directionOf} from '../../content/text/direction.js';
import {heading} from '../../rich-text/heading.js';
import {formatDay, interpolate} from '../../ui/format.js';
import {externalLink} from './sources.js';
import type {ViewContext} from './view.js';

/** A withdrawn article: title, reason and replacement, without its body. */
export function withdrawnState({article, strings, lang, level, base}: ViewContext): TemplateResult {
  const {on, reason, replacement} = article.withdrawn ?? {};
  const href = safeHref(replacement?.href, base);
  return html`<article class="card article" part="card">
    <div class="head" dir=${directionOf(article.lang)} lang=${article.lang ?? nothing}>${heading(level, 'title', article.title)}</div>
    <div class="withdrawn-note" part="withdrawn">
      <p class="sub">${on ? interpolate(strings.withdrawnOn, {day: formatDay(on, lang)}) : strings.withdrawn}</p>
      ${reason ? html`<p dir=${directionOf(article.lang)} lang=${article.lang ?? nothing}>${reason}</p>` : nothing}
    </div>
    ${replacement ? html`<p>${strings.readInstead} ${href ? externalLink(href, replacement.title) : replacement.title}</p>` : nothing}
  </article>`;
}
