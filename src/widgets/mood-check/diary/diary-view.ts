import {html, nothing, type TemplateResult} from 'lit';
import {withEmphasis} from '../../../ui/emphasis.js';
import {heading} from '../../../rich-text/heading.js';
import {icon, saveIcon} from '../../../ui/icons.js';
import {trashIcon} from './diary-icons.js';
import {formatPlural} from '../../../ui/format.js';
import {reserveSpace} from '../../../ui/reserve-space.js';
import type {MoodOption} from '../../../content/mood/mood.js';
import {getFollowUpStrings, type FollowUpStrings} from '../follow-up/follow-up.strings.js';
import {diaryChart, diarySummary, diaryTable} from './chart.js';
import {chronological, lastDays} from './entry.js';
import {toCsv, toFhir, toJson} from './export.js';
import type {Diary} from './diary.js';
import {stringifyWithoutToJSON} from '../../../platform/stringify.js';
import {downloadText} from '../follow-up/export-text.js';
import type {ViewContext} from '../view.js';

/** The switch that turns the diary on, with its description. */
export function diarySwitch(view: ViewContext, diary: Diary): TemplateResult {
  const {stored, isEnabled} = diary;
  const strings = getFollowUpStrings(view);
  if (stored === 'blocked') return html`<p class="small" role="status">${strings.storageBlocked}</p>`;
  const onToggle = (event: Event) => diary.setEnabled((event.target as HTMLInputElement).checked);
  return html`<div class="rows">
      <label class="switch-row">
        <span class="name">${strings.diaryToggle}</span>
        <input class="switch" type="checkbox" role="switch" autocomplete="off" aria-describedby="diary-hint" .checked=${isEnabled} @change=${onToggle} />
        <span class="state" aria-hidden="true">${reserveSpace(html`<span>${isEnabled ? strings.on : strings.off}</span>`, [strings.on, strings.off])}</span>
      </label>
    </div>
    <p class="small" id="diary-hint">${strings.diaryHint}</p>`;
}

/** Status messages, and the entries as chart, sentence or table, with downloads and the erase button. */
export function diaryContent(
  view: ViewContext,
  diary: Diary,
  options: readonly MoodOption[],
  now: Date,
): TemplateResult {
  const {stored, isEnabled, undoBuffer, writeError} = diary;
  const strings = getFollowUpStrings(view);
  return html`
    ${stored === 'broken' ? html`<p class="small" role="status">${strings.diaryBroken} ${eraseButton(strings, diary)}</p>` : nothing}
    ${writeError ? html`<p class="small" role="status">${strings.storageFull}</p>` : nothing}
    ${undoBuffer ? html`<p class="small" role="status">${strings.erased} <button class="link" type="button" @click=${() => diary.undo()}>${strings.undo}</button></p>` : nothing}
    ${isEnabled ? diaryHistory(view, diary, options, now) : nothing}`;
}

const eraseButton = (strings: FollowUpStrings, diary: Diary): TemplateResult =>
  html`<button class="link" type="button" @click=${() => diary.erase()}>${icon(trashIcon)}${strings.erase}</button>`;

function diaryHistory(view: ViewContext, diary: Diary, options: readonly MoodOption[], now: Date): TemplateResult {
  const {headingLevel, lang} = view;
  const strings = getFollowUpStrings(view);
  const {isTableShown} = diary;
  const days = lastDays(diary.entries, now);
  const entries = days.flatMap((day) => day.entries);
  const label = html`<span>${isTableShown ? strings.chart : strings.table}</span>`;
  return html`<div class="head">
      ${heading(headingLevel + 1, 'sub', strings.diary)}
      <p class="small">${formatPlural(strings.count, entries.length, lang)}</p>
    </div>
    <div class="actions">
      <button class="btn plain" type="button" @click=${() => diary.setTableShown(!isTableShown)}>${reserveSpace(label, [strings.chart, strings.table])}</button>
    </div>
    ${isTableShown ? diaryTable(entries, view) : html`${diaryChart(days, options, view, 'diary-summary')}<div class="visually-hidden">${diaryTable(entries, view)}</div>`}
    <p class="small" id="diary-summary">${withEmphasis(diarySummary(days, view))}</p>
    <p class="small">${strings.lowTwoWeeks}</p>
    ${exportLinks(strings, diary)}`;
}

/** Download buttons for the complete diary in chronological order, not only the displayed days, and the file input that restores a download. */
function exportLinks(strings: FollowUpStrings, diary: Diary): TemplateResult {
  const entries = chronological(diary.entries);
  const downloadButton = (extension: string, text: string, type: string) =>
    html`<button class="link" type="button" @click=${() => downloadText(`mood-diary.${extension}`, text, type, document)}>${(extension.split('.')[0] ?? extension).toUpperCase()}</button>`;
  const onFile = async ({target}: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) diary.restore(await file.text());
    input.value = '';
  };
  return html`<p class="small export-links saves">${icon(saveIcon)}${strings.save}:
      ${downloadButton('csv', toCsv(entries), 'text/csv')} ${downloadButton('json', toJson(entries), 'application/json')}
      ${downloadButton('fhir.json', stringifyWithoutToJSON(toFhir(entries), 2), 'application/fhir+json')} ${eraseButton(strings, diary)}
    </p>
    <label class="small restore">${strings.restore}
      <input type="file" accept=".csv,.json" autocomplete="off" @change=${(event: Event) => void onFile(event)} />
    </label>
    ${diary.restoreFailed ? html`<p class="small" role="status">${strings.restoreFailed}</p>` : nothing}`;
}
