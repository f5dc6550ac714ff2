import {html, noChange, nothing, type TemplateResult} from 'lit';
import {toLocalDateTime} from '../../../content/questionnaire/compare.js';
import {
  findOption,
  unitOf,
  type FhirValue,
  type QuestionnaireItem,
  type Slider,
} from '../../../content/questionnaire/questionnaire.js';
import {unitId} from '../../../content/questionnaire/fhir/unit.js';
import {formatNumber} from '../../../ui/format.js';
import {formatNumberField, parseLocalNumber} from './local-number.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import {valueText} from './value-text.js';
import {optionLabels, optionList, type OptionLabel} from './answer-input.js';
import type {AnswerInputOptions} from './questionnaire-context.js';
import {freeTextHint} from './free-text-hint.js';
import {contentText, uiText} from '../localized-text.js';
import {isDateOrTime, isNumeric} from './field-kinds.js';

/** The controls of a question of a document: a list of options, a field, a slider or a drop-down list. */
export function fieldInput(options: AnswerInputOptions): TemplateResult {
  const {view, session, item} = options;
  if (item.kind === 'boolean') return yesNoInput(options);
  if (item.kind === 'choice') return choiceInput(options);
  if (item.slider) return sliderInput(options, item.slider);
  const field = textField(options, session.answers.get(item.key)?.[0] ?? '');
  if (item.units) return html`<div class="with-unit">${field}${unitInput(options, item.units)}</div>`;
  const isFreeText = item.kind === 'text' || item.kind === 'string';
  return isFreeText ? html`${field}${freeTextHint(view, `${options.id}-reading`)}` : field;
}

function yesNoInput(options: AnswerInputOptions): TemplateResult {
  const {yes, no} = getQuestionnaireStrings(options.view);
  return optionList(options, [
    {id: 'true', label: uiText(options.view, yes)},
    {id: 'false', label: uiText(options.view, no)},
  ]);
}

/** Says that several options can be selected. */
const multipleHint = ({view, item}: AnswerInputOptions): TemplateResult | typeof nothing =>
  item.repeats ? html`<p class="small">${uiText(view, getQuestionnaireStrings(view).multiple)}</p>` : nothing;

function choiceInput(options: AnswerInputOptions): TemplateResult {
  const {view, session, item} = options;
  const strings = getQuestionnaireStrings(view);
  const freeText = (session.answers.get(item.key) ?? []).find((value) => !findOption(item, value)) ?? '';
  const otherLabel = item.openLabel
    ? contentText(session.definition, item.openLabel)
    : uiText(view, strings.otherAnswer);
  const {field, matching} = searchField(options, optionLabels(options));
  const list = item.dropDown ? dropDown(options, matching) : scrollableList(options, matching);
  return html`${multipleHint(options)}
    ${field}${item.options.length > 0 ? list : nothing}
    ${item.allowsFreeText ? html`<div class="field"><span id="${options.id}-other">${otherLabel}</span>${textField({...options, labelledBy: `${options.labelledBy} ${options.id}-other`}, freeText.replace(/^ /, ''))}</div>${freeTextHint(view, `${options.id}-reading`)}` : nothing}`;
}

/** Number of options above which a list of check boxes scrolls, so that the page does not become very long. */
const MAX_LIST_OPTIONS = 25;

const scrollableList = (options: AnswerInputOptions, list: readonly OptionLabel[]): TemplateResult =>
  options.item.options.length > MAX_LIST_OPTIONS
    ? html`<div class="long-list">${optionList(options, list)}</div>`
    : optionList(options, list);

/** The unit of a quantity. Its name includes the question. */
function unitInput(
  {view, session, item, id, labelledBy}: AnswerInputOptions,
  units: readonly FhirValue[],
): TemplateResult {
  const selected = unitOf(item, session.answers);
  return html`<span class="visually-hidden" id="${id}-unit">${getQuestionnaireStrings(view).unit}</span>
    <select class="line-input unit" autocomplete="off" dir="auto" aria-labelledby="${labelledBy} ${id}-unit" @change=${(event: Event) => session.setUnit(item, (event.target as HTMLSelectElement).value)}>
      ${units.map((unit) => html`<option value=${unitId(unit)} .selected=${unit === selected}>${unit['unit']}</option>`)}
    </select>`;
}

