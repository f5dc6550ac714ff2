import {html, type TemplateResult} from 'lit';
import {fill} from '../../../ui/format.js';
import type {ExtrasTexts} from '../cues/optional-features.strings.js';
import type {View} from './view.js';

/** Five rings on a line; any of them, or none. */
export function tensionScale(text: ExtrasTexts, chosen: number | undefined, choose: (level: number) => void): TemplateResult {
  const ring = (word: string, level: number): TemplateResult => html`<label>
    <span><input class="dot" type="radio" name="tension" .checked=${level === chosen} @change=${() => choose(level)} /></span><span>${word}</span>
  </label>`;
  return html`<fieldset class="field">
    <legend class="legend">${text.howTense} <span>${text.canSkip}</span></legend>
    <div class="scale">${text.tension.map(ring)}</div>
  </fieldset>`;
}

/** Before and now on one line, and in a sentence. Says what was said, and draws no conclusion. */
export function tensionCompared(text: ExtrasTexts, {choice: {before, after}, words: {lang}}: View): TemplateResult {
  const small = (level: number | undefined): string => (text.tension[level ?? 0] ?? '').toLocaleLowerCase(lang);
  const sentence = before === undefined ? text.nowOnly : text.beforeAndNow;
  const mark = (word: string, level: number): TemplateResult =>
    html`<span class="${level === before ? 'was' : ''} ${level === after ? 'is' : ''}"
      ><em>${[level === before ? text.before : '', level === after ? text.now : ''].filter(Boolean).join(text.comma)}</em>${word}</span
    >`;
  return html`<div class="field">
    <p class="legend">${text.tenseTitle}</p>
    <div class="compare" aria-hidden="true">${text.tension.map(mark)}</div>
    <p class="small">${fill(sentence, {before: small(before), now: small(after)})}</p>
  </div>`;
}
