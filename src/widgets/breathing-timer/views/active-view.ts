import {html, nothing, type TemplateResult} from 'lit';
import {interpolate, formatNumber} from '../../../ui/format.js';
import {heading} from '../../../ui/heading.js';
import {icon, pauseIcon, playIcon} from '../../../ui/icons.js';
import {sessionProgress, breathFigure} from '../figure/figure.js';
import {disclosures} from './disclosures.js';
import {currentBreath} from '../session/timeline.js';
import {durationText, exerciseName, type SessionView} from './view.js';
import {formatCount, phaseDurationText, phaseLabel} from './exercise-text.js';

/** During a session: the breath, its word and count, what is left, and the way out. */
export function activeView(view: SessionView): TemplateResult {
  const {localization: words, title, headingLevel: level, exercise, timeline: plan, snapshot: moment, state, still, actions: hands} = view;
  const {text} = words;
  const paused = state === 'paused';
  const figureClasses = [still ? 'still' : '', paused ? 'paused' : '', moment?.position?.phase.kind ?? 'ready'].join(' ');
  return html`<section class="card breath run" part="card" tabindex="-1" @keydown=${(event: KeyboardEvent) => onKeydown(event, view)}>
    ${heading(level, 'vh', title, 'title')}
    <p class="session"><b>${exerciseName(exercise, words)}</b><span class="num">${remainingText(view)}</span></p>
    ${breathFigure(figureClasses, centerContent(view), {...sessionProgress(plan, moment?.breathingElapsed ?? 0), active: Boolean(moment?.position)})}
    ${still ? phaseSteps(view) : nothing}
    <div class="actions center">
      <button class="btn first ${paused ? '' : 'plain'}" part="pause" @click=${paused ? hands.resume : hands.pause}>
        ${icon(paused ? playIcon : pauseIcon)}${paused ? text.resume : text.pause}
      </button>
      <button class="btn bare" part="end" @click=${hands.stop}>${text.end}</button>
    </div>
    <p class="safety">${text.safety}</p>
    ${paused ? disclosures(view) : nothing}
  </section>`;
}

function remainingText(view: SessionView): string {
  const {timeline: plan, snapshot: moment, localization: {text, lang}} = view;
  if (!moment?.position) return durationText(view);
  if (plan.measuredInBreaths) return interpolate(text.breathOf, {n: formatNumber(currentBreath(plan, moment), lang), all: formatNumber(plan.breaths, lang)});
  const minutes = Math.ceil(moment.remaining / 60_000);
  return minutes > 1 ? formatCount(text.minutesLeft, minutes, lang) : text.lastMinute;
}

function centerContent({localization: words, snapshot: moment, state, suspended: slept}: SessionView): TemplateResult {
  const {text, lang} = words;
  const breath = moment?.position;
  if (state === 'paused') return html`<div class="words"><p class="word">${text.paused}</p><p class="note">${slept ? text.slept : text.takeYourTime}</p></div>`;
  if (breath) return html`<div class="words"><p class="word">${phaseLabel(breath.phase, words)}</p><p class="count">${formatNumber(breath.count, lang)}</p></div>`;
  const dots = moment?.countdownDots ?? 0;
  return html`<div class="words"><p class="word">${text.getReady}</p><p class="dots">${[1, 2, 3].map((dot) => html`<i class=${dot <= dots ? 'on' : ''}></i>`)}</p></div>`;
}

function phaseSteps({localization: words, timeline: plan, snapshot: moment}: SessionView): TemplateResult {
  const breath = moment?.position;
  const current = breath?.phaseIndex ?? -1;
  const phase = breath?.phase ?? plan.cycle.timedPhases[0];
  const step = (index: number): TemplateResult => html`<i class=${breath && index < breath.count ? 'on' : ''}></i>`;
  return html`<div class="stack">
    <div class="steps">${[...Array(Math.max(1, Math.floor(phase?.seconds ?? 1))).keys()].map(step)}</div>
    <p class="order">${plan.cycle.timedPhases.map((one, index) => (index === current ? html`<b>${phaseDurationText(one, words)}</b>` : html`<span>${phaseDurationText(one, words)}</span>`))}</p>
  </div>`;
}

/** Space pauses and goes on, once however long it is held; Escape ends. Wherever the focus is in the session; a button keeps its own Space. */
function onKeydown(event: KeyboardEvent, {state, actions: hands}: SessionView): void {
  const onControl = event.target instanceof Element && event.target.matches('button, input, summary');
  if (event.key === 'Escape') hands.stop();
  else if (event.key === ' ' && !onControl) {
    if (!event.repeat) (state === 'paused' ? hands.resume : hands.pause)();
  } else return;
  event.preventDefault();
}
