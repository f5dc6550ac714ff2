import {html, nothing, type TemplateResult} from 'lit';
import {checkedBinding} from '../../../ui/checked-binding.js';
import {heading} from '../../../rich-text/heading.js';
import {freshText} from '../../../ui/fresh-text.js';
import {formatList, formatNumber, interpolate} from '../../../ui/format.js';
import {toBreathCycle} from '../session/breath-cycle.js';
import {withoutHolds, type Exercise} from '../pattern/exercise.js';
import {MAX_MINUTES_WITH_HOLDS} from '../../../content/breathing/limits.js';
import {sessionProgress, breathFigure, patternSparkline} from '../figure/figure.js';
import {durationText, exerciseName, type View} from './view.js';
import {disclosures, exerciseText, holdsList} from './disclosures.js';
import {patternText} from './exercise-text.js';
import {helpButton} from './help.js';

const MINUTE_CHOICES = [1, 3, 5, 10];

/** The screen before a session: the exercise, its cautions, the start button, and the options. */
export function idleView(view: View): TemplateResult {
  const {localization, title, headingLevel, exercise, exercises, timeline, asksTension, slots} = view;
  const {text} = localization;
  const offersHolds = exercises.some(({hasHolds}) => hasHolds);
  return html`<section class="card screen idle" part="card">
    ${helpButton(view)}
    <div class="stack">
      ${heading(headingLevel, 'title', title)}${slots.cautions}
      <p class="safety">${text.safety}</p>
      <p class="small posture">${text.sitOrLieDown}</p>
      ${offersHolds ? holdCaution(view) : nothing}${patternLead(view)}
      ${breathFigure('idle-figure', startButton(view), {...sessionProgress(timeline, 0), active: false})}
      ${loadFailure(view)}
    </div>
    <div class="options">
      ${exercises.length > 1 ? exerciseChoice(view) : nothing}${offersHolds ? holdChoice(view) : nothing}${exercise.rounds === undefined ? durationChoice(view) : nothing}
      ${asksTension ? slots.tension : nothing}${disclosures(view)}
    </div>
  </section>`;
}

/** The screen until the author's exercise has loaded: help, the title, and the page's own content between the tags. */
export function waitingView(view: View): TemplateResult {
  const {localization, title, headingLevel} = view;
  return html`<section class="card screen" part="card" aria-busy="true">
    ${helpButton(view)} ${heading(headingLevel, 'title', title)}<slot>${localization.text.loading}</slot>
  </section>`;
}

function startButton(view: View): TemplateResult {
  const {localization, loading, loadFailed, actions} = view;
  const {text} = localization;
  return html`<button class="start-button primary" part="start" @click=${actions.start}><b class="overlay"><span>${freshText(loadFailed ? text.tryAgain : text.start)}</span><span data-text=${text.tryAgain}></span></b><span class="overlay"><span>${freshText(loading ? text.loading : durationText(view))}</span><span data-text=${text.loading}></span></span></button>`;
}

function loadFailure(view: View): TemplateResult | typeof nothing {
  const {loadFailed, localization} = view;
  return loadFailed
    ? html`<div class="aside" role="alert"><p><b>${localization.text.loadFailed}</b></p><p>${exerciseText(view)}</p></div>`
    : nothing;
}

/**
 * Description of the selected exercise. Invisible descriptions of the other choices reserve the space, so that a
 * choice does not shift the start button.
 */
function patternLead({localization, exercise, exercises}: View): TemplateResult {
  const sentence = (one: Exercise): string =>
    `${patternText(one.phases, localization, 'long')}. ${localization.text.breatheGently}`;
  const current = sentence(exercise);
  const others = new Set(exercises.flatMap((one) => [sentence(one), sentence(withoutHolds(one))]));
  others.delete(current);
  return html`<div class="overlay"><p class="lead">${freshText(current)}</p>${[...others].map((one) => html`<p class="lead-variant" data-text=${one}></p>`)}</div>`;
}

/**
 * The caution for holds. It is shown if any available exercise has holds, even before that exercise is chosen, so that
 * choosing it does not shift the start button.
 */
function holdCaution(view: View): TemplateResult {
  const {localization, exercises} = view;
  const {text, lang} = localization;
  const names = exercises.filter(({hasHolds}) => hasHolds).map((one) => exerciseName(one, localization));
  const title = exercises.length > 1 ? interpolate(text.holdsIn, {names: formatList(names, lang)}) : text.holdsTitle;
  return html`<div class="aside holds" part="caution">
    <p><b>${title}</b> ${text.holds}</p>
    ${holdsList(view)}
  </div>`;
}

/** Checkbox that removes the holds from every exercise. */
function holdChoice({
  localization: {text},
  userSelection: {withoutHolds: isOn = false},
  actions,
}: View): TemplateResult {
  return html`<label class="check"><input type="checkbox" name="without-holds" .checked=${checkedBinding(isOn)} @change=${() => actions.select({withoutHolds: !isOn})} /><span>${text.withoutHolds}</span></label>`;
}

function exerciseChoice({localization, exercise, exercises, slots, actions}: View): TemplateResult {
  const row = (one: Exercise): TemplateResult => html`<label class="row">
    <input class="dot" type="radio" name="exercise" .checked=${checkedBinding(one.id === exercise.id)} @change=${() => actions.select({exerciseId: one.id})} />
    <span class="name">${exerciseName(one, localization)}<span class="detail num">${patternText(one.phases, localization)}</span></span>
    ${patternSparkline(toBreathCycle(one.phases))}
  </label>`;
  return html`<fieldset class="field">
    <legend class="legend">${localization.text.exercise}</legend>
    <div class="rows">${exercises.map(row)}</div>
    <div class="evidence">${slots.evidence}</div>
  </fieldset>`;
}

function durationChoice({localization: {text, lang}, exercise, minutes, actions}: View): TemplateResult {
  const longest = exercise.hasHolds ? MAX_MINUTES_WITH_HOLDS : Infinity;
  const durations = [...new Set([...MINUTE_CHOICES, minutes])].filter((one) => one <= longest).sort((a, b) => a - b);
  const chip = (one: number): TemplateResult => html`<label class="chip num">
    <input type="radio" name="minutes" .checked=${checkedBinding(one === minutes)} @change=${() => actions.select({minutes: one})} />${formatNumber(one, lang)}
  </label>`;
  return html`<fieldset class="field"><legend class="legend">${text.duration}</legend><div class="chips even">${durations.map(chip)}</div></fieldset>`;
}
