import {html, nothing, type TemplateResult} from 'lit';
import {interpolate, formatNumber} from '../../../ui/format.js';
import {heading} from '../../../rich-text/heading.js';
import {icon, pauseIcon, playIcon} from '../../../ui/icons.js';
import {sessionProgress, breathFigure} from '../figure/figure.js';
import {disclosures} from './disclosures.js';
import {currentBreath} from '../session/timeline.js';
import {durationText, exerciseName, type SessionView} from './view.js';
import {formatCount, phaseDurationText, phaseLabel} from './exercise-text.js';

/** During a session: the breath, its word and count, what is left, and the way out. */
export function activeView(view: SessionView): TemplateResult {
  const {localization, title, headingLevel, exercise, timeline, snapshot, state, still, actions} = view;
  const {text} = localization;
  const paused = state === 'paused';
  const figureClasses = [still ? 'still' : '', paused ? 'paused' : '', snapshot?.position?.phase.kind ?? 'ready'].join(
    ' ',
  );
  return html`<section class="card screen active" part="card" tabindex="-1" @keydown=${(event: KeyboardEvent) => onKeydown(event, view)}>
    ${heading(headingLevel, 'vh', title, 'title')}
    <p class="session-status"><b>${exerciseName(exercise, localization)}</b><span class="num">${remainingText(view)}</span></p>
    ${breathFigure(figureClasses, centerContent(view), {...sessionProgress(timeline, snapshot?.breathingElapsed ?? 0), active: Boolean(snapshot?.position)})}
    ${still ? phaseSteps(view) : nothing}
    <div class="actions center">
      <button class="btn primary ${paused ? '' : 'plain'}" part="pause" @click=${paused ? actions.resume : actions.pause}>
        ${icon(paused ? playIcon : pauseIcon)}${paused ? text.resume : text.pause}
      </button>
      <button class="btn bare" part="end" @click=${actions.stop}>${text.stop}</button>
    </div>
    <p class="safety">${text.safety}</p>
    ${paused ? disclosures(view) : nothing}
  </section>`;
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

function centerContent({localization, snapshot, state, suspended}: SessionView): TemplateResult {
  const {text, lang} = localization;
  const breath = snapshot?.position;
  if (state === 'paused')
    return html`<div class="center-content"><p class="phase-label">${text.paused}</p><p class="note">${suspended ? text.suspended : text.takeYourTime}</p></div>`;
  if (breath)
    return html`<div class="center-content"><p class="phase-label">${phaseLabel(breath.phase, localization)}</p><p class="count">${formatNumber(breath.count, lang)}</p></div>`;
  const dots = snapshot?.countdownDots ?? 0;
  return html`<div class="center-content"><p class="phase-label">${text.getReady}</p><p class="countdown-dots">${[1, 2, 3].map((dot) => html`<i class=${dot <= dots ? 'on' : ''}></i>`)}</p></div>`;
}

function phaseSteps({localization, timeline, snapshot}: SessionView): TemplateResult {
  const breath = snapshot?.position;
  const current = breath?.phaseIndex ?? -1;
  const phase = breath?.phase ?? timeline.cycle.timedPhases[0];
  const step = (index: number): TemplateResult => html`<i class=${breath && index < breath.count ? 'on' : ''}></i>`;
  return html`<div class="stack">
    <div class="steps">${[...Array(Math.max(1, Math.floor(phase?.seconds ?? 1))).keys()].map(step)}</div>
    <p class="phase-list">${timeline.cycle.timedPhases.map((one, index) => (index === current ? html`<b>${phaseDurationText(one, localization)}</b>` : html`<span>${phaseDurationText(one, localization)}</span>`))}</p>
  </div>`;
}

/** Space pauses and goes on, once however long it is held; Escape ends. Wherever the focus is in the session; a button keeps its own Space. */
function onKeydown(event: KeyboardEvent, {state, actions}: SessionView): void {
  const onControl = event.target instanceof Element && event.target.matches('button, input, summary');
  if (event.key === 'Escape') actions.stop();
  else if (event.key === ' ' && !onControl) {
    if (!event.repeat) (state === 'paused' ? actions.resume : actions.pause)();
  } else return;
  event.preventDefault();
}
