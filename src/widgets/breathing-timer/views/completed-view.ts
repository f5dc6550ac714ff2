import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../../../ui/heading.js';
import {againIcon, checkIcon, icon} from '../../../ui/icons.js';
import {fill} from '../../../ui/format.js';
import {figure} from '../figure/figure.js';
import {breathsDone} from '../session/timeline.js';
import {lengthInWords, type SessionView} from './view.js';
import {capital, counted} from './exercise-text.js';

/** What the closing screen says first: how long it was, or that stopping is fine. */
export function closingTitle(view: SessionView): string {
  const {moment, words: {text, lang}} = view;
  const length = lengthInWords(view).replace(/^\d+(?![\d.,])/, (digits) => text.numerals.split(' ')[Number(digits)] ?? digits);
  return moment?.over ? fill(text.done, {length: capital(length, lang)}) : text.enough;
}

/** How many breaths it was, if it was any. */
export function closingLead({plan, moment, words: {text, lang}}: SessionView): string {
  const breaths = moment ? breathsDone(plan, moment) : 0;
  return breaths ? `${counted(text.slowBreaths, breaths, lang)} ${text.ownPace}` : text.ownPace;
}

/** After a session: what was done, and what may come next. */
export function doneView(view: SessionView): TemplateResult {
  const {words: {text}, level, tension, company: {document, extras}, hands} = view;
  const next = document?.action;
  return html`<section class="card breath done" part="card">
    <div class="head">
      ${figure('emblem', icon(checkIcon))}${heading(level, 'title', closingTitle(view))}
      <p class="lead">${closingLead(view)}</p>
      <p>${text.notice}</p>
    </div>
    ${tension ? extras?.tension(view) : nothing}${next}
    <slot name="next"></slot>
    <div class="actions">
      <button class="btn first ${next ? 'plain' : ''}" part="start" @click=${hands.start}>${icon(againIcon)}${text.again}</button>
      <button class="btn plain" part="close" @click=${hands.close}>${text.close}</button>
    </div>
  </section>`;
}
