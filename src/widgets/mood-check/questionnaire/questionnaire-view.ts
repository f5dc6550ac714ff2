import {html, nothing, type TemplateResult} from 'lit';
import type {QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {heading} from '../../../rich-text/heading.js';
import {interpolate, formatNumber, formatPlural} from '../../../ui/format.js';
import {reserveSpace} from '../../../ui/reserve-space.js';
import {answerInput} from './answer-input.js';
import {errorText} from './validation.js';
import type {QuestionnaireSession} from './session.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import type {QuestionPage} from './pages.js';
import {uiText, interpolateContent, contentDirection, contentText} from '../localized-text.js';
import type {ViewContext} from '../view.js';

/** Up to so many questions, the progress line has a segment for each. */
const MAX_PROGRESS_SEGMENTS = 12;

/** The questions: one at a time with progress and a way back, or all at once. */
export function questionnaireView(view: ViewContext, session: QuestionnaireSession): TemplateResult {
  return view.layout === 'all' ? fullView(view, session) : pagedView(view, session);
}

function pagedView(view: ViewContext, session: QuestionnaireSession): TemplateResult {
  const {currentPage, pages} = session;
  const strings = getQuestionnaireStrings(view);
  if (!currentPage) return html`<p class="lead">${strings.unanswered}</p>`;
  const position = pages.findIndex(({item}) => item === currentPage.item) + 1;
  const progressText = interpolate(strings.progress, {
    n: formatNumber(position, view.lang),
    of: formatNumber(pages.length, view.lang),
  });
  return html`<div class="progress">
      <p aria-hidden="true"><span>${progressText}</span>${contentText(session.definition, session.definition.name)}</p>
      ${pages.length > MAX_PROGRESS_SEGMENTS ? nothing : html`<div class="steps">${pages.map((_, index) => html`<i class=${index < position ? 'on' : ''}></i>`)}</div>`}
    </div>
    ${questionBlock(view, session, currentPage, 'current-heading', html`<span class="vh" dir="auto" lang=${view.lang}>${progressText}. </span>`)}
    <div class="pager">
      ${position > 1 ? html`<button class="btn plain" type="button" @click=${() => session.back()}>${strings.back}</button>` : html`<span class="btn-space" aria-hidden="true">${strings.back}</span>`}
      ${reserveSpace(
        html`<button class="btn" type="button" @click=${() => session.next()}>${position < pages.length ? strings.next : strings.review}</button>`,
        [strings.next, strings.review].map((label) => html`<span class="btn-space">${label}</span>`),
      )}
    </div>
    ${disclaimers(view, session)}`;
}

function fullView(view: ViewContext, session: QuestionnaireSession): TemplateResult {
  const strings = getQuestionnaireStrings(view);
  const {pages, errors} = session;
  const invalidPages = pages.filter(({item}) => errors.has(item.key));
  let contextId = '';
  let previousContextKeys = '';
  return html`<div class="head">
      ${heading(view.headingLevel, 'title', html`<span id=${invalidPages.length ? nothing : 'current-heading'} dir="auto" lang=${session.definition.lang ?? nothing}>${session.definition.title}</span>`)}
    </div>
    ${
      invalidPages.length
        ? html`<div class="faults" id="current-heading" role="group" aria-labelledby="faults">
          <p id="faults">${formatPlural(strings.faults, invalidPages.length, view.lang)}</p>
          <ul>${invalidPages.map(({item}) => html`<li><button class="link" type="button" @click=${focusQuestion(item)}>${contentText(session.definition, item.text || item.linkId)}</button></li>`)}</ul>
        </div>`
        : nothing
    }
    ${pages.map((page, index) => {
      const contextKeys = String(page.context.map(({key}) => key));
      if (contextKeys !== previousContextKeys) contextId = `q${index}-stem`; // The same words above several questions stand once, and name each of them.
      previousContextKeys = contextKeys;
      return questionBlock(view, session, page, `q${index}`, nothing, contextId);
    })}
    <div class="actions"><button class="btn" type="button" @click=${() => session.goToReview()}>${strings.review}</button></div>
    ${disclaimers(view, session)}`;
}

const focusQuestion =
  ({key}: QuestionnaireItem) =>
  (event: Event) => {
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    [...root.querySelectorAll<HTMLElement>('[data-key]')]
      .find(({dataset}) => dataset['key'] === key)
      ?.querySelector<HTMLElement>('input, textarea')
      ?.focus();
  };

function questionBlock(
  view: ViewContext,
  session: QuestionnaireSession,
  {item, context, help}: QuestionPage,
  id: string,
  prefix: unknown,
  contextId = `${id}-stem`,
): TemplateResult {
  const strings = getQuestionnaireStrings(view);
  const {definition} = session;
  const error = session.errors.get(item.key);
  const contextContent = (one: QuestionnaireItem) =>
    one.kind === 'lost'
      ? interpolateContent(view, strings.cannotAsk, '{text}', definition, one.text || one.linkId)
      : one.text;
  const contextParagraphs = context.map((one) => html`<p class="stem" dir="auto">${contextContent(one)}</p>`);
  return html`<div class="question" data-key=${item.key} lang=${definition.lang ?? nothing} dir=${contentDirection(definition)}>
    <div class="head">
      ${contextId === `${id}-stem` ? html`<div id=${contextId}>${contextParagraphs}</div>` : nothing}
      ${heading(id === 'current-heading' ? view.headingLevel : view.headingLevel + 1, 'item', html`<span id=${id} dir="auto">${prefix}${item.text || item.linkId}</span>`)}
      <div id=${`${id}-hint`}>${help.map((hint) => html`<p class="small" dir="auto">${hint.text}</p>`)}</div>
    </div>
    ${answerInput(view, session, item, id, `${contextId} ${id}`)}
    ${error ? html`<p class="fault" id=${`${id}-fault`}>${uiText(view, errorText(error, item, view))}</p>` : nothing}
  </div>`;
}

/** What the answers are not, and the document's notice: each a paragraph of its own, as their languages can run in two directions. */
export function disclaimers(view: ViewContext, {definition}: QuestionnaireSession): TemplateResult {
  return html`<p class="small">${getQuestionnaireStrings(view).noDiagnosis}</p>
    ${definition.copyright ? html`<p class="small" lang=${definition.lang ?? nothing} dir=${definition.lang ? contentDirection(definition) : 'auto'}>${definition.copyright}</p>` : nothing}`;
}
