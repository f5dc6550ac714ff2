import {html, nothing, type TemplateResult} from 'lit';
import {canPlayAudio} from '../../../platform/audio.js';
import {canSpeak} from '../../../platform/speech.js';
import {canVibrate} from '../../../platform/vibrate.js';
import {eyeIcon, icon, soundIcon, chatIcon} from '../../../ui/icons.js';
import {vibrationIcon, speechIcon} from './cue-icons.js';
import type {OptionalFeaturesStrings} from './optional-features.strings.js';
import type {ViewData} from '../views/view.js';
import type {CueChannel} from './cue-settings.js';

/** Channels that are on but currently have no effect, such as speech without a voice for the language. */
export type SilentChannels = ReadonlySet<CueChannel>;

const cueIcons: Readonly<Record<CueChannel, string>> = {
  sound: soundIcon,
  vibration: vibrationIcon,
  speech: speechIcon,
  motion: eyeIcon,
  screenReader: chatIcon,
};

/** Channels that this browser supports. Safari and Firefox do not support vibration. */
function supportedCues(): readonly CueChannel[] {
  const support: readonly (readonly [CueChannel, boolean])[] = [
    ['sound', canPlayAudio()],
    ['vibration', canVibrate()],
    ['speech', canSpeak()],
    ['motion', true],
    ['screenReader', true],
  ];
  return support.flatMap(([channel, exists]) => (exists ? channel : []));
}

/** Renders one switch for each channel, and the volume. A channel that has no effect shows a note. */
export function cueSettingsView(
  text: OptionalFeaturesStrings,
  {still, actions, cueSettings}: ViewData,
  silentChannels: SilentChannels,
): TemplateResult {
  const problems: Partial<Record<CueChannel, string>> = {
    sound: text.noSound,
    vibration: text.noVibration,
    speech: text.noVoice,
  };
  const isOn = (channel: CueChannel): boolean => (channel === 'motion' ? !still : cueSettings[channel]);
  const toggle = (channel: CueChannel, event: Event): void => {
    cueSettings[channel] = (event.target as HTMLInputElement).checked;
    actions.applyCueSettings();
  };
  const row = (channel: CueChannel): TemplateResult => {
    const silent = silentChannels.has(channel);
    const problem = silent ? html`<span class="detail">${problems[channel]}</span>` : nothing;
    return html`<label class="switch-row">
      ${icon(cueIcons[channel])}<span class="name">${text.cues[channel]}${problem}</span><span class="state">${isOn(channel) && !silent ? text.on : text.off}</span>
      <input class="switch" type="checkbox" role="switch" .checked=${isOn(channel)} @change=${(event: Event) => toggle(channel, event)} />
    </label>`;
  };
  const setVolume = (event: Event): void => {
    cueSettings.volume = (event.target as HTMLInputElement).valueAsNumber;
    actions.applyCueSettings();
  };
  return html`<div class="rows">${supportedCues().map(row)}</div>
    ${
      cueSettings.sound || cueSettings.speech
        ? html`<label class="volume">${text.volume}<input type="range" min="0" max="1" step="0.05" .value=${String(cueSettings.volume)} @input=${setVolume} /></label>`
        : nothing
    }
    <p class="small">${text.cuesHint}</p>`;
}
