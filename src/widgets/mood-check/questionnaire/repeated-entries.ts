import {html, nothing, type TemplateResult} from 'lit';
import type {QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {formatNumber, interpolate} from '../../../ui/format.js';
import {uiText} from '../localized-text.js';
import {interpolateContent} from './interpolate-content.js';
import type {ViewContext} from '../view.js';
import type {QuestionPage} from './pages.js';
import {onSingleClick} from './questionnaire-view.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import type {QuestionnaireSession} from './session.js';

/** Buttons that remove this instance of a repeating group or question, or add another one. */
export function instanceButtons(
  view: ViewContext,
  session: QuestionnaireSession,
  {item, removable, extendable}: QuestionPage,
): TemplateResult | typeof nothing {
  if (removable.length + extendable.length === 0) return nothing;
  const strings = getQuestionnaireStrings(view);
  const nameOf = (one: QuestionnaireItem) => one.text || item.text || item.linkId;
  const addLabel = (one: QuestionnaireItem) =>
    interpolateContent(view, strings.addAnother, '{text}', session.definition, nameOf(one));
  return html`<div class="foot-links">
    ${extendable.map((one) => html`<button class="link add" type="button" @click=${onSingleClick(session, () => session.addInstance(one))}>${addLabel(one)}</button>`)}
    ${removable.map((one) => html`<button class="link remove" type="button" aria-label=${`${strings.removeEntry}: ${nameOf(one)} ${entryText(view, one)}`} @click=${onSingleClick(session, () => session.removeInstance(one))}>${uiText(view, strings.removeEntry)}</button>`)}
  </div>`;
}

/** The position of an instance, such as "Entry 2 of 3". Empty for items that do not repeat or have one instance. */
function entryText(view: ViewContext, {instance}: QuestionnaireItem): string {
  if (!instance || instance.count < 2) return '';
  const [n, of] = [instance.index + 1, instance.count].map((number) => formatNumber(number, view.lang));
  return interpolate(getQuestionnaireStrings(view).entry, {n: n ?? '', of: of ?? ''});
}

/** The position of an instance after its name. */
export function entryMark(view: ViewContext, item: QuestionnaireItem): TemplateResult | typeof nothing {
  const entry = entryText(view, item);
  return entry ? html` ${uiText(view, entry)}` : nothing;
}
