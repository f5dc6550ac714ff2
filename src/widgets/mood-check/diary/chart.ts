import {html, nothing, svg, type TemplateResult} from 'lit';
import type {MoodOption} from '../../../content/mood/mood.js';
import {drawFace} from '../../../ui/face.js';
import {dayInWords, fill, plural} from '../../../ui/format.js';
import {afterWords} from '../follow-up/follow-up.strings.js';
import {dayOf, type Entry} from './entry.js';
import type {View} from '../view.js';

type Days = readonly {readonly day: string; readonly entries: readonly Entry[]}[];

/** Room above and below the outermost answers, in percent. */
const EDGE = 10;

/**
 * A string for each day, a bead for each answer, and one soft wash through neighbours; days without an answer stay open.
 * @param named id of the sentence that says the same.
 */
export function chart(days: Days, options: readonly MoodOption[], view: View, named: string): TemplateResult {
  const x = (index: number) => 3 + (94 * index) / (days.length - 1);
  const y = ({level}: Entry) => 100 - EDGE - level * (100 - 2 * EDGE);
  const ends = days.map(({entries}) => entries.at(-1));
  const last = days.map(({entries}) => entries.length > 0).lastIndexOf(true);
  return html`<figure class="diary" role="img" aria-labelledby=${named}>
    <div class="y">${[...options].reverse().map(({label, face}) => html`<span>${face ? drawFace(face) : nothing}${label}</span>`)}</div>
    <svg class="plot" aria-hidden="true" focusable="false">
      ${days.map((_, index) => svg`<line class="string" x1="${x(index)}%" x2="${x(index)}%" y1="0" y2="100%"></line>`)}
      ${ends.map((end, index) => {
        const next = ends[index + 1];
        return end && next ? svg`<line class="trace" x1="${x(index)}%" y1="${y(end)}%" x2="${x(index + 1)}%" y2="${y(next)}%"></line>` : nothing;
      })}
      ${days.map(({entries}, index) =>
        entries.map((entry) => svg`<circle class=${index === last && entry === ends[last] ? 'bead last' : 'bead'} cx="${x(index)}%" cy="${y(entry)}%" r=${entry === ends[last] ? 8 : 5}></circle>`),
      )}
    </svg>
    <p class="x num"><span>${dayInWords(days[0]?.day ?? '', view.lang, 'short')}</span><b>${afterWords(view).today}</b></p>
  </figure>`;
}

/** The same as a table, every answer that is kept. */
export function table(entries: readonly Entry[], view: View): TemplateResult {
  const {lang} = view;
  const strings = afterWords(view);
  const hasNotes = entries.some(({note}) => note);
  return html`<table>
    <thead><tr>${[strings.day, strings.mood, strings.words, ...(hasNotes ? [strings.note] : [])].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>
      ${entries.map(
        ({at, label, feelings, note}) => html`<tr>
          <th scope="row">${dayInWords(dayOf(new Date(at)), lang, 'short')}</th>
          <td dir="auto">${label}</td><td dir="auto">${feelings.join(', ')}</td>${hasNotes ? html`<td dir="auto">${note}</td>` : nothing}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What the picture says, in words. */
export function inOneSentence(days: Days, view: View): string {
  const {lang} = view;
  const strings = afterWords(view);
  const entries = days.flatMap((day) => day.entries);
  const latest = entries.at(-1);
  if (!latest) return '';
  const lowest = entries.reduce((low, one) => (one.level < low.level ? one : low));
  const say = (sentence: string, {label, at}: Entry) => fill(sentence, {label: label.toLocaleLowerCase(lang), day: dayInWords(dayOf(new Date(at)), lang)});
  const first = days.findIndex((day) => day.entries.length > 0);
  const gaps = days.slice(first).filter((day) => day.entries.length === 0).length;
  return [say(strings.latest, latest), entries.length > 1 ? say(strings.lowest, lowest) : '', gaps ? plural(strings.gaps, gaps, lang) : ''].filter(Boolean).join(' ');
}
