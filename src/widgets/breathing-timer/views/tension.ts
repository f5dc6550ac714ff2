import {html, type TemplateResult} from 'lit';
import {interpolate} from '../../../ui/format.js';
import type {OptionalFeaturesStrings} from '../cues/optional-features.strings.js';
import type {View} from './view.js';

/** Five rings on a line; any of them, or none. */
export function tensionScale(
  text: OptionalFeaturesStrings,
  selectedLevel: number | undefined,
  onSelect: (level: number) => void,
): TemplateResult {
  const option = (word: string, level: number): TemplateResult => html`<label>
    <span><input class="dot" type="radio" name="tension" .checked=${level === selectedLevel} @change=${() => onSelect(level)} /></span><span>${word}</span>
  </label>`;
  return html`<fieldset class="field">
    <legend class="legend">${text.tensionQuestion} <span>${text.canSkip}</span></legend>
    <div class="tension-scale">${text.tensionLevels.map(option)}</div>
  </fieldset>`;
}

/** Before and now on one line, and in a sentence. Says what was said, and draws no conclusion. */
export function tensionComparison(
  text: OptionalFeaturesStrings,
  {userSelection: {tensionBefore, tensionAfter}, localization: {lang}}: View,
): TemplateResult {
  const levelText = (level: number | undefined): string =>
    (text.tensionLevels[level ?? 0] ?? '').toLocaleLowerCase(lang);
  const sentence = tensionBefore === undefined ? text.nowOnly : text.beforeAndNow;
  const scaleMark = (word: string, level: number): TemplateResult =>
    html`<span class="${level === tensionBefore ? 'before' : ''} ${level === tensionAfter ? 'now' : ''}"
      ><em>${[level === tensionBefore ? text.before : '', level === tensionAfter ? text.now : ''].filter(Boolean).join(text.comma)}</em>${word}</span
    >`;
  return html`<div class="field">
    <p class="legend">${text.tensionTitle}</p>
    <div class="tension-comparison" aria-hidden="true">${text.tensionLevels.map(scaleMark)}</div>
    <p class="small">${interpolate(sentence, {before: levelText(tensionBefore), now: levelText(tensionAfter)})}</p>
  </div>`;
}
