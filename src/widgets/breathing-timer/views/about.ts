import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {freshText} from '../../../ui/fresh-text.js';
import type {OptionalFeaturesStrings} from '../cues/optional-features.strings.js';
import {breathsPerMinute} from '../pattern/breaths-per-minute.js';
import {patternSources} from '../pattern/sources.js';
import {formatCount} from './exercise-text.js';
import {builtInText, type ViewData} from './view.js';

/** Renders the breathing rate of the exercise, the strength of its evidence, and the source. */
export function evidenceView(text: OptionalFeaturesStrings, view: ViewData): TemplateResult {
  const {
    exercise,
    localization: {lang},
  } = view;
  const builtInSource = exercise.title === undefined ? patternSources[exercise.id] : undefined;
  const sourceList = exercise.sources ?? (builtInSource ? [builtInSource] : []);
  const sourceLink = ({title, href}: {title: string; href?: string | undefined}): TemplateResult =>
    href ? html` <a href=${href} rel="noreferrer">${title}</a><span class="address">, ${href}</span>` : html` ${title}`;
  const rate = formatCount(text.rate, Math.round(breathsPerMinute(exercise.phases) * 10) / 10, lang);
  return html`<p class="small">
    ${freshText(`${rate}. ${exercise.evidence ?? builtInText(text.evidence, exercise)}`)}
    ${sourceList.length ? keyed(exercise, html`${text.source}${sourceList.map((one, index) => html`${index ? ',' : ''}${sourceLink(one)}`)}.`) : nothing}
  </p>`;
}

/** Renders the information to read before a session. */
export function aboutView(text: OptionalFeaturesStrings, view: ViewData): TemplateResult {
  const lines = [
    builtInText(text.instructions, view.exercise),
    text.sitOrLieDown,
    text.stopIf,
    text.breatheGentlyReason,
    text.lungDisease,
    text.grounding,
    text.notTreatment,
  ];
  return html`${lines.map((line) => (line ? html`<p class="small">${freshText(line)}</p>` : nothing))}${evidenceView(text, view)}`;
}
