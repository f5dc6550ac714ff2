import {html, type TemplateResult} from 'lit';
import type {Actions, View} from '../view.js';
import type {AttributeData, WidgetData} from '../build-data.js';
import {documentsFor} from '../endpoint.js';
import {chosenWidgets, fill, helpOf, ownAttributes, suggestedWords} from '../embed-of.js';
import {interfaceFor} from '../interface-language.js';
import {withEntry} from '../state.js';
import {textField} from './fields.js';

/** The name of a widget as a person reads it: its tag without `sm-`. */
export const widgetTitle = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** The widgets to choose from. Names and descriptions are those of the documentation, in English. */
export function widgetList({data, state, words}: View, {set}: Pick<Actions, 'set'>): TemplateResult {
  const toggle = (name: string, isOn: boolean): void => {
    const others = state.widgets.filter((one) => one !== name);
    set({widgets: isOn ? [...others, name] : others});
  };
  return html`<fieldset class="section">
    <legend><h2>${words.widgets}</h2></legend>
    ${data.widgets.map(
      ({name, description}) =>
        html`<label class="widget-choice">
          <input type="checkbox" name="widget" value=${name} .checked=${state.widgets.includes(name)} @change=${({target}: Event) => toggle(name, (target as HTMLInputElement).checked)} />
          <span lang="en" dir="ltr"><b>${widgetTitle(name)}</b><small>${description}</small></span>
        </label>`,
    )}
    ${chosenWidgets(data, state).length ? '' : html`<p class="problem" role="alert">${words.chooseWidget}</p>`}
  </fieldset>`;
}

/** The attributes and the text of every chosen widget. */
export const widgetSettings = (view: View, actions: Actions): TemplateResult[] =>
  chosenWidgets(view.data, view.state).map((widget) => settingsOf(widget, view, actions));

function settingsOf(widget: WidgetData, view: View, actions: Actions): TemplateResult {
  const {words} = view;
  // A document of a known endpoint is chosen beside the endpoint.
  const attributes = ownAttributes(widget).filter(({name}) => name !== 'src' || view.documents.length === 0);
  const field = (one: AttributeData): TemplateResult => attributeField(widget, one, view, actions);
  return html`<details class="section">
    <summary><h2>${fill(words.settingsOf, {widget: widgetTitle(widget.name)})}</h2></summary>
    ${wordsField(widget, view, actions)} ${attributes.map(field)}
  </details>`;
}

const attributeLabel = ({name}: AttributeData): TemplateResult => html`<code dir="ltr">${name}</code>`;

const englishHint = ({description}: AttributeData): TemplateResult =>
  html`<span lang="en" dir="ltr">${description.replaceAll('`', '')}</span>`;

function attributeField(widget: WidgetData, attribute: AttributeData, view: View, actions: Actions): TemplateResult {
  const {state, words} = view;
  const {name, kind, values} = attribute;
  const id = `${widget.name}-${name}`;
  const value = state.attributes[`${widget.name}.${name}`];
  const set = (text: string): void => actions.setAttribute(widget.name, name, text === '' ? undefined : text);
  if (kind === 'flag')
    return html`<div class="field flag">
      <label><input type="checkbox" id=${id} aria-describedby="${id}-hint" .checked=${value !== undefined} @change=${({target}: Event) => actions.setAttribute(widget.name, name, (target as HTMLInputElement).checked ? '' : undefined)} />${attributeLabel(attribute)}</label>
      <p class="hint" id="${id}-hint">${englishHint(attribute)}</p>
    </div>`;
  if (kind === 'choice' && !isOpenChoice(attribute))
    return html`<div class="field">
      <label for=${id}>${attributeLabel(attribute)}</label>
      <select id=${id} aria-describedby="${id}-hint" @change=${({target}: Event) => set((target as HTMLSelectElement).value)}>
        <option value="" .selected=${value === undefined}>${words.notSet}</option>
        ${values.map((one) => html`<option value=${one} .selected=${one === value}>${one}</option>`)}
      </select>
      <p class="hint" id="${id}-hint">${englishHint(attribute)}</p>
    </div>`;
  return textField({
    id,
    label: attributeLabel(attribute),
    value: value ?? '',
    set,
    hint: englishHint(attribute),
    list: suggestionsFor(widget, attribute, view),
    inputMode: kind === 'number' ? 'decimal' : undefined,
    isCode: name !== 'label',
  });
}

/** Values to choose from while writing: those that the type lists, or the documents of the endpoint. */
const suggestionsFor = (
  widget: WidgetData,
  {name, values}: AttributeData,
  {documents}: View,
): (readonly [value: string, name: string])[] =>
  name === 'support'
    ? documentsFor(widget.name, name, documents).map(({path, title}) => [path, title])
    : values.map((one) => [one, one]);

/** Whether the values are only suggestions: `pattern` also takes seconds, as its description says. */
const isOpenChoice = ({description}: AttributeData): boolean => description.includes('or its seconds');

function wordsField(widget: WidgetData, view: View, {set}: Actions): TemplateResult {
  const {data, state, words, lang, documents} = view;
  const id = `${widget.name}-words`;
  const title = documents.find(({path}) => path === state.attributes[`${widget.name}.src`])?.title;
  const suggested = suggestedWords(widget.name, helpOf(state), interfaceFor(data, [state.lang || lang]).words, title);
  const change = ({target}: Event): void => {
    const text = (target as HTMLTextAreaElement).value;
    const isOwn = text.trim() !== '' && text !== suggested;
    set({words: withEntry(state.words, widget.name, isOwn ? text : undefined)});
  };
  return html`<div class="field">
    <label for=${id}>${fill(words.words, {widget: widgetTitle(widget.name)})}</label>
    <textarea id=${id} rows="4" dir="auto" lang=${state.lang || lang} aria-describedby="${id}-hint" .value=${state.words[widget.name] ?? suggested} @change=${change}></textarea>
    <p class="hint" id="${id}-hint">${words.wordsHint}</p>
  </div>`;
}
