import {html, nothing, type TemplateResult} from 'lit';
import {findOption, type QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import type {QuestionnaireSession} from './session.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import {uiText} from '../localized-text.js';
import type {ViewContext} from '../view.js';

const INPUT_TYPES: Readonly<Record<string, string>> = {
  date: 'date',
  dateTime: 'datetime-local',
  time: 'time',
  number: 'number',
  integer: 'number',
};

/** How a question is answered: rows to choose from, or a field to write in. @param labelledBy ids of the elements that name it. */
export function answerInput(
  view: ViewContext,
  session: QuestionnaireSession,
  item: QuestionnaireItem,
  id: string,
  labelledBy: string,
): TemplateResult {
  if (item.kind === 'choice') return choiceInput(view, session, item, id, labelledBy);
  const strings = getQuestionnaireStrings(view);
  if (item.kind === 'boolean')
    return optionList(session, item, id, labelledBy, [
      ['true', uiText(view, strings.yes)],
      ['false', uiText(view, strings.no)],
    ]);
  return textInput(session, item, id, labelledBy, session.answers.get(item.key)?.[0] ?? '');
}

function choiceInput(
  view: ViewContext,
  session: QuestionnaireSession,
  item: QuestionnaireItem,
  id: string,
  labelledBy: string,
): TemplateResult {
  const strings = getQuestionnaireStrings(view);
  const freeTextAnswers = (session.answers.get(item.key) ?? []).filter((value) => !findOption(item, value));
  return html`${item.repeats ? html`<p class="small">${uiText(view, strings.several)}</p>` : nothing}
    ${
      item.options.length
        ? optionList(
            session,
            item,
            id,
            labelledBy,
            item.options.map((option) => [option.id, option.text]),
          )
        : nothing
    }
    ${item.allowsFreeText ? html`<label class="field">${uiText(view, strings.another)}${textInput(session, item, id, nothing, freeTextAnswers[0]?.replace(/^ /, '') ?? '')}</label>` : nothing}`;
}

function optionList(
  session: QuestionnaireSession,
  item: QuestionnaireItem,
  id: string,
  labelledBy: string,
  options: readonly (readonly [id: string, text: unknown])[],
): TemplateResult {
  const values = session.answers.get(item.key) ?? [];
  const onChange = (value: string) => (event: Event) => {
    const isChecked = (event.target as HTMLInputElement).checked;
    session.setAnswer(
      item,
      item.repeats ? [...values.filter((one) => one !== value), ...(isChecked ? [value] : [])] : [value],
    );
  };
  return html`<div class="rows" role=${item.repeats ? 'group' : 'radiogroup'} aria-labelledby=${labelledBy} aria-describedby="${id}-hint ${id}-fault"
    aria-required=${item.repeats ? nothing : String(Boolean(item.required))} part="options">
    ${options.map(
      ([value, text]) => html`<label class="row">
        <input class="dot ${item.repeats ? 'box' : ''}" type=${item.repeats ? 'checkbox' : 'radio'} name=${item.key} autocomplete="off"
          .checked=${values.includes(value)} @change=${onChange(value)} /><span class="name" dir="auto">${text}</span>
      </label>`,
    )}
  </div>`;
}

function textInput(
  session: QuestionnaireSession,
  item: QuestionnaireItem,
  id: string,
  labelledBy: string | typeof nothing,
  value: string,
): TemplateResult {
  const selectedOptions = item.repeats
    ? (session.answers.get(item.key) ?? []).filter((one) => findOption(item, one))
    : [];
  const onInput = (event: Event) => {
    const freeText = (event.target as HTMLInputElement).value;
    // A space in front keeps own words apart from an option that begins with the same ones.
    session.setAnswer(
      item,
      freeText.trim() ? [...selectedOptions, item.kind === 'choice' ? ` ${freeText}` : freeText] : selectedOptions,
      event.type === 'input',
    );
  };
  const {min, max, maxLength} = item.bounds ?? {};
  return item.kind === 'text'
    ? html`<textarea rows="4" autocomplete="off" dir="auto" maxlength=${maxLength ?? nothing} aria-labelledby=${labelledBy} aria-describedby="${id}-hint ${id}-fault"
        .value=${value} @input=${onInput} @change=${onInput}></textarea>`
    : html`<input class="line-input" type=${INPUT_TYPES[item.kind] ?? 'text'} step=${item.kind === 'number' ? 'any' : nothing} min=${min ?? nothing} max=${max ?? (item.kind === 'date' ? '9999-12-31' : nothing)}
        maxlength=${maxLength ?? nothing} autocomplete="off" dir="auto" aria-labelledby=${labelledBy} aria-describedby="${id}-hint ${id}-fault" .value=${value} @input=${onInput} @change=${onInput} />`;
}
