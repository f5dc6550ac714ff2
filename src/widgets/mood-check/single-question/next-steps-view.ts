import {css, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import {nextSteps} from '../../../content/mood/next-steps.js';
import type {MoodQuestion} from '../../../content/mood/mood.js';
import {decodeFragment} from '../../../content/text/fragment.js';
import {safeHref} from '../../../content/validation/link.js';
import {elementWithId} from '../../../platform/page-document.js';
import {arrowIcon, chatIcon, clockIcon, icon} from '../../../ui/icons.js';
import type {ViewContext} from '../view.js';
import type {SingleQuestionSession} from './session.js';

type NextStep = MoodQuestion['next'][number];

const stepsFor = ({option, definition}: SingleQuestionSession): readonly NextStep[] =>
  option ? nextSteps(definition, option.value) : [];

/** The next steps for the answer that are only a text. */
export function nextStepTexts(session: SingleQuestionSession): TemplateResult[] {
  return stepsFor(session)
    .filter((step) => !step.action)
    .map(({text}) => html`<p class="lead" dir="auto" lang=${session.definition.lang ?? nothing}>${text}</p>`);
}

/** The next steps for the answer that lead to a page. */
export function nextStepLinks(view: ViewContext, session: SingleQuestionSession): TemplateResult | typeof nothing {
  const steps = stepsFor(session).filter((step) => step.action);
  return steps.length
    ? html`<div class="next-steps" part="next" lang=${session.definition.lang ?? nothing}>${steps.map((step) => nextStepView(view, step))}</div>`
    : nothing;
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

/** Styles of the next steps. */
export const nextStepStyles: CSSResult = css`
  .next-steps { display: grid; gap: 0.625em; }
  .next-step {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.875em;
    padding: 0.875em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_r-panel);
    background: var(--_raised);
    text-decoration: none;
    color: inherit;
    min-block-size: 64px;
  }
  .next-step:hover { border-color: var(--_edge); }
  .next-step b { font-weight: 600; display: block; line-height: 1.35; color: var(--_link); text-decoration: underline; text-decoration-thickness: 0.07em; text-underline-offset: 0.2em; }
  .next-step span span { font-size: 0.875em; line-height: 1.4; color: var(--_quiet); }
  .next-step .medal { inline-size: 2.75em; block-size: 2.75em; }
  .next-step > .icon { color: var(--_quiet); }
  @container (inline-size < 20em) {
    .next-step { grid-template-columns: minmax(0, 1fr) auto; }
    .next-step .medal { display: none; }
  }
  @media (forced-colors: active) {
    .next-step > .icon { color: CanvasText; }
  }
`;
