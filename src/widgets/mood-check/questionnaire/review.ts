import {html, type TemplateResult} from 'lit';
import type {Item} from '../../../content/questionnaire/questionnaire.js';
import {heading} from '../../../ui/heading.js';
import {fill} from '../../../ui/format.js';
import {inWords} from './answer-text.js';
import type {FormTalk} from './session.js';
import {formWords} from './questionnaire.strings.js';
import {ours, theirs} from '../localized-text.js';
import type {View} from '../view.js';

/** All questions with their answers, each with a way to change it, before the person finishes. */
export function review(view: View, talk: FormTalk): TemplateResult {
  const {level, layout} = view;
  const strings = formWords(view);
  const said = (item: Item): TemplateResult => {
    const words = inWords(item, talk.answers, view);
    return words && item.kind === 'choice' ? theirs(talk.about, words) : ours(view, words || strings.unanswered);
  };
  return html`<div class="head">
      ${heading(level, 'title', html`<span id="here">${strings.reviewTitle}</span>`)}
      <p class="lead">${strings.reviewHint}</p>
    </div>
    <ul class="rows review">
      ${talk.pages.map(
        ({item}) => html`<li>
          <p>${theirs(talk.about, item.text || item.linkId)}<b>${said(item)}</b></p>
          <button class="link" type="button" aria-label=${fill(strings.changeThis, {question: item.text || item.linkId})} @click=${() => talk.change(layout === 'all' ? undefined : item.key)}>${strings.change}</button>
        </li>`,
      )}
    </ul>
    <div class="pager">
      <button class="btn plain" type="button" @click=${() => talk.change()}>${strings.back}</button>
      <button class="btn" type="button" @click=${() => talk.finish()}>${strings.finish}</button>
    </div>`;
}
