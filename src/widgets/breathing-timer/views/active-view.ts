import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../../../rich-text/heading.js';
import {formatNumber, interpolate} from '../../../ui/format.js';
import {icon} from '../../../ui/icons.js';
import {pauseIcon, playIcon} from '../session/session-icons.js';
import {breathFigure, sessionProgress} from '../figure/figure.js';
import {currentBreath} from '../session/snapshot.js';
import {disclosures} from './disclosures.js';
import {formatCount} from './exercise-text.js';
import {phaseDurationText, phaseLabel} from './phase-text.js';
import {groundingView} from './grounding.js';
import {helpButton} from './help.js';
import {durationText, exerciseName, type SessionView} from './view.js';

/*
 * Text that changes during a session is set as a property. Otherwise, page translators that replace text nodes inside the
 * shadow tree would detach Lit's bindings, and the old phase would remain on screen.
 */

/** The screen during a session: the figure, the phase and its count, the remaining time or breaths, and the buttons. */
export function activeView(view: SessionView): TemplateResult {
  const {localization, title, headingLevel, exercise, timeline, snapshot, state, still, actions} = view;
  const {text} = localization;
  const paused = state === 'paused';
  const phaseClass = snapshot?.position?.phase.kind ?? 'countdown';
  const figureClasses = [still ? 'still' : '', paused ? 'paused' : '', phaseClass].join(' ');
  const progress = {
    ...sessionProgress(timeline, snapshot?.breathingElapsed ?? 0),
    active: Boolean(snapshot?.position),
  };
  return html`<section class="card screen active" part="card" tabindex="-1" @keydown=${(event: KeyboardEvent) => onKeydown(event, view)}>
    ${helpButton(view)}${heading(headingLevel, 'visually-hidden', title, 'title')}
    <p class="session-status"><b .textContent=${exerciseName(exercise, localization)}></b>${stableText(remainingText(view), remainingTexts(view), 'num')}</p>
    ${breathFigure(figureClasses, centerContent(view), progress)}
    ${still ? phaseSteps(view) : nothing}
    ${sessionButtons(view)}
    <p class="safety">${text.safety}</p>
    <p class="small posture">${text.sitOrLieDown}</p>
    ${paused ? html`${groundingView(text, actions)}${disclosures(view)}` : nothing}
  </section>`;
}

function sessionButtons({state, localization: {text}, actions}: SessionView): TemplateResult {
  const paused = state === 'paused';
  return html`<div class="actions center">
    <button class="btn primary ${paused ? '' : 'plain'}" part="pause" @click=${paused ? actions.resume : actions.pause}>
      ${icon(paused ? playIcon : pauseIcon)}${stableText(paused ? text.resume : text.pause, [text.pause, text.resume])}
    </button>
    <button class="btn bare" part="end" @click=${actions.stop}>${text.stop}</button>
  </div>`;
}

/** A text that reserves the space of its longest variant, so that the layout is stable when it changes. */
function stableText(current: string, variants: readonly string[], className = ''): TemplateResult {
  return html`<span class="overlay ${className}"><span .textContent=${current}></span>${variants.map((one) => html`<span class="variant" data-text=${one}></span>`)}</span>`;
}

function remainingText(view: SessionView): string {
  const {
    timeline,
    snapshot,
    localization: {text, lang},
  } = view;
  if (!snapshot?.position) return durationText(view);
  if (timeline.measuredInBreaths)
    return interpolate(text.breathOf, {
      n: formatNumber(currentBreath(timeline, snapshot), lang),
      all: formatNumber(timeline.breaths, lang),
    });
  const minutes = Math.ceil(snapshot.remaining / 60_000);
  return minutes > 1 ? formatCount(text.minutesLeft, minutes, lang) : text.lastMinute;
}

/** The longest texts that `remainingText` returns during the session. */
function remainingTexts(view: SessionView): readonly string[] {
  const {
    timeline,
    minutes,
    localization: {text, lang},
  } = view;
  const all = formatNumber(timeline.breaths, lang);
  const longest = timeline.measuredInBreaths
    ? [interpolate(text.breathOf, {n: all, all})]
    : [...Array(Math.ceil(minutes)).keys()].map((minute) => formatCount(text.minutesLeft, minute + 2, lang));
  return [durationText(view), text.lastMinute, ...longest];
}

function centerContent({localization, snapshot, state, pauseReason}: SessionView): TemplateResult {
  const {text, lang} = localization;
  const position = snapshot?.position;
  if (state === 'paused') {
    const note =
      pauseReason === 'requested' || !pauseReason
        ? text.takeYourTime
        : {suspended: text.suspended, 'other-timer': text.otherTimer}[pauseReason];
    return html`<div class="center-content"><p class="phase-label">${text.paused}</p><p class="note" .textContent=${note}></p></div>`;
  }
  if (position)
    return html`<div class="center-content"><p class="phase-label" .textContent=${phaseLabel(position.phase, localization)}></p><p class="count" .textContent=${formatNumber(position.count, lang)}></p></div>`;
  const dots = snapshot?.countdownDots ?? 0;
  return html`<div class="center-content"><p class="phase-label">${text.getReady}</p><p class="countdown-dots">${[1, 2, 3].map((dot) => html`<i class=${dot <= dots ? 'on' : ''}></i>`)}</p></div>`;
}

function phaseSteps({localization, timeline, snapshot}: SessionView): TemplateResult {
  const position = snapshot?.position;
  const current = position?.phaseIndex ?? -1;
  const phase = position?.phase ?? timeline.cycle.timedPhases[0];
  const step = (index: number): TemplateResult => html`<i class=${position && index < position.count ? 'on' : ''}></i>`;
  return html`<div class="stack">
    <div class="steps">${[...Array(Math.max(1, Math.floor(phase?.seconds ?? 1))).keys()].map(step)}</div>
    <p class="phase-list">${timeline.cycle.timedPhases.map((one, index) => (index === current ? html`<b>${phaseDurationText(one, localization)}</b>` : html`<span>${phaseDurationText(one, localization)}</span>`))}</p>
  </div>`;
}

/** Handles keys in the whole session: Space pauses and continues, Escape stops. Ignores Space on controls, and key repeat. */
function onKeydown(event: KeyboardEvent, {state, actions}: SessionView): void {
  const onControl = event.target instanceof Element && event.target.matches('button, input, summary');
  if (event.key === 'Escape') actions.stop();
  else if (event.key === ' ' && !onControl) {
    if (!event.repeat) (state === 'paused' ? actions.resume : actions.pause)();
  } else return;
  event.preventDefault();
}
