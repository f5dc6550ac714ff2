import {html, type TemplateResult} from 'lit';
import {interpolate} from '../../../ui/format.js';
import type {ExtrasStrings} from '../cues/optional-features.strings.js';
import type {View} from './view.js';

/** Five rings on a line; any of them, or none. */
export function tensionScale(
  text: ExtrasStrings,
  selectedLevel: number | undefined,
  onSelect: (level: number) => void,
): TemplateResult {
  const option = (word: string, level: number): TemplateResult => html`<label>
    <span><input class="dot" type="radio" name="tension" .checked=${level === selectedLevel} @change=${() => onSelect(level)} /></span><span>${word}</span>
  </label>`;
  return html`<fieldset class="field">
    <legend class="legend">${text.howTense} <span>${text.canSkip}</span></legend>
    <div class="scale">${text.tension.map(option)}</div>
  </fieldset>`;
}

/** Before and now on one line, and in a sentence. Says what was said, and draws no conclusion. */
export function tensionComparison(
  text: ExtrasStrings,
  {userSelection: {tensionBefore, tensionAfter}, localization: {lang}}: View,
): TemplateResult {
  const levelText = (level: number | undefined): string => (text.tension[level ?? 0] ?? '').toLocaleLowerCase(lang);
  const sentence = tensionBefore === undefined ? text.nowOnly : text.beforeAndNow;
  const scaleMark = (word: string, level: number): TemplateResult =>
    html`<span class="${level === tensionBefore ? 'was' : ''} ${level === tensionAfter ? 'is' : ''}"
      ><em>${[level === tensionBefore ? text.before : '', level === tensionAfter ? text.now : ''].filter(Boolean).join(text.comma)}</em>${word}</span
    >`;
  return html`<div class="field">
    <p class="legend">${text.tenseTitle}</p>
    <div class="compare" aria-hidden="true">${text.tension.map(scaleMark)}</div>
    <p class="small">${interpolate(sentence, {before: levelText(tensionBefore), now: levelText(tensionAfter)})}</p>
  </div>`;
}
