import {html, nothing, type TemplateResult} from 'lit';
import {chosen} from '../../../ui/checked-binding.js';
import {heading} from '../../../ui/heading.js';
import {number} from '../../../ui/format.js';
import {rhythmOf} from '../session/breath-cycle.js';
import type {Exercise} from '../pattern/exercise.js';
import {beadsOf, figure, glyph} from '../figure/figure.js';
import {lengthInWords, nameOf, type View} from './view.js';
import {folds, written} from './disclosures.js';
import {rhythmInWords} from './exercise-text.js';

const LENGTHS = [1, 3, 5, 10];

/** Before a session: what it is, the light that is the button, and what can be chosen. */
export function restView(view: View): TemplateResult {
  const {words, title, level, exercise, exercises, plan, tension, company: {document, extras}, waiting, lost, hands} = view;
  const {text} = words;
  const begin = html`<button class="begin first" part="start" @click=${hands.start}><b>${lost ? text.tryAgain : text.start}</b><span>${waiting ? text.oneMoment : lengthInWords(view)}</span></button>`;
  return html`<section class="card breath idle" part="card">
    <div class="stack">
      <div class="head">
        ${heading(level, 'title', title)}
        <p class="lead">${rhythmInWords(exercise.phases, words, 'long')}. ${text.gently}</p>
      </div>
      ${document?.above(level)}${figure('at-rest', begin, {...beadsOf(plan, 0), now: false})}
      ${lost ? html`<div class="aside" role="alert"><p><b>${text.lost}</b></p><p>${written(view)}</p></div>` : nothing}
      <p class="safety">${text.safety}</p>
    </div>
    <div class="side">
      ${exercises.length > 1 ? paces(view) : nothing}${exercise.holds ? holds(view) : nothing}${exercise.rounds === undefined ? lengths(view) : nothing}
      ${tension ? extras?.tension(view) : nothing}${folds(view)}
    </div>
  </section>`;
}

function paces(view: View): TemplateResult {
  const {words, exercise, exercises, company: {extras}, hands} = view;
  const row = (one: Exercise): TemplateResult => html`<label class="row">
    <input class="dot" type="radio" name="pace" .checked=${chosen(one.id === exercise.id)} @change=${() => hands.choose({id: one.id, gentle: false})} />
    <span class="name">${nameOf(one, words)}<span class="detail num">${rhythmInWords(one.phases, words)}</span></span>
    ${glyph(rhythmOf(one.phases))}
  </label>`;
  return html`<fieldset class="field">
    <legend class="legend">${words.text.pace}</legend>
    <div class="rows">${exercises.map(row)}</div>
    <div class="evidence">${extras?.evidence(view)}</div>
  </fieldset>`;
}

function holds({words: {text}, hands}: View): TemplateResult {
  return html`<div class="aside" part="caution">
    <p><b>${text.holdsLead}</b> ${text.holds}</p>
    <div class="actions"><button class="btn plain" @click=${() => hands.choose({gentle: true})}>${text.withoutHolds}</button></div>
  </div>`;
}

function lengths({words: {text, lang}, minutes, hands}: View): TemplateResult {
  const all = [...new Set([...LENGTHS, minutes])].sort((a, b) => a - b);
  const chip = (one: number): TemplateResult => html`<label class="chip num">
    <input type="radio" name="minutes" .checked=${chosen(one === minutes)} @change=${() => hands.choose({minutes: one})} />${number(one, lang)}
  </label>`;
  return html`<fieldset class="field"><legend class="legend">${text.length}</legend><div class="chips even">${all.map(chip)}</div></fieldset>`;
}
