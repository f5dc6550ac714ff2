import {html, nothing, type TemplateResult} from 'lit';
import {formatNumber} from '../../platform/intl.js';
import {directionOf} from '../../content/text/direction.js';
import type {Actions, View} from '../view.js';
import {fill} from '../embed-of.js';
import {interfaceLanguages} from '../interface-language.js';
import {languageName, selectField} from './fields.js';

/** Color that the picker shows while the widgets have their default color. */
const DEFAULT_ACCENT = '#3f6b5c';

/** A ratio with one decimal, never rounded up. */
const ratio = (value: number, lang: string): string => formatNumber(Math.floor(value * 10) / 10, lang);

/** Language, theme and accent color. */
export const appearance = ({words, state, data, lang, contrast}: View, {set}: Actions): TemplateResult => html`
  <section class="section" aria-labelledby="appearance-title">
    <h2 id="appearance-title">${words.appearance}</h2>
    <div class="row">
      ${selectField({
        label: words.language,
        value: state.lang,
        options: [
          ['', words.languageOfPage],
          ...interfaceLanguages(data).map((tag) => [tag, languageName(tag, lang)] as const),
        ],
        set: (tag) => set({lang: tag, dir: directionOf(tag) === 'rtl' ? 'rtl' : 'ltr'}),
      })}
      ${selectField({
        label: words.colors,
        value: state.theme,
        options: [
          ['', words.colorsOfPage],
          ['light', words.light],
          ['dark', words.dark],
        ],
        set: (theme) => set({theme: theme as typeof state.theme}),
      })}
      <label class="field"><span>${words.accent}</span
        ><input type="color" name="accent" .value=${state.accent || DEFAULT_ACCENT} @input=${({target}: Event) => set({accent: (target as HTMLInputElement).value})}
      /></label>
    </div>
    ${state.accent ? html`<p><button type="button" class="second" @click=${() => set({accent: ''})}>${words.accentDefault}</button></p>` : nothing}
    <p class="finding" role="status" data-contrast>
      ${contrast ? fill(words.contrast, {light: ratio(contrast.light, lang), dark: ratio(contrast.dark, lang)}) : nothing}
    </p>
  </section>
`;
