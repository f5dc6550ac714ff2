import {html, nothing, type TemplateResult} from 'lit';
import {checkedBinding} from '../../../ui/checked-binding.js';
import {heading} from '../../../rich-text/heading.js';
import {formatNumber} from '../../../ui/format.js';
import {toBreathCycle} from '../session/breath-cycle.js';
import type {Exercise} from '../pattern/exercise.js';
import {sessionProgress, breathFigure, patternSparkline} from '../figure/figure.js';
import {durationText, exerciseName, type View} from './view.js';
import {disclosures, exerciseText} from './disclosures.js';
import {patternText} from './exercise-text.js';

const MINUTE_CHOICES = [1, 3, 5, 10];

/** Before a session: what it is, the light that is the button, and what can be chosen. */
export function idleView(view: View): TemplateResult {
  const {
    localization,
    title,
    headingLevel,
    exercise,
    exercises,
    timeline,
    asksTension,
    features: {document, extras},
    loading,
    loadFailed,
    actions,
  } = view;
  const {text} = localization;
  const startButton = html`<button class="start-button primary" part="start" @click=${actions.start}><b>${loadFailed ? text.tryAgain : text.start}</b><span>${loading ? text.loading : durationText(view)}</span></button>`;
  return html`<section class="card screen idle" part="card">
    <div class="stack">
      <div class="head">
        ${heading(headingLevel, 'title', title)}
        <p class="lead">${patternText(exercise.phases, localization, 'long')}. ${text.breatheGently}</p>
      </div>
      ${document?.renderNotices(headingLevel)}${breathFigure('idle-figure', startButton, {...sessionProgress(timeline, 0), active: false})}
      ${loadFailed ? html`<div class="aside" role="alert"><p><b>${text.loadFailed}</b></p><p>${exerciseText(view)}</p></div>` : nothing}
      <p class="safety">${text.safety}</p>
    </div>
    <div class="options">
      ${exercises.length > 1 ? patternChoice(view) : nothing}${exercise.hasHolds ? holdWarning(view) : nothing}${exercise.rounds === undefined ? durationChoice(view) : nothing}
      ${asksTension ? extras?.renderTension(view) : nothing}${disclosures(view)}
    </div>
  </section>`;
}

function patternChoice(view: View): TemplateResult {
  const {
    localization,
    exercise,
    exercises,
    features: {extras},
    actions,
  } = view;
  const row = (one: Exercise): TemplateResult => html`<label class="row">
    <input class="dot" type="radio" name="exercise" .checked=${checkedBinding(one.id === exercise.id)} @change=${() => actions.select({exerciseId: one.id, withoutHolds: false})} />
    <span class="name">${exerciseName(one, localization)}<span class="detail num">${patternText(one.phases, localization)}</span></span>
    ${patternSparkline(toBreathCycle(one.phases))}
  </label>`;
  return html`<fieldset class="field">
    <legend class="legend">${localization.text.exercise}</legend>
    <div class="rows">${exercises.map(row)}</div>
    <div class="evidence">${extras?.renderEvidence(view)}</div>
  </fieldset>`;
}

function holdWarning({localization: {text}, actions}: View): TemplateResult {
  return html`<div class="aside" part="caution">
    <p><b>${text.holdsTitle}</b> ${text.holds}</p>
    <div class="actions"><button class="btn plain" @click=${() => actions.select({withoutHolds: true})}>${text.withoutHolds}</button></div>
  </div>`;
}

function durationChoice({localization: {text, lang}, minutes, actions}: View): TemplateResult {
  const durations = [...new Set([...MINUTE_CHOICES, minutes])].sort((a, b) => a - b);
  const chip = (one: number): TemplateResult => html`<label class="chip num">
    <input type="radio" name="minutes" .checked=${checkedBinding(one === minutes)} @change=${() => actions.select({minutes: one})} />${formatNumber(one, lang)}
  </label>`;
  return html`<fieldset class="field"><legend class="legend">${text.duration}</legend><div class="chips even">${durations.map(chip)}</div></fieldset>`;
}
