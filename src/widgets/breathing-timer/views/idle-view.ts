import {html, nothing, type TemplateResult} from 'lit';
import {checkedBinding} from '../../../ui/checked-binding.js';
import {heading} from '../../../ui/heading.js';
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
  const {localization: words, title, headingLevel: level, exercise, exercises, timeline: plan, asksTension: tension, features: {document, extras}, loading: waiting, loadFailed: lost, actions: hands} = view;
  const {text} = words;
  const startButton = html`<button class="begin first" part="start" @click=${hands.start}><b>${lost ? text.tryAgain : text.start}</b><span>${waiting ? text.oneMoment : durationText(view)}</span></button>`;
  return html`<section class="card breath idle" part="card">
    <div class="stack">
      <div class="head">
        ${heading(level, 'title', title)}
        <p class="lead">${patternText(exercise.phases, words, 'long')}. ${text.gently}</p>
      </div>
      ${document?.renderNotices(level)}${breathFigure('at-rest', startButton, {...sessionProgress(plan, 0), active: false})}
      ${lost ? html`<div class="aside" role="alert"><p><b>${text.lost}</b></p><p>${exerciseText(view)}</p></div>` : nothing}
      <p class="safety">${text.safety}</p>
    </div>
    <div class="side">
      ${exercises.length > 1 ? patternChoice(view) : nothing}${exercise.hasHolds ? holdWarning(view) : nothing}${exercise.rounds === undefined ? durationChoice(view) : nothing}
      ${tension ? extras?.renderTension(view) : nothing}${disclosures(view)}
    </div>
  </section>`;
}

function patternChoice(view: View): TemplateResult {
  const {localization: words, exercise, exercises, features: {extras}, actions: hands} = view;
  const row = (one: Exercise): TemplateResult => html`<label class="row">
    <input class="dot" type="radio" name="pace" .checked=${checkedBinding(one.id === exercise.id)} @change=${() => hands.select({exerciseId: one.id, withoutHolds: false})} />
    <span class="name">${exerciseName(one, words)}<span class="detail num">${patternText(one.phases, words)}</span></span>
    ${patternSparkline(toBreathCycle(one.phases))}
  </label>`;
  return html`<fieldset class="field">
    <legend class="legend">${words.text.pace}</legend>
    <div class="rows">${exercises.map(row)}</div>
    <div class="evidence">${extras?.renderEvidence(view)}</div>
  </fieldset>`;
}

function holdWarning({localization: {text}, actions: hands}: View): TemplateResult {
  return html`<div class="aside" part="caution">
    <p><b>${text.holdsLead}</b> ${text.holds}</p>
    <div class="actions"><button class="btn plain" @click=${() => hands.select({withoutHolds: true})}>${text.withoutHolds}</button></div>
  </div>`;
}

function durationChoice({localization: {text, lang}, minutes, actions: hands}: View): TemplateResult {
  const durations = [...new Set([...MINUTE_CHOICES, minutes])].sort((a, b) => a - b);
  const chip = (one: number): TemplateResult => html`<label class="chip num">
    <input type="radio" name="minutes" .checked=${checkedBinding(one === minutes)} @change=${() => hands.select({minutes: one})} />${formatNumber(one, lang)}
  </label>`;
  return html`<fieldset class="field"><legend class="legend">${text.length}</legend><div class="chips even">${durations.map(chip)}</div></fieldset>`;
}
