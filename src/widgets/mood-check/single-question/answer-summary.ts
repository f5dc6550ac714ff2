import {html, nothing, type TemplateResult} from 'lit';
import {drawFace} from '../../../ui/face.js';
import {listInWords} from '../../../ui/format.js';
import type {MoodTalk} from './session.js';
import type {View} from '../view.js';

/** What the person has said so far, with a way to change it. */
export function said({strings, lang}: View, talk: MoodTalk): TemplateResult {
  const {option, feelings, stage} = talk;
  return html`<div class="said">
    ${option?.face ? drawFace(option.face) : nothing}
    <p lang=${talk.about.lang ?? nothing}><b class="sub" dir="auto">${option?.label}</b>${stage === 'done' && feelings.length ? html`<span class="small">${listInWords(feelings, lang)}</span>` : nothing}</p>
    <button class="btn bare" type="button" @click=${() => talk.change()}>${strings.change}</button>
  </div>`;
}
