import {html, nothing, type TemplateResult} from 'lit';
import {drawFace} from '../../parts/face.js';
import type {MoodTalk} from './mood-talk.js';
import type {View} from './view.js';

/** The options as one line to slide along. Nothing counts as chosen until the person touches the handle. */
export function slider({strings}: View, talk: MoodTalk): TemplateResult {
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
  const words = at < 0 ? strings.unset : (shown?.label ?? '');
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
