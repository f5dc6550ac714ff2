import {html, nothing, type TemplateResult} from 'lit';
import {displayName} from '../../platform/intl.js';

const valueOf = ({target}: Event): string => (target as HTMLInputElement).value;

/** The name of a language in a language, or its tag. */
export const languageName = (tag: string, inLanguage: string): string =>
  displayName(tag, 'language', inLanguage) ?? tag;

/** A field with a list; `options` are values and names. */
export const selectField = ({
  label,
  value,
  options,
  set,
  required = false,
  describedBy,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly set: (value: string) => void;
  readonly required?: boolean;
  readonly describedBy?: string;
}): TemplateResult => html`<label class="field"
  ><span>${label}</span
  ><select ?required=${required} aria-describedby=${describedBy ?? nothing} @change=${(event: Event) => set(valueOf(event))}>
    ${options.map(([one, name]) => html`<option value=${one} .selected=${one === value}>${name}</option>`)}
  </select></label
>`;

/** A field for one line of text. `hint` is a sentence below it. */
export const textField = ({
  id,
  label,
  value,
  set,
  hint,
  list,
  placeholder,
  inputMode,
  isCode = false,
}: {
  readonly id: string;
  readonly label: string | TemplateResult;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly hint?: string | TemplateResult | undefined;
  /** Suggestions: values and names. */
  readonly list?: readonly (readonly [value: string, name: string])[] | undefined;
  readonly placeholder?: string | undefined;
  readonly inputMode?: 'url' | 'decimal' | undefined;
  /** The value is written left to right in every language. */
  readonly isCode?: boolean;
}): TemplateResult => html`<div class="field">
  <label for=${id}>${label}</label>
  <input
    id=${id}
    dir=${isCode ? 'ltr' : nothing}
    inputmode=${inputMode ?? nothing}
    autocomplete="off"
    spellcheck="false"
    placeholder=${placeholder ?? nothing}
    list=${list?.length ? `${id}-list` : nothing}
    aria-describedby=${hint ? `${id}-hint` : nothing}
    .value=${value}
    @change=${(event: Event) => set(valueOf(event).trim())}
  />
  ${list?.length ? html`<datalist id="${id}-list">${list.map(([one, name]) => html`<option value=${one}>${name}</option>`)}</datalist>` : nothing}
  ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
</div>`;

/** A group of choices of which one is taken. */
export const radioGroup = <Value extends string>({
  name,
  label,
  value,
  options,
  set,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, name: string])[];
  readonly set: (value: Value) => void;
}): TemplateResult => html`<fieldset class="radios">
  <legend>${label}</legend>
  ${options.map(
    ([one, text]) =>
      html`<label><input type="radio" name=${name} value=${one} .checked=${one === value} @change=${() => set(one)} /><span>${text}</span></label>`,
  )}
</fieldset>`;
