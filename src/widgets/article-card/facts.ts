import {html, type TemplateResult} from 'lit';
import {getReviewState} from '../../content/clinical/review.js';
import {bookIcon, eyeIcon, icon} from '../../ui/icons.js';
import {overdueIcon, reviewedIcon, unreviewedIcon} from './article-icons.js';
import {heading} from '../../rich-text/heading.js';
import {withEmphasis} from '../../ui/emphasis.js';
import {formatDay, interpolate, formatPlural} from '../../ui/format.js';
import {articleCertaintyLabel} from './evidence.js';
import type {ViewContext} from './view.js';

/** Renders three lines: review, certainty and number of sources. Missing information is stated explicitly. */
export function factsView(view: ViewContext): TemplateResult {
  const {article, strings, lang} = view;
  const certainty = articleCertaintyLabel(view);
  const count = article.sources.length;
  // The heading marks the end of the cautions for screen reader users.
  return html`<div class="facts" part="facts" tabindex="-1">
    ${heading(view.level + 1, 'visually-hidden', strings.about, '')}
    ${reviewLine(view)}
    <p class="fact">${icon(eyeIcon)}<span>${withEmphasis(interpolate(strings.certainty, {certainty}))}</span></p>
    <p class="fact">${icon(bookIcon)}<span>${count ? formatPlural(strings.sourcesBelow, count, lang) : withEmphasis(strings.noSources)}</span></p>
  </div>`;
}

function reviewLine({article, strings, lang, today}: ViewContext): TemplateResult {
  const {state, overdueSince} = getReviewState(article, today);
  const day = article.lastReviewed ? formatDay(article.lastReviewed, lang) : '';
  const {name, role} = article.reviewedBy ?? {};
  const who = [name, role].filter(Boolean).join(', ');
  if (state === 'never')
    return html`<p class="fact unreviewed" part="review">${icon(unreviewedIcon, 'dash')}<span>${withEmphasis(strings.never)}</span></p>`;
  if (state === 'overdue') {
    const since = formatDay(overdueSince ?? '', lang);
    const sentence = interpolate(who ? strings.overdueBy : strings.overdue, {since, day, who});
    return html`<p class="fact overdue" part="review">${icon(overdueIcon)}<span>${withEmphasis(sentence)}</span></p>`;
  }
  const next = article.nextReview
    ? ` ${interpolate(strings.nextReview, {day: formatDay(article.nextReview, lang)})}`
    : '';
  const sentence = interpolate(who ? strings.reviewedBy : strings.reviewed, {day, who});
  return html`<p class="fact reviewed" part="review">${icon(reviewedIcon)}<span>${withEmphasis(sentence)}${next}</span></p>`;
}