/** A number as a slider. It has no value until the user moves or presses it. */
function sliderInput({view, session, item, id, labelledBy}: AnswerInputOptions, slider: Slider): TemplateResult {
  const {min, max, step} = slider;
  const [value] = session.answers.get(item.key) ?? [];
  const middle = min + Math.round((max - min) / 2 / step) * step;
  const format = (number: number) => formatNumber(number, view.lang, 9);
  const valueText = value === undefined ? getQuestionnaireStrings(view).unanswered : format(Number(value));
  const select = (event: Event) => session.setAnswer(item, [(event.target as HTMLInputElement).value]);
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key === ' ' || event.key === 'Enter') select(event); // The arrow keys cannot select the first position.
    if (event.key === 'Delete' && !item.required) session.setAnswer(item, []);
  };
  return html`<div class="number-slider">
    <output dir="auto">${uiText(view, valueText)}</output>
    <input type="range" min=${min} max=${max} step=${step} autocomplete="off" aria-labelledby=${labelledBy} aria-describedby="${id}-hint ${id}-error" aria-valuetext=${valueText}
      aria-invalid=${session.errors.has(item.key) ? 'true' : nothing} .value=${value ?? String(middle)} @input=${select} @pointerup=${select} @keydown=${onKeydown} />
    <p class="slider-ends" aria-hidden="true"><span>${format(min)}</span><span>${format(max)}</span></p>
  </div>`;
}

/** A field that filters a long list of options. The selected option always stays in the list. */
function searchField(
  {view, session, item, id, labelledBy}: AnswerInputOptions,
  options: readonly OptionLabel[],
): {readonly field: unknown; readonly matching: readonly OptionLabel[]} {
  if (!item.searchable) return {field: nothing, matching: options};
  const strings = getQuestionnaireStrings(view);
  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const search = session.searches.get(item.key) ?? '';
  const selected = session.answers.get(item.key) ?? [];
  const found = options.filter(({label}) => fold(String(label)).includes(fold(search.trim())));
  const matching = options.filter((one) => found.includes(one) || selected.includes(one.id));
  const field = html`<span class="visually-hidden" id="${id}-search">${strings.filter}</span>
    <input class="line-input search" type="text" autocomplete="off" dir="auto" placeholder=${strings.filter} aria-labelledby="${labelledBy} ${id}-search" aria-describedby="${id}-matches" .value=${search}
      @input=${(event: Event) => session.setSearch(item, (event.target as HTMLInputElement).value)} />
    <p class="small" id="${id}-matches" role="status">${found.length === 0 ? uiText(view, strings.noMatch) : nothing}</p>`;
  return {field, matching};
}

function dropDown(
  {view, session, item, id, labelledBy}: AnswerInputOptions,
  options: readonly OptionLabel[],
): TemplateResult {
  const selected = (session.answers.get(item.key) ?? []).find((value) => findOption(item, value)) ?? '';
  const onChange = (event: Event) => {
    const {value} = event.target as HTMLSelectElement;
    session.selectOption(item, value || selected, value !== '');
  };
  return html`<select class="line-input" autocomplete="off" dir="auto" ?required=${item.required} aria-labelledby=${labelledBy} aria-describedby="${id}-hint ${id}-error"
    aria-invalid=${session.errors.has(item.key) ? 'true' : nothing} @change=${onChange}>
    <option value="" .selected=${selected === ''}>${getQuestionnaireStrings(view).choose}</option>
    ${options.map(({id: value, label}) => html`<option value=${value} .selected=${value === selected}>${label}</option>`)}
  </select>`;
}

const INPUT_TYPES: Readonly<Record<string, string>> = {date: 'date', dateTime: 'datetime-local', time: 'time'};

