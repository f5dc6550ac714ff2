import {html, nothing, type TemplateResult} from 'lit';
import {decodeFragment} from '../../../content/text/fragment.js';
import {elementWithId} from '../../../platform/page-document.js';
import type {MoodQuestion} from '../../../content/mood/mood.js';
import {nextSteps} from '../../../content/mood/next-steps.js';
import {safeHref} from '../../../content/validation/link.js';
import {heading} from '../../../rich-text/heading.js';
import {arrowIcon, helpIcon, clockIcon, icon, chatIcon} from '../../../ui/icons.js';
import type {SingleQuestionSession} from './session.js';
import {answerSummary} from './answer-summary.js';
import type {ViewContext} from '../view.js';

type NextStep = MoodQuestion['next'][number];

/**
 * The last screen: thanks, and the clinic's next steps for the answer. After the two lowest faces it always has a button
 * that opens the support panel.
 */
export function thanksView(view: ViewContext, session: SingleQuestionSession): TemplateResult {
  const {strings, headingLevel} = view;
  const steps = session.option ? nextSteps(session.definition, session.option.value) : [];
  const linkedSteps = steps.filter((step) => step.action);
  const isLow = (session.option?.face ?? 3) < 3;
  return html`${answerSummary(view, session)}
    <div class="head">
      ${heading(headingLevel, 'title', html`<span id="current-heading">${strings.thanks}</span>`)}
      ${steps.filter((step) => !step.action).map(({text}) => html`<p class="lead" dir="auto" lang=${session.definition.lang ?? nothing}>${text}</p>`)}
      ${isLow ? html`<p class="lead">${strings.supportHint}</p>` : nothing}
    </div>
    ${isLow ? html`<button class="btn talk" type="button" aria-expanded=${view.supportOpen} @click=${view.openSupport}>${icon(helpIcon)}${strings.talkNow}</button>` : nothing}
    ${linkedSteps.length ? html`<div class="next-steps" part="next" lang=${session.definition.lang ?? nothing}>${linkedSteps.map((step) => nextStepView(view, step))}</div>` : nothing}`;
}

function nextStepView({pageUrl, baseUrl}: ViewContext, {text, action}: NextStep): TemplateResult {
  const href = safeHref(action?.href, action?.href.startsWith('#') ? pageUrl : baseUrl);
  const isInPage = href?.split('#')[0] === pageUrl.split('#')[0];
  const content = html`<span class="medal">${icon(isInPage ? clockIcon : chatIcon)}</span><span dir="auto"><b>${action?.label}</b><span>${text}</span></span>${icon(arrowIcon, 'flip')}`;
  return href
    ? html`<a class="next-step" href=${href} referrerpolicy="no-referrer" @click=${isInPage ? scrollToTarget : nothing}>${content}</a>`
    : html`<div class="next-step">${content}</div>`;
}

/** Scrolls to another element of the page. The URL does not change, because the next step reveals the answer. */
function scrollToTarget(event: MouseEvent): void {
  const link = event.currentTarget as HTMLAnchorElement;
  const target = elementWithId(decodeFragment(link.hash), link.ownerDocument);
  event.preventDefault();
  target?.scrollIntoView({block: 'center'});
  target?.focus({preventScroll: true});
}
