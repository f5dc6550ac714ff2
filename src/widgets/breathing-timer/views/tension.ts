import {html, nothing, type TemplateResult} from 'lit';
import {interpolate} from '../../../ui/format.js';
import type {OptionalFeaturesStrings} from '../cues/optional-features.strings.js';
import {groundingView} from './grounding.js';
import type {ViewData} from './view.js';

/** The tension question: five levels, optional. */
export function tensionScale(
  text: OptionalFeaturesStrings,
  selectedLevel: number | undefined,
  onSelect: (level: number) => void,
): TemplateResult {
  const option = (label: string, level: number): TemplateResult => html`<label class="tension-level">
    <span><input class="dot" type="radio" name="tension" .checked=${level === selectedLevel} @change=${() => onSelect(level)} /></span><span>${label}</span>
  </label>`;
  return html`<fieldset class="field">
    <legend class="legend">${text.tensionQuestion} <span>${text.canSkip}</span></legend>
    <div class="tension-scale">${text.tensionLevels.map(option)}</div>
  </fieldset>`;
}

/** Tension before and after, as a scale and as a sentence, without a judgment; with grounding if tension has risen. A stopped session shows grounding anyway. */
export function tensionComparison(text: OptionalFeaturesStrings, view: ViewData): TemplateResult {
  const {
    userSelection: {tensionBefore, tensionAfter},
    localization: {lang},
    snapshot,
  } = view;
  const levelText = (level: number | undefined): string =>
    (text.tensionLevels[level ?? 0] ?? '').toLocaleLowerCase(lang);
  const sentence = tensionBefore === undefined ? text.nowOnly : text.beforeAndNow;
  const scaleMark = (label: string, level: number): TemplateResult =>
    html`<span class="tension-level ${level === tensionBefore ? 'before' : ''} ${level === tensionAfter ? 'after' : ''}"
      ><em>${[level === tensionBefore ? text.before : '', level === tensionAfter ? text.now : ''].filter(Boolean).join(text.comma)}</em>${label}</span
    >`;
  const hasRisen = tensionBefore !== undefined && tensionAfter !== undefined && tensionAfter > tensionBefore;
  return html`<div class="field">
    <p class="legend">${text.tensionTitle}</p>
    <div class="tension-comparison" aria-hidden="true">${text.tensionLevels.map(scaleMark)}</div>
    <p class="small">${interpolate(sentence, {before: levelText(tensionBefore), now: levelText(tensionAfter)})}</p>
  </div>${hasRisen && snapshot?.completed ? groundingView(text, view.actions) : nothing}`;
}