function textField(options: AnswerInputOptions, value: string): TemplateResult {
  const {session, item, id, labelledBy} = options;
  const onInput = (event: Event) => readField(options, event);
  const isInvalid = session.errors.has(item.key) ? 'true' : nothing;
  const maxLength = (isNumeric(item) ? undefined : item.bounds?.maxLength) ?? nothing;
  if (item.kind === 'text')
    return html`<textarea rows="4" autocomplete="off" dir="auto" maxlength=${maxLength} ?required=${item.required} aria-labelledby=${labelledBy || nothing} aria-describedby="${id}-hint ${id}-error ${id}-reading"
        aria-invalid=${isInvalid} .value=${value} @input=${onInput} @change=${onInput}></textarea>`;
  const {type, inputMode, min, max, shownValue, note} = fieldOptions(options, value);
  return html`<input class="line-input" type=${type} inputmode=${inputMode} min=${min} max=${max} maxlength=${maxLength} ?required=${item.required && item.kind !== 'choice'}
        autocomplete="off" dir="auto" aria-labelledby=${labelledBy || nothing} aria-describedby="${id}-hint ${id}-error ${id}-reading" aria-invalid=${isInvalid} .value=${shownValue} @input=${onInput} @change=${onInput} />
    ${note}`;
}

/** Attributes that depend on the type of a field. `<input type=number>` is not used, because it discards invalid text and changes when the page is scrolled. */
function fieldOptions({view, session, item}: AnswerInputOptions, value: string) {
  const draft = session.drafts.get(item.key);
  if (isNumeric(item)) {
    const shownValue = draft?.text ?? formatNumberField(value, view.lang);
    return {type: 'text', inputMode: inputModeOf(item), min: nothing, max: nothing, shownValue, note: nothing};
  }
  const {min, max} = item.bounds ?? {};
  const fieldValue = toFieldValue(item, value);
  return {
    type: INPUT_TYPES[item.kind] ?? 'text',
    inputMode: nothing,
    min: toFieldLimit(item, min) ?? nothing,
    max: toFieldLimit(item, max) ?? (item.kind === 'date' ? '9999-12-31' : nothing),
    // Do not overwrite a partly entered date, which has no value.
    shownValue: isDateOrTime(item) && draft?.isReadable === false ? noChange : fieldValue,
    note:
      isDateOrTime(item) && value && !fieldValue
        ? html`<p class="small">${uiText(view, valueText(item, value, view))}</p>`
        : nothing,
  };
}

/** The `inputmode` for on-screen keyboards: `numeric` only if neither a sign nor a decimal separator is needed. */
function inputModeOf({type, bounds}: QuestionnaireItem): string {
  if (Number(bounds?.min ?? Number.NaN) >= 0) return type === 'integer' ? 'numeric' : 'decimal';
  return type === 'integer' ? 'text' : 'decimal';
}

/** Converts a value for a date or time field. Returns an empty string if the field cannot display it, such as a month without a day. */
function toFieldValue({kind}: QuestionnaireItem, value: string): string {
  if (kind === 'date') return value.length === 10 ? value : '';
  if (kind === 'dateTime') return toLocalDateTime(value) ?? '';
  return value;
}

function toFieldLimit(item: QuestionnaireItem, limit: string | undefined): string | undefined {
  if (limit === undefined || !isDateOrTime(item)) return undefined;
  return toFieldValue(item, limit) || undefined;
}

function readField({view, session, item}: AnswerInputOptions, event: Event): void {
  const {value, validity} = event.target as HTMLInputElement;
  const isTyping = event.type === 'input';
  const selectedOptions = item.repeats
    ? (session.answers.get(item.key) ?? []).filter((one) => findOption(item, one))
    : [];
  if (isNumeric(item)) {
    const number = parseLocalNumber(value, view.lang);
    const isReadable = number !== undefined || value.trim() === '';
    session.setDraft(
      item,
      {text: value, isReadable},
      number === undefined ? selectedOptions : [...selectedOptions, String(number)],
      isTyping,
    );
  } else if (isDateOrTime(item)) {
    session.setDraft(item, {text: value, isReadable: !validity.badInput}, value ? [value] : [], isTyping);
  } else {
    // A leading space distinguishes a free-text answer from the id of an option.
    const freeText = item.kind === 'choice' ? ` ${value}` : value;
    session.setAnswer(item, value.trim() ? [...selectedOptions, freeText] : selectedOptions, isTyping);
  }
}
