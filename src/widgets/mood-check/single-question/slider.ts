import {html, nothing, type TemplateResult} from 'lit';
import type {MoodOption} from '../../../content/mood/mood.js';
import {drawFace, type Face} from '../../../ui/face.js';
import type {Translated} from '../../../ui/format.js';
import type {MoodTalk} from './session.js';
import {sliderStrings} from './slider.strings.js';
import type {View} from '../view.js';

export {sliderStyles} from './slider.styles.js';

const sliderWords = (host: Pick<View, 'words'>): Translated<typeof sliderStrings> => host.words('slider', sliderStrings);

/** What is said under the question. */
export const hint = (view: View): string => sliderWords(view).slide;

/**
 * Seven steps of valence from -1 to 1, for the built-in question.
 * Source: Apple's HKStateOfMind classes; the faces' place on that scale is our own.
 */
export const valences = (host: Pick<View, 'words'>): MoodOption[] =>
  ([1, 2, 3, 4, 5, 6, 7] as const).map((n) => {
    const valence = (n - 4) / 3;
    return {value: Math.round(valence * 100) / 100, label: sliderWords(host)[`valence${n}`], face: (Math.round(valence * 2) + 3) as Face};
  });

/** The options as one line to slide along. Nothing counts as chosen until the person touches the handle. */
export function slider(view: View, talk: MoodTalk): TemplateResult {
  const {options} = talk.about;
  const middle = Math.floor((options.length - 1) / 2);
  const at = talk.option ? options.indexOf(talk.option) : -1;
  const shown = options[at < 0 ? middle : at];
  const choose = (event: Event) => {
    const option = options[(event.target as HTMLInputElement).valueAsNumber];
    if (option) talk.choose(option);
  };
  const keep = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    choose(event); // The middle is an answer too, and no arrow key leads to it.
  };
  const words = at < 0 ? sliderWords(view).unset : (shown?.label ?? '');
  return html`<div class="slide">
      ${shown?.face ? drawFace(shown.face) : nothing}
      <output dir="auto">${words}</output>
      <div class="range">
        <input type="range" min="0" max=${options.length - 1} step="1" autocomplete="off" aria-labelledby="here" aria-describedby="lead"
          aria-valuetext=${words} .value=${String(at < 0 ? middle : at)} @input=${choose} @pointerup=${choose} @keydown=${keep} />
      </div>
    </div>
    <p class="ends"><span dir="auto">${options[0]?.label}</span><span dir="auto">${options.at(-1)?.label}</span></p>`;
}
