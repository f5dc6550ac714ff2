import {html, nothing, type TemplateResult} from 'lit';
import {safeHref} from '../../content/link.js';
import {heading} from '../../parts/heading.js';
import {bookIcon, chevronIcon, icon} from '../../parts/icon.js';
import {cautionList} from './cautions.js';
import {rateOf} from './pattern.js';
import {entryFor, lengthInWords, type View} from './view.js';
import {counted, phaseInWords} from './words.js';

/** Pace, how sure it is, and where that comes from. */
export function evidence({exercise, words, base}: View): TemplateResult {
  const {text, lang} = words;
  const source = ({title, url}: {title: string; url?: string | undefined}): TemplateResult => {
    const href = safeHref(url, base);
    return href ? html` <a href=${href} rel="noreferrer">${title}</a><span class="address">, ${href}</span>` : html` ${title}`;
  };
  const {sources} = exercise;
  return html`<p class="small">
    ${counted(text.rate, Math.round(rateOf(exercise.phases) * 10) / 10, lang)}. ${exercise.evidence ?? entryFor(text.evidence, exercise)}
    ${sources.length ? html`${text.source}${sources.map((one, index) => html`${index ? ',' : ''}${source(one)}`)}.` : nothing}
  </p>`;
}

/** What to know before beginning, one fold away. */
export function about(view: View): TemplateResult {
  const {exercise, exercises, words: {text}} = view;
  return html`<details class="fold" part="about">
    <summary>${icon(bookIcon)}${text.aboutTitle}${icon(chevronIcon)}</summary>
    <div class="stack">
      ${[entryFor(text.how, exercise), text.sit, text.gentle, text.trauma, text.notTreatment].map((line) => (line ? html`<p class="small">${line}</p>` : nothing))}
      ${exercises.length > 1 ? nothing : evidence(view)}
    </div>
  </details>`;
}

/** The exercise on paper: what to do, for how long, and with what care. */
export function sheet(view: View): TemplateResult {
  const {title, level, exercise, words} = view;
  const {text} = words;
  const step = (phase: (typeof exercise.phases)[number]): TemplateResult => html`<li>${phaseInWords(phase, words)}${phase.cue ? `: ${phase.cue}` : ''}</li>`;
  return html`<div class="sheet">
    ${heading(level, 'title', title)}${cautionList(view)}
    <ol>${exercise.phases.map(step)}</ol>
    <p>${lengthInWords(view)}. ${entryFor(text.how, exercise)}</p>
    ${exercise.holds ? html`<p><b>${text.holdsLead}</b> ${text.holds}</p>` : nothing}
    ${[text.stop, text.sit, text.gentle, text.trauma, text.notTreatment].map((line) => html`<p>${line}</p>`)}${evidence(view)}
  </div>`;
}
