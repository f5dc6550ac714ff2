import {html, nothing, type TemplateResult} from 'lit';
import {emphasis} from '../../../ui/emphasis.js';
import {heading} from '../../../ui/heading.js';
import {icon, saveIcon, trashIcon} from '../../../ui/icons.js';
import {plural} from '../../../ui/format.js';
import type {MoodOption} from '../../../content/mood/mood.js';
import {afterWords, type AfterStrings} from '../follow-up/follow-up.strings.js';
import {chart, inOneSentence, table} from './chart.js';
import {lastDays, toCsv, toFhir} from './entry.js';
import type {DiaryKeeper} from './diary.js';
import {jsonText} from '../../../platform/stringify.js';
import {save} from '../follow-up/export-text.js';
import type {View} from '../view.js';

/** The diary's switch with what it means, and what was kept: a picture, one sentence, a table, a copy, and the way to erase it. */
export function diary(view: View, keeper: DiaryKeeper, options: readonly MoodOption[], now: Date): TemplateResult {
  const {stored, isOn, erased, trouble} = keeper;
  const strings = afterWords(view);
  if (stored === 'blocked') return html`<p class="small" role="status">${strings.blocked}</p>`;
  const turn = (event: Event) => keeper.turn((event.target as HTMLInputElement).checked);
  return html`<div class="rows">
      <label class="switch-row">
        <span class="name">${strings.keep}</span>
        <input class="switch" type="checkbox" role="switch" autocomplete="off" aria-describedby="keep-hint" .checked=${isOn} @change=${turn} />
        <span class="state" aria-hidden="true">${isOn ? strings.on : strings.off}</span>
      </label>
    </div>
    <p class="small" id="keep-hint">${strings.keepHint}</p>
    ${stored === 'broken' ? html`<p class="small" role="status">${strings.broken} ${eraseButton(strings, keeper)}</p>` : nothing}
    ${trouble ? html`<p class="small" role="status">${strings[trouble]}</p>` : nothing}
    ${erased ? html`<p class="small" role="status">${strings.erased} <button class="link" type="button" @click=${() => keeper.undo()}>${strings.undo}</button></p>` : nothing}
    ${isOn && keeper.entries.length ? pages(view, keeper, options, now) : nothing}`;
}

const eraseButton = (strings: AfterStrings, keeper: DiaryKeeper): TemplateResult => html`<button class="link" type="button" @click=${() => keeper.erase()}>${icon(trashIcon)}${strings.erase}</button>`;

function pages(view: View, keeper: DiaryKeeper, options: readonly MoodOption[], now: Date): TemplateResult {
  const {level, lang} = view;
  const strings = afterWords(view);
  const {entries, asTable} = keeper;
  const days = lastDays(entries, now);
  const sentence = inOneSentence(days, view);
  const file = (name: string, text: string, type: string) => html`<button class="link" type="button" @click=${() => save(`mood-diary.${name}`, text, type, document)}>${(name.split('.')[0] ?? name).toUpperCase()}</button>`;
  return html`<div class="head">
      ${heading(level + 1, 'sub', strings.diary)}
      <p class="small">${plural(strings.count, entries.length, lang)}</p>
    </div>
    ${asTable ? table(entries, view) : html`${chart(days, options, view, 'in-words')}<div class="vh">${table(entries, view)}</div>`}
    <p class="small" id="in-words">${emphasis(sentence)}</p>
    <div class="actions">
      <button class="btn plain" type="button" @click=${() => keeper.showTable(!asTable)}>${asTable ? strings.chart : strings.table}</button>
    </div>
    <p class="small saves">${icon(saveIcon)}${strings.save}:
      ${file('csv', toCsv(entries), 'text/csv')} ${file('json', jsonText(entries, 2), 'application/json')}
      ${file('fhir.json', jsonText(toFhir(entries), 2), 'application/fhir+json')} ${eraseButton(strings, keeper)}
    </p>`;
}
