import {html, nothing, type TemplateResult} from 'lit';
import {emphasis} from '../../../ui/emphasis.js';
import {heading} from '../../../ui/heading.js';
import {fill, number} from '../../../ui/format.js';
import type {FormTalk} from './session.js';
import {notice} from './questionnaire-view.js';
import {formWords} from './questionnaire.strings.js';
import {quoting} from '../localized-text.js';
import type {View} from '../view.js';

/** After the last question: thanks, and the total only when the clinic shows it and it is complete. No verdict. */
export function result(view: View, talk: FormTalk): TemplateResult {
  const strings = formWords(view);
  return html`<div class="head">
      ${heading(view.level, 'title', html`<span id="here">${strings.thanks}</span>`)}
      <p class="lead">${strings.toTalk}</p>
    </div>
    ${view.showScore ? total(view, talk) : nothing}
    ${notice(view, talk)}`;
}

function total(view: View, {score, trusted, isScored, about}: FormTalk): TemplateResult | typeof nothing {
  const strings = formWords(view);
  if (!isScored) return nothing;
  if (!score) return html`<p>${trusted ? strings.incomplete : strings.mistrusted}</p>`;
  const shown = (n: number) => number(n, view.lang, 9);
  const [min = 0, max = 0, label = ''] = score.band ?? [];
  return html`<div class="said stack" part="score">
    <p class="sub">${emphasis(fill(strings.total, {total: shown(score.total), max: shown(score.max)}))}</p>
    ${score.band ? html`<p class="small">${quoting(view, fill(strings.band, {name: about.name, min: shown(min), max: shown(max)}), '{label}', about, label)}</p>` : nothing}
  </div>`;
}
