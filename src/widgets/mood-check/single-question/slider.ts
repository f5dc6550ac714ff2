import {html, nothing, type TemplateResult} from 'lit';
import type {MoodOption} from '../../../content/mood/mood.js';
import {drawFace, type Face} from '../../../ui/face.js';
import type {Translated} from '../../../ui/format.js';
import {reserveSpace} from '../../../ui/reserve-space.js';
import type {SingleQuestionSession} from './session.js';
import {sliderStrings} from './slider.strings.js';
import type {ViewContext} from '../view.js';

export {sliderStyles} from './slider.styles.js';

const getSliderStrings = (host: Pick<ViewContext, 'getStrings'>): Translated<typeof sliderStrings> =>
  host.getStrings('slider', sliderStrings);

/** What is said under the question. */
export const sliderHint = (view: ViewContext): string => getSliderStrings(view).hint;

/**
 * Seven steps of valence from -1 to 1, for the built-in question.
 * Source: Apple's HKStateOfMind classes; the faces' place on that scale is our own.
 */
export const valenceOptions = (host: Pick<ViewContext, 'getStrings'>): MoodOption[] =>
  ([1, 2, 3, 4, 5, 6, 7] as const).map((n) => {
    const valence = (n - 4) / 3;
    return {
      value: Math.round(valence * 100) / 100,
      label: getSliderStrings(host)[`valence${n}`],
      face: (Math.round(valence * 2) + 3) as Face,
    };
  });

/** The options as one line to slide along. Nothing counts as chosen until the person touches the handle. */
export function sliderInput(view: ViewContext, session: SingleQuestionSession): TemplateResult {
  const {options} = session.definition;
  const middleIndex = Math.floor((options.length - 1) / 2);
  const selectedIndex = session.option ? options.indexOf(session.option) : -1;
  const shownOption = options[selectedIndex < 0 ? middleIndex : selectedIndex];
  const selectFromInput = (event: Event) => {
    const option = options[(event.target as HTMLInputElement).valueAsNumber];
    if (option) session.selectOption(option);
  };
  const onKeydown = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    selectFromInput(event); // The middle is an answer too, and no arrow key leads to it.
  };
  const {noAnswer} = getSliderStrings(view);
  const valueText = selectedIndex < 0 ? noAnswer : (shownOption?.label ?? '');
  return html`<div class="slider">
      ${shownOption?.face ? drawFace(shownOption.face) : nothing}
      ${reserveSpace(html`<output dir="auto">${valueText}</output>`, [noAnswer, ...options.map(({label}) => label)])}
      <div class="range">
        <input type="range" min="0" max=${options.length - 1} step="1" autocomplete="off" aria-labelledby="current-heading" aria-describedby="question-hint"
          aria-valuetext=${valueText} .value=${String(selectedIndex < 0 ? middleIndex : selectedIndex)} @input=${selectFromInput} @pointerup=${selectFromInput} @keydown=${onKeydown} />
      </div>
    </div>
    <p class="slider-ends"><span dir="auto">${options[0]?.label}</span><span dir="auto">${options.at(-1)?.label}</span></p>`;
}
