import {html, nothing, type TemplateResult} from 'lit';
import {bookIcon, chevronIcon, icon, soundIcon} from '../../../ui/icons.js';
import {heading} from '../../../rich-text/heading.js';
import {durationText, exerciseName, type View} from './view.js';
import {formatCount, patternText} from './exercise-text.js';

/** What can be unfolded: the ways to follow, and at rest what to know about the exercise. Its inside is loaded when it is first opened. */
export function disclosures(view: View): TemplateResult {
  const {
    features: {extras, loadFailed},
    state,
    cueSettings,
    localization: {text, lang},
    actions,
  } = view;
  const enabledCount = (['sound', 'vibration', 'speech'] as const).filter((channel) => cueSettings[channel]).length;
  const disclosure = (
    name: string,
    iconPath: string,
    title: string,
    status: string,
    content: TemplateResult | undefined,
  ): TemplateResult => html`<details class="disclosure" part=${name} @toggle=${actions.loadExtras}>
    <summary>${icon(iconPath)}${title}<span class="state">${status}</span>${icon(chevronIcon)}</summary>
    <div class="stack">${content ?? (loadFailed ? text.partLoadFailed : nothing)}</div>
  </details>`;
  return html`<div>
    ${disclosure('cues', soundIcon, text.cuesTitle, enabledCount ? formatCount(text.cuesOn, enabledCount, lang) : text.off, extras?.renderCueSettings(view))}
    ${state === 'idle' ? disclosure('about', bookIcon, text.aboutTitle, '', extras?.renderAbout(view)) : nothing}
  </div>`;
}

/** The exercise in words. */
export function exerciseText(view: View): string {
  const {exercise, localization} = view;
  return `${exerciseName(exercise, localization)}: ${patternText(exercise.phases, localization, 'long')}. ${durationText(view)}. ${localization.text.breatheGently}`;
}

/** The exercise on paper: what to do, for how long, and with what care. */
export function printView(view: View): TemplateResult {
  const {
    title,
    headingLevel,
    exercise,
    localization,
    features: {document, extras},
  } = view;
  const {text} = localization;
  return html`<div class="print-view">
    ${heading(headingLevel, 'title', title)}${document?.renderNotices(headingLevel)}
    <p>${exerciseText(view)}</p>
    <p>${text.safety} ${text.sitOrLieDown}</p>
    ${exercise.hasHolds ? html`<p><b>${text.holdsTitle}</b> ${text.holds}</p>` : nothing}${extras?.renderAbout(view)}
  </div>`;
}
