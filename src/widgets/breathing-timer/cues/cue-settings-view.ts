import {html, nothing, type TemplateResult} from 'lit';
import {eyeIcon, icon, soundIcon, chatIcon, vibrationIcon, speechIcon} from '../../../ui/icons.js';
import type {ExtrasStrings} from './optional-features.strings.js';
import type {View} from '../views/view.js';
import type {CueChannel} from './cue-settings.js';

const cueIcons: Readonly<Record<CueChannel, string>> = {
  sound: soundIcon,
  touch: vibrationIcon,
  voice: speechIcon,
  sight: eyeIcon,
  reader: chatIcon,
};

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
export function cueSettingsView(text: ExtrasStrings, {still, actions, cueSettings}: View): TemplateResult {
  const isOn = (way: CueChannel): boolean => (way === 'sight' ? !still : cueSettings[way]);
  const toggle = (way: CueChannel, event: Event): void => {
    cueSettings[way] = (event.target as HTMLInputElement).checked;
    actions.applyCueSettings();
  };
  const row = (way: CueChannel): TemplateResult => html`<label class="switch-row">
    ${icon(cueIcons[way])}<span class="name">${text.ways[way]}</span><span class="state">${isOn(way) ? text.on : text.off}</span>
    <input class="switch" type="checkbox" role="switch" .checked=${isOn(way)} @change=${(event: Event) => toggle(way, event)} />
  </label>`;
  const setVolume = (event: Event): void => {
    cueSettings.volume = (event.target as HTMLInputElement).valueAsNumber;
    actions.applyCueSettings();
  };
  return html`<div class="rows">${supportedCues().map(row)}</div>
    ${
      cueSettings.sound || cueSettings.voice
        ? html`<label class="volume">${text.volume}<input type="range" min="0" max="1" step="0.05" .value=${String(cueSettings.volume)} @input=${setVolume} /></label>`
        : nothing
    }
    <p class="small">${text.waysHint}</p>`;
}
