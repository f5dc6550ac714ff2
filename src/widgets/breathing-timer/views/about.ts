import {html, nothing, type TemplateResult} from 'lit';
import type {ExtrasTexts} from '../cues/optional-features.strings.js';
import {rateOf} from '../pattern/notation.js';
import {sources} from '../pattern/sources.js';
import {entryFor, type View} from './view.js';
import {counted} from './exercise-text.js';

/** Pace, how sure it is, and where that comes from. */
export function evidence(text: ExtrasTexts, {exercise, words: {lang}}: View): TemplateResult {
  const source = exercise.title === undefined ? sources[exercise.id] : undefined;
  const list = exercise.sources ?? (source ? [source] : []);
  const link = ({title, href}: {title: string; href?: string | undefined}): TemplateResult =>
    href ? html` <a href=${href} rel="noreferrer">${title}</a><span class="address">, ${href}</span>` : html` ${title}`;
  return html`<p class="small">
    ${counted(text.rate, Math.round(rateOf(exercise.phases) * 10) / 10, lang)}. ${exercise.evidence ?? entryFor(text.evidence, exercise)}
    ${list.length ? html`${text.source}${list.map((one, index) => html`${index ? ',' : ''}${link(one)}`)}.` : nothing}
  </p>`;
}

/** What to know before beginning. */
export function about(text: ExtrasTexts, view: View): TemplateResult {
  const lines = [entryFor(text.how, view.exercise), text.sit, text.stop, text.gentle, text.trauma, text.notTreatment];
  return html`${lines.map((line) => (line ? html`<p class="small">${line}</p>` : nothing))}${evidence(text, view)}`;
}
