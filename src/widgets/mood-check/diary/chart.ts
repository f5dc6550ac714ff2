import {html, nothing, svg, type TemplateResult} from 'lit';
import type {MoodOption} from '../../../content/mood/mood.js';
import {drawFace} from '../../../ui/face.js';
import {formatDay, interpolate} from '../../../ui/format.js';
import {getFollowUpStrings} from '../follow-up/follow-up.strings.js';
import {dayOf, levelOf, lowestFirst, type DiaryEntry} from './entry.js';
import type {ViewContext} from '../view.js';

type DiaryDays = readonly {readonly day: string; readonly entries: readonly DiaryEntry[]}[];

/** Space above and below the outermost answers, in percent of the height. */
const MARGIN_PERCENT = 10;

/**
 * Chart with a line for each day and a point for each answer. Consecutive days with answers are connected.
 * @param labelledBy id of the element that labels the chart.
 */
export function diaryChart(
  days: DiaryDays,
  options: readonly MoodOption[],
  view: ViewContext,
  labelledBy: string,
): TemplateResult {
  const x = (index: number) => 3 + (94 * index) / (days.length - 1);
  // Versions up to 0.2 stored the level upside down if the list begins with the best answer.
  const y = (entry: DiaryEntry) => 100 - MARGIN_PERCENT - levelOf(entry, options) * (100 - 2 * MARGIN_PERCENT);
  const latestEntries = days.map(({entries}) => entries.at(-1));
  const lastIndex = days.map(({entries}) => entries.length > 0).lastIndexOf(true);
  return html`<figure class="diary" role="img" aria-labelledby=${labelledBy}>
    <div class="chart-scale">${[...lowestFirst(options)].reverse().map(({label, face}) => html`<span>${face ? drawFace(face) : nothing}${label}</span>`)}</div>
    <svg class="plot" aria-hidden="true" focusable="false">
      ${days.map((_, index) => svg`<line class="day-line" x1="${x(index)}%" x2="${x(index)}%" y1="0" y2="100%"></line>`)}
      ${latestEntries.map((current, index) => {
        const next = latestEntries[index + 1];
        return current && next
          ? svg`<line class="trend-line" x1="${x(index)}%" y1="${y(current)}%" x2="${x(index + 1)}%" y2="${y(next)}%"></line>`
          : nothing;
      })}
      ${days.map(({entries}, index) =>
        entries.map(
          (entry) =>
            svg`<circle class=${index === lastIndex && entry === latestEntries[lastIndex] ? 'point last' : 'point'} cx="${x(index)}%" cy="${y(entry)}%" r=${entry === latestEntries[lastIndex] ? 8 : 5}></circle>`,
        ),
      )}
    </svg>
    <p class="chart-dates num"><span>${formatDay(days[0]?.day ?? '', view.lang, 'short')}</span><b>${getFollowUpStrings(view).today}</b></p>
  </figure>`;
}

/** The entries of the chart as a table. */
export function diaryTable(entries: readonly DiaryEntry[], view: ViewContext): TemplateResult {
  const {lang} = view;
  const strings = getFollowUpStrings(view);
  const hasNotes = entries.some(({note}) => note);
  return html`<table>
    <thead><tr>${[strings.day, strings.mood, strings.feelings, ...(hasNotes ? [strings.note] : [])].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>
      ${entries.map(
        (entry) => html`<tr>
          <th scope="row">${formatDay(dayOf(entry), lang, 'short')}</th>
          <td dir="auto">${entry.label}</td><td dir="auto">${entry.feelings.join(', ')}</td>${hasNotes ? html`<td dir="auto">${entry.note}</td>` : nothing}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Text alternative of the chart, one sentence. */
export function diarySummary(days: DiaryDays, view: ViewContext): string {
  const {lang} = view;
  const latest = days.flatMap((day) => day.entries).at(-1);
  return latest
    ? interpolate(getFollowUpStrings(view).latest, {
        label: latest.label.toLocaleLowerCase(lang),
        day: formatDay(dayOf(latest), lang),
      })
    : '';
}
