import {html, type TemplateResult} from 'lit';
import type {Actions, View} from '../view.js';
import {interfaceLanguages} from '../interface-language.js';
import {appearance} from './appearance.js';
import {languageName, selectField} from './fields.js';
import {contentSource} from './content.js';
import {country} from './country.js';
import {previewSection} from './preview.js';
import {result} from './result.js';
import {widgetList, widgetSettings} from './widgets.js';

/** The whole page. */
export const page = (view: View, actions: Actions): TemplateResult => {
  const {words, state, data, lang} = view;
  return html`
    <header>
      <div>
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
      </div>
      ${selectField({
        label: words.interfaceLanguage,
        value: state.ui || lang,
        options: interfaceLanguages(data).map((tag) => [tag, languageName(tag, tag)]),
        set: (ui) => actions.set({ui}),
      })}
    </header>
    <main>
      <div class="choices">
        ${widgetList(view, actions)} ${country(view, actions)} ${contentSource(view, actions)}
        ${widgetSettings(view, actions)} ${appearance(view, actions)}
      </div>
      ${previewSection(view, actions)} ${result(view, actions)}
    </main>
  `;
};
