import {html, nothing, type TemplateResult} from 'lit';
import {withEmphasis} from '../../../ui/emphasis.js';
import {heading} from '../../../rich-text/heading.js';
import {interpolate, formatNumber} from '../../../ui/format.js';
import type {QuestionnaireSession} from './session.js';
import {disclaimers} from './questionnaire-view.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import {interpolateContent} from './interpolate-content.js';
import type {ViewContext} from '../view.js';

/** The last screen: thanks, and the total if `show-score` is set and it is complete. */
export function resultView(view: ViewContext, session: QuestionnaireSession): TemplateResult {
  const strings = getQuestionnaireStrings(view);
  return html`<div class="head">
      ${heading(view.headingLevel, 'title', html`<span id="current-heading">${strings.thanks}</span>`)}
      <p class="lead">${strings.shareHint}</p>
    </div>
    ${view.showScore ? scoreView(view, session) : nothing}
    ${disclaimers(view, session)}`;
}

/** The total. It has no range label after a safety answer above the lowest, because "minimal" would be misleading. */
function scoreView(view: ViewContext, session: QuestionnaireSession): TemplateResult | typeof nothing {
  const {score, scoreVerified, isScored, definition, concerningItem} = session;
  const strings = getQuestionnaireStrings(view);
  if (!isScored) return nothing;
  if (!score) return html`<p>${scoreVerified ? strings.incomplete : strings.scoreMismatch}</p>`;
  const formatScore = (n: number) => formatNumber(n, view.lang, 9);
  const [min = 0, max = 0, label = ''] = score.band ?? [];
  const bandText = interpolate(strings.band, {name: definition.name, min: formatScore(min), max: formatScore(max)});
  return html`<div class="answer-summary stack" part="score">
    <p class="sub">${withEmphasis(interpolate(strings.total, {total: formatScore(score.total), max: formatScore(score.max)}))}</p>
    ${score.band && !concerningItem ? html`<p class="small">${interpolateContent(view, bandText, '{label}', definition, label)}</p>` : nothing}
  </div>`;
}
