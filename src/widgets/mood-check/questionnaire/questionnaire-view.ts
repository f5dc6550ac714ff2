import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {repeat} from 'lit/directives/repeat.js';
import {isIntroduction, type QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {heading} from '../../../rich-text/heading.js';
import {interpolate, formatNumber, formatPlural} from '../../../ui/format.js';
import {reserveSpace} from '../../../ui/reserve-space.js';
import {answerInput} from './answer-input.js';
import type {QuestionnaireContext} from './questionnaire-context.js';
import type {ShownError} from './validation.js';
import type {QuestionnaireSession} from './session.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import type {QuestionPage} from './pages.js';
import {uiText, contentDirection, contentText} from '../localized-text.js';
import type {ViewContext} from '../view.js';

/** Maximum number of questions for which the progress bar has segments. */
const MAX_PROGRESS_SEGMENTS = 12;
const DATE_FIELDS = '.question input:is([type^=date], [type=time])';

/** The questions: one at a time with progress and a Back button, or all at once. */
export function questionnaireView(view: QuestionnaireContext, session: QuestionnaireSession): TemplateResult {
  return view.layout === 'all' ? fullView(view, session) : pagedView(view, session);
}

function pagedView(view: QuestionnaireContext, session: QuestionnaireSession): TemplateResult {
  const {currentPage, pages} = session;
  const strings = getQuestionnaireStrings(view);
  if (!currentPage) return html`<p class="lead">${strings.unanswered}</p>`;
  const isFirst = currentPage.item.key === pages[0]?.item.key;
  const {number, count, reached, isLast} = session.progressAt(currentPage.item);
  const progressText =
    number === undefined
      ? strings.additional
      : interpolate(strings.progress, {n: formatNumber(number, view.lang), of: formatNumber(count, view.lang)});
  // The focus moves to the heading, so the heading includes the error for screen readers.
  const error = session.errors.get(currentPage.item.key);
  const question = questionBlock(view, session, {
    page: currentPage,
    id: 'current-heading',
    groupErrorKeys: session.groupErrorKeys,
    prefix: html`<span class="visually-hidden" dir="auto" lang=${view.lang}>${progressText}. ${error ? `${errorText(error, currentPage.item, view)} ` : nothing}</span>`,
  });
  // A page translator may have replaced text nodes: no word of the previous question may remain.
  return html`${keyed(
    currentPage.item.key,
    html`<div class="progress">
      <p aria-hidden="true"><span>${progressText}</span>${contentText(session.definition, session.definition.name)}</p>
      ${count > MAX_PROGRESS_SEGMENTS ? nothing : html`<div class="steps">${Array.from({length: count}, (_, index) => html`<i class=${index < reached ? 'on' : ''}></i>`)}</div>`}
    </div>
    ${question}
    <div class="pager">
      ${isFirst ? html`<span class="btn-space" aria-hidden="true">${strings.back}</span>` : html`<button class="btn plain" type="button" @click=${onSingleClick(session, () => session.back())}>${strings.back}</button>`}
      ${reserveSpace(
        html`<button class="btn" type="button" @click=${onSingleClick(session, () => session.next())}>${isLast ? strings.review : strings.next}</button>`,
        [strings.next, strings.review].map((label) => html`<span class="btn-space">${label}</span>`),
      )}
    </div>`,
  )}
    ${disclaimers(view, session)}${deletedStatus(view, session)}`;
}

function fullView(view: QuestionnaireContext, session: QuestionnaireSession): TemplateResult {
  const strings = getQuestionnaireStrings(view);
  const {pages, definition, groupErrorKeys} = session;
  return html`<div class="head">
      ${heading(view.headingLevel, 'title', html`<span id=${invalidItems(session).length ? nothing : 'current-heading'} dir="auto" lang=${definition.lang ?? nothing}>${definition.title}</span>`)}
    </div>
    ${repeat(
      withContextIds(pages),
      ({page}) => page.item.key,
      (options) => questionBlock(view, session, {...options, groupErrorKeys}),
    )}
    <div class="actions"><button class="btn" type="button" @click=${onSingleClick(session, () => session.goToReview())}>${strings.review}</button></div>
    ${disclaimers(view, session)}${deletedStatus(view, session)}`;
}

/** The invalid answers with links to their questions, in a separate card below the questions so that it does not move them. */
export function errorSummary(view: ViewContext, session: QuestionnaireSession): TemplateResult | typeof nothing {
  const {definition, stage} = session;
  const items = invalidItems(session);
  if (view.layout !== 'all' || stage !== 'ask' || items.length === 0) return nothing;
  const countText = formatPlural(getQuestionnaireStrings(view).errorCount, items.length, view.lang);
  return html`<section class="card below" part="card">
    <div class="error-summary" id="current-heading" role="group" aria-labelledby="error-count">
      <p id="error-count">${countText}</p>
      <ul>${items.map((item) => html`<li><button class="link" type="button" @click=${(event: Event) => focusQuestion((event.target as Element).getRootNode() as ShadowRoot, item.key)}>${contentText(definition, item.text || item.linkId)}</button></li>`)}</ul>
    </div>
  </section>`;
}

const invalidItems = ({pages, errors}: QuestionnaireSession): QuestionnaireItem[] =>
  pages.map(({item}) => item).filter(({key}) => errors.has(key));

/** Updates the state of partly entered dates and runs an action. Ignores the second click of a double click. */
export function onSingleClick(session: QuestionnaireSession, action: () => void) {
  return (event: MouseEvent): void => {
    if (event.detail > 1) return;
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    const dateFields = [...root.querySelectorAll<HTMLInputElement>(DATE_FIELDS)];
    const keyOf = (field: Element) => field.closest<HTMLElement>('.question')?.dataset['key'] ?? '';
    session.setIncompleteFields(dateFields.map(keyOf), dateFields.filter(({validity}) => validity.badInput).map(keyOf));
    action();
  };
}

interface QuestionBlockOptions {
  readonly page: QuestionPage;
  /** Id of the question text, and prefix of the ids of its hint and error. */
  readonly id: string;
  /** Visually hidden text before the question. */
  readonly prefix?: unknown;
  /** Ids of the texts before the question. Those that begin with another id are rendered with an earlier question. */
  readonly contextIds?: readonly string[];
  readonly groupErrorKeys: QuestionnaireSession['groupErrorKeys'];
}

/** Groups and introductions of several questions are rendered once and label each of them. */
function withContextIds(pages: readonly QuestionPage[]): Omit<QuestionBlockOptions, 'groupErrorKeys'>[] {
  let sharedIds = new Map<string, string>();
  return pages.map((page, index) => {
    const id = `q${index}`;
    const shared = page.context.filter((item) => item.kind === 'group' || isIntroduction(item));
    if (String(shared.map(({key}) => key)) !== String([...sharedIds.keys()]))
      sharedIds = new Map(shared.map(({key}, place) => [key, `${id}-shared-${place}`]));
    const contextIds = page.context.map(({key}, place) => sharedIds.get(key) ?? `${id}-context-${place}`);
    return {page, id, contextIds};
  });
}

/** Focuses the first control of a question, if all questions are shown at once. Returns false otherwise. */
export function focusQuestion(root: ParentNode, key: string): boolean {
  if (root.querySelector('.pager')) return false;
  const control = [...root.querySelectorAll<HTMLElement>('[data-key]')]
    .find(({dataset}) => dataset['key'] === key)
    ?.querySelector<HTMLElement>('input, textarea, select');
  control?.focus();
  return control !== undefined && control !== null;
}

function questionBlock(
  view: QuestionnaireContext,
  session: QuestionnaireSession,
  {
    page,
    id,
    prefix = nothing,
    contextIds = page.context.map((_, place) => `${id}-context-${place}`),
    groupErrorKeys,
  }: QuestionBlockOptions,
): TemplateResult {
  const {item, context, help, closing} = page;
  const {definition} = session;
  const strings = getQuestionnaireStrings(view);
  const isPaged = id === 'current-heading';
  // A read-only answer does not label the question after it.
  const labels = contextIds.filter((_, place) => !session.answers.has(context[place]?.key ?? ''));
  const isOwn = (contextId: string) => contextId.startsWith(`${id}-`);
  const hints = [...help.map(({text}) => text), item.entryFormat ?? ''].filter(Boolean);
  return html`<div class="question" data-key=${item.key} lang=${definition.lang ?? nothing} dir=${contentDirection(definition)}>
    <div class="head">
      ${contextIds.some(isOwn) ? html`<div>${context.map((one, place) => (isOwn(contextIds[place] ?? '') ? contextParagraph(view, session, one, contextIds[place]) : nothing))}</div>` : nothing}
      ${heading(isPaged ? view.headingLevel : view.headingLevel + 1, 'item', html`<span id=${id} dir="auto">${prefix}${item.text || item.linkId}${view.documentQuestions?.entryMark(view, item)}</span>`)}
      <div class="question-options"><div id=${`${id}-hint`}>${item.required ? html`<p class="small">${uiText(view, strings.requiredHint)}</p>` : nothing}${hints.map((hint) => html`<p class="small">${contentText({}, hint)}</p>`)}</div>${deleteButton(view, session, item)}</div>
    </div>
    ${answerInput({view, session, item, id, labelledBy: `${labels.join(' ')} ${id}`})}
    ${errorMessage(view, item, {id, error: session.errors.get(item.key), canMissGroup: groupErrorKeys.has(item.key)})}
    ${view.documentQuestions?.answerHints(session, item)}
    ${view.documentQuestions?.instanceButtons(view, session, page)}
  </div>
  ${closing.length > 0 ? html`<div class="closing" lang=${definition.lang ?? nothing} dir=${contentDirection(definition)}>${closing.map((one) => contextParagraph(view, session, one))}</div>` : nothing}`;
}

/**
 * The button that deletes the answer to one question. It is before the answers, so that it is not on the way from an answer to the
 * next question. Its space is always reserved.
 */
function deleteButton(view: ViewContext, session: QuestionnaireSession, item: QuestionnaireItem): TemplateResult {
  const strings = getQuestionnaireStrings(view);
  const onClick = ({target}: Event) => {
    const question = (target as Element).closest('.question');
    // A partly entered date has no value that rendering could replace. WebKit empties such a field only if it had a value.
    for (const field of question?.querySelectorAll<HTMLInputElement>(DATE_FIELDS) ?? []) {
      field.valueAsNumber = 0;
      field.value = '';
    }
    session.deleteAnswer(item);
    question?.querySelector<HTMLElement>('input:not(.search), textarea, select')?.focus();
  };
  return html`<button class="link delete-answer ${session.hasAnswer(item) ? '' : 'reserved'}" type="button"
      aria-label=${`${strings.deleteAnswer}: ${item.text || item.linkId}`} @click=${onClick}>${uiText(view, strings.deleteAnswer)}</button>`;
}

/** Announces that an answer has been deleted. */
const deletedStatus = (view: ViewContext, session: QuestionnaireSession): TemplateResult =>
  html`<p class="visually-hidden deleted" role="status">${session.deletedKey === undefined ? nothing : getQuestionnaireStrings(view).answerDeleted}</p>`;

/** The error of a question. The space for every error that it can have is reserved, so that an error does not move the buttons. */
function errorMessage(
  view: QuestionnaireContext,
  item: QuestionnaireItem,
  {id, error, canMissGroup}: {id: string; error: ShownError | undefined; canMissGroup: boolean},
): TemplateResult | typeof nothing {
  const possible = view.documentQuestions?.possibleErrors(item) ?? (item.required ? (['required'] as const) : []);
  const reserved = [...possible, ...(canMissGroup ? (['requiredGroup'] as const) : [])];
  if (!error && reserved.length === 0) return nothing;
  return html`<div class="reserve errors">
    ${reserved.map((one) => html`<p class="error-space reserved" aria-hidden="true">${uiText(view, errorText(one, item, view))}</p>`)}
    ${error ? html`<p class="error" id=${`${id}-error`}>${uiText(view, errorText(error, item, view))}</p>` : nothing}
  </div>`;
}

/** The message of an error. Questions of built-in instruments have only two. */
function errorText(error: ShownError, item: QuestionnaireItem, view: QuestionnaireContext): string {
  const {required, checkAnswer} = getQuestionnaireStrings(view);
  return view.documentQuestions?.errorText(error, item, view) ?? (error === 'required' ? required : checkAnswer);
}

/** A text before or after a question. @param id id of the text, if it labels the question. */
const contextParagraph = (
  view: QuestionnaireContext,
  session: QuestionnaireSession,
  item: QuestionnaireItem,
  id = '',
): TemplateResult =>
  html`<p class="context" id=${id || nothing}>${view.documentQuestions?.contextContent(view, session, item) ?? item.text}</p>`;

/** The notice that this is not a diagnosis, and the copyright notice. They are separate paragraphs because their directions can differ. */
export function disclaimers(view: ViewContext, {definition}: QuestionnaireSession): TemplateResult {
  return html`<p class="small">${getQuestionnaireStrings(view).noDiagnosis}</p>
    ${definition.copyright ? html`<p class="small" lang=${definition.lang ?? nothing} dir=${definition.lang ? contentDirection(definition) : 'auto'}>${definition.copyright}</p>` : nothing}`;
}
