import {html, nothing, type TemplateResult} from 'lit';
import {eyeIcon, icon, soundIcon, chatIcon, vibrationIcon, speechIcon} from '../../../ui/icons.js';
import type {ExtrasStrings} from './optional-features.strings.js';
import type {View} from '../views/view.js';
import type {CueChannel} from './cue-settings.js';

const cueIcons: Readonly<Record<CueChannel, string>> = {sound: soundIcon, touch: vibrationIcon, voice: speechIcon, sight: eyeIcon, reader: chatIcon};

/** The ways that this browser knows. Vibration exists in few, and not in Safari or Firefox. */
function supportedCues(): readonly CueChannel[] {
  const support: readonly (readonly [CueChannel, boolean])[] = [
    ['sound', typeof AudioContext !== 'undefined'],
    ['touch', typeof navigator !== 'undefined' && typeof navigator.vibrate === 'function'],
    ['voice', typeof speechSynthesis !== 'undefined'],
    ['sight', true],
    ['reader', true],
  ];
  return support.flatMap(([way, exists]) => (exists ? way : []));
}

/** The switches for the ways to follow. */
export function cueSettingsView(text: ExtrasStrings, {still, actions: hands, cueSettings: ways}: View): TemplateResult {
  const isOn = (way: CueChannel): boolean => (way === 'sight' ? !still : ways[way]);
  const toggle = (way: CueChannel, event: Event): void => {
    ways[way] = (event.target as HTMLInputElement).checked;
    hands.applyCueSettings();
  };
  const row = (way: CueChannel): TemplateResult => html`<label class="switch-row">
    ${icon(cueIcons[way])}<span class="name">${text.ways[way]}</span><span class="state">${isOn(way) ? text.on : text.off}</span>
    <input class="switch" type="checkbox" role="switch" .checked=${isOn(way)} @change=${(event: Event) => toggle(way, event)} />
  </label>`;
  const setVolume = (event: Event): void => {
    ways.volume = (event.target as HTMLInputElement).valueAsNumber;
    hands.applyCueSettings();
  };
  return html`<div class="rows">${supportedCues().map(row)}</div>
    ${ways.sound || ways.voice
      ? html`<label class="volume">${text.volume}<input type="range" min="0" max="1" step="0.05" .value=${String(ways.volume)} @input=${setVolume} /></label>`
      : nothing}
    <p class="small">${text.waysHint}</p>`;
}
