import {html, nothing, type TemplateResult} from 'lit';
import type {MoodOption} from '../../../content/mood/mood.js';
import {chosen} from '../../../ui/checked-binding.js';
import {drawFace} from '../../../ui/face.js';
import {heading} from '../../../ui/heading.js';
import {checkIcon, icon} from '../../../ui/icons.js';
import type {MoodTalk} from './session.js';
import type {View} from '../view.js';

/** The question with its answers: faces, rows or chips as the options allow, or a slider. */
export function question(view: View, talk: MoodTalk): TemplateResult {
  const {strings, level} = view;
  return html`<div class="head">
      ${heading(level, 'title', html`<span id="here" dir="auto" lang=${talk.about.lang ?? nothing}>${talk.about.question}</span>`)}
      <p class="lead" id="lead">${view.slider?.hint(view) ?? strings.anyAnswer}</p>
    </div>
    ${view.slider?.slider(view, talk) ?? group(talk)}
    ${talk.option ? html`<div class="actions"><button class="btn" type="button" @click=${() => talk.continue()}>${strings.continue}</button></div>` : nothing}`;
}

function group(talk: MoodTalk): TemplateResult {
  const {options} = talk.about;
  const faces = options.every(({face}) => face);
  const short = options.every(({label}) => label.length < 4);
  const className = faces ? `moods ${options.length > 5 ? 'many' : ''}` : short ? 'chips even' : 'rows';
  const draw = faces ? mood : short ? chip : row;
  return html`<div class=${className} role="radiogroup" aria-labelledby="here" aria-describedby="lead" lang=${talk.about.lang ?? nothing} part="options">
    ${options.map((option) => draw(option, radio(talk, option, faces || short ? '' : 'dot')))}
  </div>`;
}

function radio(talk: MoodTalk, option: MoodOption, className: string): TemplateResult {
  return html`<input class=${className} type="radio" name="mood" autocomplete="off" .checked=${chosen(talk.option === option)} @change=${() => talk.choose(option)} />`;
}

const mood = ({label, face}: MoodOption, input: TemplateResult): TemplateResult => html`<label class="mood">
  ${input}${face ? drawFace(face) : nothing}<span dir="auto">${label}</span><span class="tick">${icon(checkIcon)}</span>
</label>`;

const chip = ({label}: MoodOption, input: TemplateResult): TemplateResult => html`<label class="chip">${input}${label}</label>`;

const row = ({label, face}: MoodOption, input: TemplateResult): TemplateResult => html`<label class="row">
  ${input}<span class="name" dir="auto">${label}</span>${face ? drawFace(face) : nothing}
</label>`;
