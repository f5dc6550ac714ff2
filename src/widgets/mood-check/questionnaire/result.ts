import {html, nothing, type TemplateResult} from 'lit';
import {withEmphasis} from '../../../ui/emphasis.js';
import {heading} from '../../../rich-text/heading.js';
import {interpolate, formatNumber} from '../../../ui/format.js';
import type {QuestionnaireSession} from './session.js';
import {disclaimers} from './questionnaire-view.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import {interpolateContent} from '../localized-text.js';
import type {ViewContext} from '../view.js';

/** After the last question: thanks, and the total only when the clinic shows it and it is complete. No verdict. */
export function resultView(view: ViewContext, session: QuestionnaireSession): TemplateResult {
  const strings = getQuestionnaireStrings(view);
  return html`<div class="head">
      ${heading(view.headingLevel, 'title', html`<span id="current-heading">${strings.thanks}</span>`)}
      <p class="lead">${strings.toTalk}</p>
    </div>
    ${view.showScore ? scoreView(view, session) : nothing}
    ${disclaimers(view, session)}`;
}

function scoreView(
  view: ViewContext,
  {score, scoreVerified, isScored, definition}: QuestionnaireSession,
): TemplateResult | typeof nothing {
  const strings = getQuestionnaireStrings(view);
  if (!isScored) return nothing;
  if (!score) return html`<p>${scoreVerified ? strings.incomplete : strings.scoreMismatch}</p>`;
  const formatScore = (n: number) => formatNumber(n, view.lang, 9);
  const [min = 0, max = 0, label = ''] = score.band ?? [];
  return html`<div class="answer-summary stack" part="score">
    <p class="sub">${withEmphasis(interpolate(strings.total, {total: formatScore(score.total), max: formatScore(score.max)}))}</p>
    ${score.band ? html`<p class="small">${interpolateContent(view, interpolate(strings.band, {name: definition.name, min: formatScore(min), max: formatScore(max)}), '{label}', definition, label)}</p>` : nothing}
  </div>`;
}
