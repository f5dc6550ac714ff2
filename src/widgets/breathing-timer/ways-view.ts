import {html, nothing, type TemplateResult} from 'lit';
import {chevronIcon, eyeIcon, icon, soundIcon, talkIcon, touchIcon, voiceIcon} from '../../parts/icon.js';
import {counted, type Words} from './words.js';
import {ways, waysHere, type Way} from './ways.js';

const icons: Readonly<Record<Way, string>> = {sound: soundIcon, touch: touchIcon, voice: voiceIcon, sight: eyeIcon, reader: talkIcon};

/** The switches for the ways to follow. `still` says whether the figure stands still; `changed` is called after a switch. */
export function waysView({text, lang}: Words, still: boolean, changed: () => void): TemplateResult {
  const isOn = (way: Way): boolean => (way === 'sight' ? !still : ways[way]);
  const turn = (way: Way, event: Event): void => {
    ways[way] = (event.target as HTMLInputElement).checked;
    changed();
  };
  const row = (way: Way): TemplateResult => html`<label class="switch-row">
    ${icon(icons[way])}<span class="name">${text.ways[way]}</span><span class="state">${isOn(way) ? text.on : text.off}</span>
    <input class="switch" type="checkbox" role="switch" .checked=${isOn(way)} @change=${(event: Event) => turn(way, event)} />
  </label>`;
  const count = (['sound', 'touch', 'voice'] as const).filter((way) => ways[way]).length;
  const loud = (event: Event): void => {
    ways.volume = (event.target as HTMLInputElement).valueAsNumber;
    changed();
  };
  return html`<details class="fold" part="ways">
    <summary>${icon(soundIcon)}${text.waysTitle}<span class="state">${count ? counted(text.waysOn, count, lang) : text.off}</span>${icon(chevronIcon)}</summary>
    <div class="stack">
      <div class="rows">${waysHere().map(row)}</div>
      ${ways.sound || ways.voice
        ? html`<label class="volume">${text.volume}<input type="range" min="0" max="1" step="0.05" .value=${String(ways.volume)} @input=${loud} /></label>`
        : nothing}
      <p class="small">${text.waysHint}</p>
    </div>
  </details>`;
}
