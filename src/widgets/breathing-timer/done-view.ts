import {html, nothing, type TemplateResult} from 'lit';
import {safeHref} from '../../content/link.js';
import {heading} from '../../parts/heading.js';
import {againIcon, arrowIcon, checkIcon, icon, lockIcon} from '../../parts/icon.js';
import {fill} from '../../parts/text.js';
import {figure} from './figure.js';
import {breathsDone} from './plan.js';
import {tensionCompared, tensionScale} from './tension.js';
import {lengthInWords, type View} from './view.js';
import {capital, counted} from './words.js';

/** What the closing screen says first: how long it was, or that stopping is fine. */
export function closingTitle(view: View): string {
  const {moment, words: {text, lang}} = view;
  const length = lengthInWords(view).replace(/^\d+\b/, (digits) => text.numerals.split(' ')[Number(digits)] ?? digits);
  return moment?.over ? fill(text.done, {length: capital(length, lang)}) : text.enough;
}

/** How many breaths it was. */
export function closingLead({plan, moment, words: {text, lang}}: View): string {
  return `${counted(text.slowBreaths, moment ? breathsDone(plan, moment) : 0, lang)} ${text.ownPace}`;
}

/** After a session: what was done, and what may come next. */
export function doneView(view: View): TemplateResult {
  const {words, level, tension, choice, exercise: {action}, base, hands} = view;
  const {text} = words;
  const href = safeHref(action?.href, base);
  return html`<section class="card breath done" part="card">
    <div class="head">
      ${figure('emblem', icon(checkIcon))}${heading(level, 'title', closingTitle(view))}
      <p class="lead">${closingLead(view)}</p>
      <p>${text.notice}</p>
    </div>
    ${tension ? (choice.after === undefined ? tensionScale(words, undefined, (after) => hands.choose({after})) : tensionCompared(words, choice)) : nothing}
    ${action && href ? html`<div class="actions"><a class="btn" part="action" href=${href} rel="noreferrer">${action.label}${icon(arrowIcon, 'flip')}</a></div>` : nothing}
    <slot name="next"></slot>
    <div class="actions">
      <button class="btn first ${action && href ? 'plain' : ''}" part="start" @click=${hands.start}>${icon(againIcon)}${text.again}</button>
      <button class="btn plain" part="close" @click=${hands.close}>${text.close}</button>
    </div>
    ${tension ? html`<p class="foot"><span class="with-icon">${icon(lockIcon)}<span>${text.nothingLeft}</span></span></p>` : nothing}
  </section>`;
}
