import {html, nothing, type TemplateResult} from 'lit';
import type {Item} from '../../../content/questionnaire/questionnaire.js';
import {heading} from '../../../ui/heading.js';
import {fill, number, plural} from '../../../ui/format.js';
import {control} from './answer-input.js';
import {faultInWords} from './validation.js';
import type {FormTalk} from './session.js';
import {formWords} from './questionnaire.strings.js';
import type {Page} from './pages.js';
import {ours, quoting, sideOf, theirs} from '../localized-text.js';
import type {View} from '../view.js';

/** Up to so many questions, the progress line has a segment for each. */
const SEGMENTS = 12;

/** The questions: one at a time with progress and a way back, or all at once. */
export function form(view: View, talk: FormTalk): TemplateResult {
  return view.layout === 'all' ? all(view, talk) : one(view, talk);
}

function one(view: View, talk: FormTalk): TemplateResult {
  const {page, pages} = talk;
  const strings = formWords(view);
  if (!page) return html`<p class="lead">${strings.unanswered}</p>`;
  const n = pages.findIndex(({item}) => item === page.item) + 1;
  const words = fill(strings.progress, {n: number(n, view.lang), of: number(pages.length, view.lang)});
  return html`<div class="progress">
      <p aria-hidden="true"><span>${words}</span>${theirs(talk.about, talk.about.name)}</p>
      ${pages.length > SEGMENTS ? nothing : html`<div class="steps">${pages.map((_, index) => html`<i class=${index < n ? 'on' : ''}></i>`)}</div>`}
    </div>
    ${question(view, talk, page, 'here', html`<span class="vh" dir="auto" lang=${view.lang}>${words}. </span>`)}
    <div class="pager">
      ${n > 1 ? html`<button class="btn plain" type="button" @click=${() => talk.back()}>${strings.back}</button>` : html`<span></span>`}
      <button class="btn" type="button" @click=${() => talk.next()}>${n < pages.length ? strings.next : strings.review}</button>
    </div>
    ${notice(view, talk)}`;
}

function all(view: View, talk: FormTalk): TemplateResult {
  const strings = formWords(view);
  const {pages, faults} = talk;
  const faulty = pages.filter(({item}) => faults.has(item.key));
  let stem = '';
  let stems = '';
  return html`<div class="head">
      ${heading(view.level, 'title', html`<span id=${faulty.length ? nothing : 'here'} dir="auto" lang=${talk.about.lang ?? nothing}>${talk.about.title}</span>`)}
    </div>
    ${faulty.length
      ? html`<div class="faults" id="here" role="group" aria-labelledby="faults">
          <p id="faults">${plural(strings.faults, faulty.length, view.lang)}</p>
          <ul>${faulty.map(({item}) => html`<li><button class="link" type="button" @click=${reach(item)}>${theirs(talk.about, item.text || item.linkId)}</button></li>`)}</ul>
        </div>`
      : nothing}
    ${pages.map((page, index) => {
      const own = String(page.stems.map(({key}) => key));
      if (own !== stems) stem = `q${index}-stem`; // The same words above several questions stand once, and name each of them.
      stems = own;
      return question(view, talk, page, `q${index}`, nothing, stem);
    })}
    <div class="actions"><button class="btn" type="button" @click=${() => talk.toReview()}>${strings.review}</button></div>
    ${notice(view, talk)}`;
}

const reach = ({key}: Item) => (event: Event) => {
  const root = (event.target as Element).getRootNode() as ShadowRoot;
  [...root.querySelectorAll<HTMLElement>('[data-key]')].find(({dataset}) => dataset['key'] === key)?.querySelector<HTMLElement>('input, textarea')?.focus();
};

function question(view: View, talk: FormTalk, {item, stems, hints}: Page, id: string, before: unknown, named = `${id}-stem`): TemplateResult {
  const strings = formWords(view);
  const {about} = talk;
  const fault = talk.faults.get(item.key);
  const stem = (one: Item) => (one.kind === 'lost' ? quoting(view, strings.cannotAsk, '{text}', about, one.text || one.linkId) : one.text);
  const texts = stems.map((one) => html`<p class="stem" dir="auto">${stem(one)}</p>`);
  return html`<div class="question" data-key=${item.key} lang=${about.lang ?? nothing} dir=${sideOf(about)}>
    <div class="head">
      ${named === `${id}-stem` ? html`<div id=${named}>${texts}</div>` : nothing}
      ${heading(id === 'here' ? view.level : view.level + 1, 'item', html`<span id=${id} dir="auto">${before}${item.text || item.linkId}</span>`)}
      <div id=${`${id}-hint`}>${hints.map((hint) => html`<p class="small" dir="auto">${hint.text}</p>`)}</div>
    </div>
    ${control(view, talk, item, id, `${named} ${id}`)}
    ${fault ? html`<p class="fault" id=${`${id}-fault`}>${ours(view, faultInWords(fault, item, view))}</p>` : nothing}
  </div>`;
}

/** What the answers are not, and the document's notice: each a paragraph of its own, as their languages can run in two directions. */
export function notice(view: View, {about}: FormTalk): TemplateResult {
  return html`<p class="small">${formWords(view).noDiagnosis}</p>
    ${about.notice ? html`<p class="small" lang=${about.lang ?? nothing} dir=${about.lang ? sideOf(about) : 'auto'}>${about.notice}</p>` : nothing}`;
}
