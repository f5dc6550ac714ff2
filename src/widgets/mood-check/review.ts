import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../../parts/heading.js';
import {fill} from '../../parts/text.js';
import {inWords} from './answer-words.js';
import type {FormTalk} from './form-talk.js';
import {formWords} from './forms.strings.js';
import type {View} from './view.js';

/** All questions with their answers, each with a way to change it, before the person finishes. */
export function review(view: View, talk: FormTalk): TemplateResult {
  const {level, layout} = view;
  const strings = formWords(view);
  return html`<div class="head">
      ${heading(level, 'title', html`<span id="here">${strings.reviewTitle}</span>`)}
      <p class="lead">${strings.reviewHint}</p>
    </div>
    <ul class="rows review">
      ${talk.pages.map(
        ({item}) => html`<li>
          <p dir="auto" lang=${talk.about.lang ?? nothing}>${item.text}<b>${inWords(item, talk.answers, view) || strings.unanswered}</b></p>
          <button class="link" type="button" aria-label=${fill(strings.changeThis, {question: item.text})} @click=${() => talk.change(layout === 'all' ? undefined : item.key)}>${strings.change}</button>
        </li>`,
      )}
    </ul>
    <div class="pager">
      <button class="btn plain" type="button" @click=${() => talk.change()}>${strings.back}</button>
      <button class="btn" type="button" @click=${() => talk.finish()}>${strings.finish}</button>
    </div>`;
}
