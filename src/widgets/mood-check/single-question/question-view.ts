import {html, nothing, type TemplateResult} from 'lit';
import type {MoodOption} from '../../../content/mood/mood.js';
import {checkedBinding} from '../../../ui/checked-binding.js';
import {drawFace} from '../../../ui/face.js';
import {heading} from '../../../rich-text/heading.js';
import {checkIcon, icon} from '../../../ui/icons.js';
import type {SingleQuestionSession} from './session.js';
import type {ViewContext} from '../view.js';

/** The question with its options: faces, chips or rows, depending on the options, or a slider. */
export function questionView(view: ViewContext, session: SingleQuestionSession): TemplateResult {
  const {strings, headingLevel} = view;
  return html`<div class="head">
      ${heading(headingLevel, 'title', html`<span id="current-heading" dir="auto" lang=${session.definition.lang ?? nothing}>${session.definition.question}</span>`)}
      <p class="lead" id="question-hint">${view.slider?.sliderHint(view) ?? strings.anyAnswer}</p>
    </div>
    ${view.slider?.sliderInput(view, session) ?? optionGroup(session)}
    <div class="actions">
      ${session.option ? html`<button class="btn" type="button" @click=${() => session.continue()}>${strings.continue}</button>` : html`<span class="btn-space" aria-hidden="true">${strings.continue}</span>`}
    </div>`;
}

function optionGroup(session: SingleQuestionSession): TemplateResult {
  const {options} = session.definition;
  const hasFaces = options.every(({face}) => face);
  const hasShortLabels = options.every(({label}) => label.length < 4);
  const className = hasFaces ? `moods ${options.length > 5 ? 'many' : ''}` : hasShortLabels ? 'chips even' : 'rows';
  const renderOption = hasFaces ? faceOption : hasShortLabels ? chipOption : rowOption;
  return html`<div class=${className} role="radiogroup" aria-labelledby="current-heading" aria-describedby="question-hint" lang=${session.definition.lang ?? nothing} part="options">
    ${options.map((option) => renderOption(option, radioInput(session, option, hasFaces || hasShortLabels ? '' : 'dot')))}
  </div>`;
}

function radioInput(session: SingleQuestionSession, option: MoodOption, className: string): TemplateResult {
  return html`<input class=${className} type="radio" name="mood" autocomplete="off" .checked=${checkedBinding(session.option === option)} @change=${() => session.selectOption(option)} />`;
}

const faceOption = ({label, face}: MoodOption, input: TemplateResult): TemplateResult => html`<label class="mood">
  ${input}${face ? drawFace(face) : nothing}<span dir="auto">${label}</span><span class="tick">${icon(checkIcon)}</span>
</label>`;

const chipOption = ({label}: MoodOption, input: TemplateResult): TemplateResult =>
  html`<label class="chip">${input}${label}</label>`;

const rowOption = ({label, face}: MoodOption, input: TemplateResult): TemplateResult => html`<label class="row">
  ${input}<span class="name" dir="auto">${label}</span>${face ? drawFace(face) : nothing}
</label>`;
