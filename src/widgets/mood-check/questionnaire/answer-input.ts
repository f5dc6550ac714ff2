import {html, nothing, type TemplateResult} from 'lit';
import {optionOf, type Item} from '../../../content/questionnaire/questionnaire.js';
import type {FormTalk} from './session.js';
import {formWords} from './questionnaire.strings.js';
import {ours} from '../localized-text.js';
import type {View} from '../view.js';

const INPUTS: Readonly<Record<string, string>> = {date: 'date', dateTime: 'datetime-local', time: 'time', number: 'number', integer: 'number'};

/** How a question is answered: rows to choose from, or a field to write in. @param named ids of the elements that name it. */
export function control(view: View, talk: FormTalk, item: Item, id: string, named: string): TemplateResult {
  if (item.kind === 'choice') return choice(view, talk, item, id, named);
  const strings = formWords(view);
  if (item.kind === 'boolean') return rows(talk, item, id, named, [['true', ours(view, strings.yes)], ['false', ours(view, strings.no)]]);
  return field(talk, item, id, named, talk.answers.get(item.key)?.[0] ?? '');
}

function choice(view: View, talk: FormTalk, item: Item, id: string, named: string): TemplateResult {
  const strings = formWords(view);
  const own = (talk.answers.get(item.key) ?? []).filter((value) => !optionOf(item, value));
  return html`${item.repeats ? html`<p class="small">${ours(view, strings.several)}</p>` : nothing}
    ${item.options.length ? rows(talk, item, id, named, item.options.map((option) => [option.id, option.text])) : nothing}
    ${item.open ? html`<label class="field">${ours(view, strings.another)}${field(talk, item, id, nothing, own[0]?.replace(/^ /, '') ?? '')}</label>` : nothing}`;
}

function rows(talk: FormTalk, item: Item, id: string, named: string, options: readonly (readonly [id: string, text: unknown])[]): TemplateResult {
  const values = talk.answers.get(item.key) ?? [];
  const change = (value: string) => (event: Event) => {
    const on = (event.target as HTMLInputElement).checked;
    talk.say(item, item.repeats ? [...values.filter((one) => one !== value), ...(on ? [value] : [])] : [value]);
  };
  return html`<div class="rows" role=${item.repeats ? 'group' : 'radiogroup'} aria-labelledby=${named} aria-describedby="${id}-hint ${id}-fault"
    aria-required=${item.repeats ? nothing : String(Boolean(item.required))} part="options">
    ${options.map(
      ([value, text]) => html`<label class="row">
        <input class="dot ${item.repeats ? 'box' : ''}" type=${item.repeats ? 'checkbox' : 'radio'} name=${item.key} autocomplete="off"
          .checked=${values.includes(value)} @change=${change(value)} /><span class="name" dir="auto">${text}</span>
      </label>`,
    )}
  </div>`;
}

function field(talk: FormTalk, item: Item, id: string, named: string | typeof nothing, value: string): TemplateResult {
  const chosen = item.repeats ? (talk.answers.get(item.key) ?? []).filter((one) => optionOf(item, one)) : [];
  const write = (event: Event) => {
    const own = (event.target as HTMLInputElement).value;
    // A space in front keeps own words apart from an option that begins with the same ones.
    talk.say(item, own.trim() ? [...chosen, item.kind === 'choice' ? ` ${own}` : own] : chosen, event.type === 'input');
  };
  const {min, max, most} = item.bounds ?? {};
  return item.kind === 'text'
    ? html`<textarea rows="4" autocomplete="off" dir="auto" maxlength=${most ?? nothing} aria-labelledby=${named} aria-describedby="${id}-hint ${id}-fault"
        .value=${value} @input=${write} @change=${write}></textarea>`
    : html`<input class="line-input" type=${INPUTS[item.kind] ?? 'text'} step=${item.kind === 'number' ? 'any' : nothing} min=${min ?? nothing} max=${max ?? (item.kind === 'date' ? '9999-12-31' : nothing)}
        maxlength=${most ?? nothing} autocomplete="off" dir="auto" aria-labelledby=${named} aria-describedby="${id}-hint ${id}-fault" .value=${value} @input=${write} @change=${write} />`;
}
