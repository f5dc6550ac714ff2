import {html, nothing, type TemplateResult} from 'lit';
import type {AnswerInputOptions} from './questionnaire-context.js';

/** The controls of a question: a list of options, or what only questions of documents have. */
export function answerInput(options: AnswerInputOptions): TemplateResult {
  return options.view.documentQuestions?.fieldInput(options) ?? optionList(options, optionLabels(options));
}

/** The options of a question with their labels. */
export const optionLabels = ({item}: AnswerInputOptions): readonly OptionLabel[] =>
  item.options.map(({id, text, prefix}) => ({id, label: prefix ? `${prefix} ${text}` : text}));

/** An option with its label. */
export interface OptionLabel {
  readonly id: string;
  readonly label: unknown;
}

/** The options as radio buttons, or as checkboxes if the question repeats. */
export function optionList(
  {session, item, id, labelledBy}: AnswerInputOptions,
  options: readonly OptionLabel[],
): TemplateResult {
  const values = session.answers.get(item.key) ?? [];
  const isInvalid = session.errors.has(item.key);
  const onChange = (value: string) => (event: Event) =>
    session.selectOption(item, value, (event.target as HTMLInputElement).checked);
  // A click on a selected radio button removes the answer, except for the second click of a double click.
  const onClick = (value: string) => (event: MouseEvent) => {
    if (!item.repeats && !item.required && values.includes(value) && event.detail <= 1)
      session.selectOption(item, value, false);
  };
  return html`<div class="rows" role=${item.repeats ? 'group' : 'radiogroup'} aria-labelledby=${labelledBy} aria-describedby="${id}-hint ${id}-error"
    aria-required=${item.repeats ? nothing : String(Boolean(item.required))} aria-invalid=${isInvalid && !item.repeats ? 'true' : nothing} part="options">
    ${options.map(
      ({id: value, label}) => html`<label class="row">
        <input class="dot ${item.repeats ? 'box' : ''}" type=${item.repeats ? 'checkbox' : 'radio'} name=${item.key} autocomplete="off"
          aria-invalid=${isInvalid && item.repeats ? 'true' : nothing} .checked=${values.includes(value)} @change=${onChange(value)} @click=${onClick(value)} /><span class="name" dir="auto">${label}</span>
      </label>`,
    )}
  </div>`;
}
