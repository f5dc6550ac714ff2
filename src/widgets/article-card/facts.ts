import {html, type TemplateResult} from 'lit';
import {reviewOf} from '../../content/clinical/review.js';
import {bookIcon, eyeIcon, icon, overdueIcon, reviewedIcon, unreviewedIcon} from '../../ui/icons.js';
import {emphasis} from '../../ui/emphasis.js';
import {dayInWords, fill, plural} from '../../ui/format.js';
import {certaintyWord} from './evidence.js';
import type {View} from './view.js';

/** Who stands behind the article and how sure it is: always three lines, and what is missing is said. */
export function facts(view: View): TemplateResult {
  const {article, strings, lang} = view;
  const certainty = certaintyWord(view).toLocaleLowerCase(lang);
  const count = article.sources.length;
  return html`<div class="facts" part="facts" tabindex="-1">
    ${reviewLine(view)}
    <p class="fact">${icon(eyeIcon)}<span>${emphasis(fill(strings.certainty, {certainty}))}</span></p>
    <p class="fact">${icon(bookIcon)}<span>${count ? plural(strings.sourcesBelow, count, lang) : emphasis(strings.noSources)}</span></p>
  </div>`;
}

function reviewLine({article, strings, lang, today}: View): TemplateResult {
  const {state, overdueSince} = reviewOf(article, today);
  const day = article.lastReviewed ? dayInWords(article.lastReviewed, lang) : '';
  const {name, role} = article.reviewedBy ?? {};
  const who = [name, role].filter(Boolean).join(', ');
  if (state === 'never') return html`<p class="fact unreviewed" part="review">${icon(unreviewedIcon, 'dash')}<span>${emphasis(strings.never)}</span></p>`;
  if (state === 'overdue') {
    const since = dayInWords(overdueSince ?? '', lang);
    const sentence = fill(who ? strings.overdueBy : strings.overdue, {since, day, who});
    return html`<p class="fact overdue" part="review">${icon(overdueIcon)}<span>${emphasis(sentence)}</span></p>`;
  }
  const next = article.nextReview ? ` ${fill(strings.nextReview, {day: dayInWords(article.nextReview, lang)})}` : '';
  const sentence = fill(who ? strings.reviewedBy : strings.reviewed, {day, who});
  return html`<p class="fact reviewed" part="review">${icon(reviewedIcon)}<span>${emphasis(sentence)}${next}</span></p>`;
}
