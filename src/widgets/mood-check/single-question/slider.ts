import {html, nothing, type TemplateResult} from 'lit';
import type {MoodOption} from '../../../content/mood/mood.js';
import {drawFace, type Face} from '../../../ui/face.js';
import {freshText} from '../../../ui/fresh-text.js';
import type {Translated} from '../../../ui/format.js';
import {reserveSpace} from '../../../ui/reserve-space.js';
import type {SingleQuestionSession} from './session.js';
import {sliderStrings} from './slider.strings.js';
import type {ViewContext} from '../view.js';

export {sliderStyles} from './slider.styles.js';

const getSliderStrings = (host: Pick<ViewContext, 'getStrings'>): Translated<typeof sliderStrings> =>
  host.getStrings('slider', sliderStrings);

/** The hint below the question. */
export const sliderHint = (view: ViewContext): string => getSliderStrings(view).hint;

/**
 * Seven options for the built-in question with valences from -1 to 1, as in Apple's HKStateOfMind. The mapping of faces to
 * valences is our own.
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

/** The options as a range input. No option is selected until the user moves or presses the slider. */
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
    selectFromInput(event); // The arrow keys cannot select the initial, middle position.
  };
  const {noAnswer} = getSliderStrings(view);
  const valueText = selectedIndex < 0 ? noAnswer : (shownOption?.label ?? '');
  return html`<div class="slider">
      ${shownOption?.face ? drawFace(shownOption.face) : nothing}
      ${reserveSpace(html`<output dir="auto">${freshText(valueText)}</output>`, [noAnswer, ...options.map(({label}) => label)])}
      <div class="range">
        <input type="range" min="0" max=${options.length - 1} step="1" autocomplete="off" aria-labelledby="current-heading" aria-describedby="question-hint"
          aria-valuetext=${valueText} .value=${String(selectedIndex < 0 ? middleIndex : selectedIndex)} @input=${selectFromInput} @pointerup=${selectFromInput} @keydown=${onKeydown} />
      </div>
    </div>
    <p class="slider-ends"><span dir="auto">${options[0]?.label}</span><span dir="auto">${options.at(-1)?.label}</span></p>`;
}
