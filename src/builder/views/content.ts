import {html, nothing, type TemplateResult} from 'lit';
import {pluralCategory} from '../../platform/intl.js';
import type {Actions, View} from '../view.js';
import type {WidgetData} from '../build-data.js';
import {documentsFor, LIST_FILE, widgetsWithoutContent, type EndpointStatus} from '../endpoint.js';
import {chosenWidgets, fill} from '../embed-of.js';
import {selectField, textField} from './fields.js';
import {widgetTitle} from './widgets.js';

/** The endpoint, with what a check of it has found. */
export const contentSource = (view: View, actions: Actions): TemplateResult => {
  const {words, state, endpoint} = view;
  const chosen = chosenWidgets(view.data, state);
  const isGood = ['empty', 'checking', 'ok'].includes(endpoint.kind);
  return html`<section class="section" aria-labelledby="content-title">
    <h2 id="content-title">${words.content}</h2>
    ${textField({
      id: 'endpoint',
      label: words.endpoint,
      value: state.endpoint,
      set: (text) => actions.set({endpoint: text}),
      hint: words.endpointHint,
      placeholder: 'https://',
      inputMode: 'url',
      isCode: true,
    })}
    <p><button type="button" class="second" @click=${() => actions.checkEndpoint()}>${words.check}</button></p>
    <p role="status" class=${isGood ? 'finding' : 'problem'} data-status=${endpoint.kind}>${statusText(endpoint, view)}</p>
    ${view.documents.length ? chosen.filter(hasSource).map((widget) => documentField(widget, view, actions)) : nothing}
    ${chosen.filter((widget) => isWithoutContent(widget, state)).map(({name}) => html`<p class="problem" role="status">${fill(words.documentMissing, {widget: widgetTitle(name)})}</p>`)}
  </section>`;
};

const hasSource = ({attributes}: WidgetData): boolean => attributes.some(({name}) => name === 'src');

const isWithoutContent = ({name}: WidgetData, {attributes}: View['state']): boolean =>
  widgetsWithoutContent.includes(name) && attributes[`${name}.src`] === undefined;

function documentField({name}: WidgetData, {state, words, documents}: View, actions: Actions): TemplateResult {
  const listed = documentsFor(name, 'src', documents);
  return selectField({
    label: fill(words.document, {widget: widgetTitle(name)}),
    value: state.attributes[`${name}.src`] ?? '',
    options: [
      ['', widgetsWithoutContent.includes(name) ? words.notSet : words.ownDocument],
      ...listed.map(({path, title, lang}) => [path, `${title} (${lang ? `${lang}, ` : ''}${path})`] as const),
    ],
    set: (path) => actions.setAttribute(name, 'src', path || undefined),
  });
}

/** What a check has found, in a sentence. */
function statusText(status: EndpointStatus, {words, lang}: View): string {
  switch (status.kind) {
    case 'empty':
      return '';
    case 'checking':
      return words.endpointChecking;
    case 'not-address':
      return words.endpointNotAddress;
    case 'mixed':
      return words.endpointMixed;
    case 'unreachable':
      return words.endpointUnreachable;
    case 'no-cors':
      return words.endpointNoCors;
    case 'status':
      return fill(words.endpointStatus, {status: status.status, file: LIST_FILE});
    case 'not-list':
      return fill(words.endpointNotList, {file: LIST_FILE});
    case 'ok': {
      const count = status.documents.length;
      const forms: Readonly<Record<string, string>> = words.endpointOk;
      return fill(forms[pluralCategory(count, lang)] ?? words.endpointOk.other, {n: count});
    }
  }
}
