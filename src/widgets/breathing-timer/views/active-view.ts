import {html, nothing, type TemplateResult} from 'lit';
import {fill, number} from '../../../ui/format.js';
import {heading} from '../../../ui/heading.js';
import {icon, pauseIcon, playIcon} from '../../../ui/icons.js';
import {beadsOf, figure} from '../figure/figure.js';
import {folds} from './disclosures.js';
import {breathNow} from '../session/timeline.js';
import {lengthInWords, nameOf, type SessionView} from './view.js';
import {counted, phaseInWords, phaseWord} from './exercise-text.js';

/** During a session: the breath, its word and count, what is left, and the way out. */
export function runView(view: SessionView): TemplateResult {
  const {words, title, level, exercise, plan, moment, state, still, hands} = view;
  const {text} = words;
  const paused = state === 'paused';
  const look = [still ? 'still' : '', paused ? 'paused' : '', moment?.breath?.phase.kind ?? 'ready'].join(' ');
  return html`<section class="card breath run" part="card" tabindex="-1" @keydown=${(event: KeyboardEvent) => press(event, view)}>
    ${heading(level, 'vh', title, 'title')}
    <p class="session"><b>${nameOf(exercise, words)}</b><span class="num">${left(view)}</span></p>
    ${figure(look, inside(view), {...beadsOf(plan, moment?.breathed ?? 0), now: Boolean(moment?.breath)})}
    ${still ? steps(view) : nothing}
    <div class="actions center">
      <button class="btn first ${paused ? '' : 'plain'}" part="pause" @click=${paused ? hands.resume : hands.pause}>
        ${icon(paused ? playIcon : pauseIcon)}${paused ? text.resume : text.pause}
      </button>
      <button class="btn bare" part="end" @click=${hands.stop}>${text.end}</button>
    </div>
    <p class="safety">${text.safety}</p>
    ${paused ? folds(view) : nothing}
  </section>`;
}

function left(view: SessionView): string {
  const {plan, moment, words: {text, lang}} = view;
  if (!moment?.breath) return lengthInWords(view);
  if (plan.counted) return fill(text.breathOf, {n: number(breathNow(plan, moment), lang), all: number(plan.breaths, lang)});
  const minutes = Math.ceil(moment.left / 60_000);
  return minutes > 1 ? counted(text.minutesLeft, minutes, lang) : text.lastMinute;
}

function inside({words, moment, state, slept}: SessionView): TemplateResult {
  const {text, lang} = words;
  const breath = moment?.breath;
  if (state === 'paused') return html`<div class="words"><p class="word">${text.paused}</p><p class="note">${slept ? text.slept : text.takeYourTime}</p></div>`;
  if (breath) return html`<div class="words"><p class="word">${phaseWord(breath.phase, words)}</p><p class="count">${number(breath.count, lang)}</p></div>`;
  const dots = moment?.dots ?? 0;
  return html`<div class="words"><p class="word">${text.getReady}</p><p class="dots">${[1, 2, 3].map((dot) => html`<i class=${dot <= dots ? 'on' : ''}></i>`)}</p></div>`;
}

function steps({words, plan, moment}: SessionView): TemplateResult {
  const breath = moment?.breath;
  const current = breath?.index ?? -1;
  const phase = breath?.phase ?? plan.rhythm.stretches[0];
  const step = (index: number): TemplateResult => html`<i class=${breath && index < breath.count ? 'on' : ''}></i>`;
  return html`<div class="stack">
    <div class="steps">${[...Array(Math.max(1, Math.floor(phase?.seconds ?? 1))).keys()].map(step)}</div>
    <p class="order">${plan.rhythm.stretches.map((one, index) => (index === current ? html`<b>${phaseInWords(one, words)}</b>` : html`<span>${phaseInWords(one, words)}</span>`))}</p>
  </div>`;
}

/** Space pauses and goes on, once however long it is held; Escape ends. Wherever the focus is in the session; a button keeps its own Space. */
function press(event: KeyboardEvent, {state, hands}: SessionView): void {
  const onControl = event.target instanceof Element && event.target.matches('button, input, summary');
  if (event.key === 'Escape') hands.stop();
  else if (event.key === ' ' && !onControl) {
    if (!event.repeat) (state === 'paused' ? hands.resume : hands.pause)();
  } else return;
  event.preventDefault();
}
