import {html, nothing, type TemplateResult} from 'lit';
import {eyeIcon, icon, soundIcon, talkIcon, touchIcon, voiceIcon} from '../../../ui/icons.js';
import type {ExtrasTexts} from './optional-features.strings.js';
import type {View} from '../views/view.js';
import type {Way} from './cue-settings.js';

const icons: Readonly<Record<Way, string>> = {sound: soundIcon, touch: touchIcon, voice: voiceIcon, sight: eyeIcon, reader: talkIcon};

/** The ways that this browser knows. Vibration exists in few, and not in Safari or Firefox. */
function waysHere(): readonly Way[] {
  const here: readonly (readonly [Way, boolean])[] = [
    ['sound', typeof AudioContext !== 'undefined'],
    ['touch', typeof navigator !== 'undefined' && typeof navigator.vibrate === 'function'],
    ['voice', typeof speechSynthesis !== 'undefined'],
    ['sight', true],
    ['reader', true],
  ];
  return here.flatMap(([way, exists]) => (exists ? way : []));
}

/** The switches for the ways to follow. */
export function waysView(text: ExtrasTexts, {still, hands, ways}: View): TemplateResult {
  const isOn = (way: Way): boolean => (way === 'sight' ? !still : ways[way]);
  const turn = (way: Way, event: Event): void => {
    ways[way] = (event.target as HTMLInputElement).checked;
    hands.followWays();
  };
  const row = (way: Way): TemplateResult => html`<label class="switch-row">
    ${icon(icons[way])}<span class="name">${text.ways[way]}</span><span class="state">${isOn(way) ? text.on : text.off}</span>
    <input class="switch" type="checkbox" role="switch" .checked=${isOn(way)} @change=${(event: Event) => turn(way, event)} />
  </label>`;
  const loud = (event: Event): void => {
    ways.volume = (event.target as HTMLInputElement).valueAsNumber;
    hands.followWays();
  };
  return html`<div class="rows">${waysHere().map(row)}</div>
    ${ways.sound || ways.voice
      ? html`<label class="volume">${text.volume}<input type="range" min="0" max="1" step="0.05" .value=${String(ways.volume)} @input=${loud} /></label>`
      : nothing}
    <p class="small">${text.waysHint}</p>`;
}
