import {html, nothing, type TemplateResult} from 'lit';
import {drawFace} from '../../parts/face.js';
import {listInWords} from '../../parts/text.js';
import type {MoodTalk} from './mood-talk.js';
import type {View} from './view.js';

/** What the person has said so far, with a way to change it. */
export function said({strings, lang}: View, talk: MoodTalk): TemplateResult {
  const {option, feelings, stage} = talk;
  return html`<div class="said">
    ${option?.face ? drawFace(option.face) : nothing}
    <p lang=${talk.about.lang ?? nothing}><b class="sub" dir="auto">${option?.label}</b>${stage === 'done' && feelings.length ? html`<span class="small">${listInWords(feelings, lang)}</span>` : nothing}</p>
    <button class="btn bare" type="button" @click=${() => talk.change()}>${strings.change}</button>
  </div>`;
}
