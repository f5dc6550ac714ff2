import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../../../rich-text/heading.js';
import {helpIcon, icon} from '../../../ui/icons.js';
import type {SingleQuestionSession} from './session.js';
import {answerSummary} from './answer-summary.js';
import type {ViewContext} from '../view.js';

/** What only questions of documents have on the last screen: the clinic's next steps for an answer. */
export type NextStepViews = typeof import('./next-steps-view.js');

/**
 * The last screen: thanks, and the clinic's next steps for the answer. After the two lowest faces it always has a button
 * that opens the support panel.
 */
export function thanksView(
  view: ViewContext,
  session: SingleQuestionSession,
  nextSteps: NextStepViews | undefined,
): TemplateResult {
  const {strings, headingLevel} = view;
  const isLow = (session.option?.face ?? 3) < 3;
  return html`${answerSummary(view, session)}
    <div class="head">
      ${heading(headingLevel, 'title', html`<span id="current-heading">${strings.thanks}</span>`)}
      ${nextSteps?.nextStepTexts(session)}
      ${isLow ? html`<p class="lead">${strings.supportHint}</p>` : nothing}
    </div>
    ${isLow ? html`<button class="btn talk" type="button" aria-expanded=${view.supportOpen} @click=${view.openSupport}>${icon(helpIcon)}${strings.talkNow}</button>` : nothing}
    ${nextSteps?.nextStepLinks(view, session)}`;
}
