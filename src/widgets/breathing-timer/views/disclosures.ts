import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../../../rich-text/heading.js';
import {bookIcon, chevronIcon, icon, soundIcon} from '../../../ui/icons.js';
import {formatCount, patternText} from './exercise-text.js';
import {durationText, exerciseName, type View, type ViewData} from './view.js';

/** Disclosures: the cue settings, and before a session the information about the exercise. Content loads when one is first opened. */
export function disclosures(view: View): TemplateResult {
  const {
    slots,
    state,
    activeCueCount,
    localization: {text, lang},
  } = view;
  const cueStatus = activeCueCount ? formatCount(text.cuesOn, activeCueCount, lang) : text.off;
  return html`<div>
    ${disclosure(view, 'cues', html`${icon(soundIcon)}${text.cuesTitle}<span class="state">${cueStatus}</span>`, slots.cueSettings)}
    ${state === 'idle' ? disclosure(view, 'about', html`${icon(bookIcon)}${text.aboutTitle}`, slots.about) : nothing}
  </div>`;
}

function disclosure(
  {slots, localization: {text}, actions}: View,
  part: string,
  summary: TemplateResult,
  content: TemplateResult | undefined,
): TemplateResult {
  return html`<details class="disclosure" part=${part} @toggle=${actions.loadExtras}>
    <summary>${summary}${icon(chevronIcon)}</summary>
    <div class="stack">${content ?? (slots.loadFailed ? text.partLoadFailed : nothing)}</div>
  </details>`;
}

/** The exercise as text. */
export function exerciseText(view: ViewData): string {
  const {exercise, localization} = view;
  return `${exerciseName(exercise, localization)}: ${patternText(exercise.phases, localization, 'long')}. ${durationText(view)}. ${localization.text.breatheGently}`;
}

/** The exercise for print: the instructions, the length, and the cautions. */
export function printView(view: View): TemplateResult {
  const {title, headingLevel, exercise, localization, slots} = view;
  const {text} = localization;
  return html`<div class="print-view">
    ${heading(headingLevel, 'title', title)}${slots.cautions}
    <p>${exerciseText(view)}</p>
    <p>${text.safety} ${text.sitOrLieDown}</p>
    ${exercise.hasHolds ? html`<p><b>${text.holdsTitle}</b> ${text.holds}</p>${holdsList(view)}` : nothing}${slots.about}
  </div>`;
}

/** List of conditions in which people should ask a doctor before holding their breath. */
export function holdsList({localization: {text}}: ViewData): TemplateResult {
  return html`<ul class="bullets">${text.holdsList.map((item) => html`<li>${item}</li>`)}</ul>`;
}
