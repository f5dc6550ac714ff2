import {html, type TemplateResult} from 'lit';
import type {SmElement} from '../../../element/sm-element.js';
import {icon, lockIcon} from '../../../ui/icons.js';
import {switchStyles} from '../../../ui/styles/switch.styles.js';
import type {CueOutput, SessionCue, SessionControls} from '../session/cue-output.js';
import type {Pacer} from '../session/pacer.js';
import {sessionStrings} from '../session/session.strings.js';
import {aboutView, evidenceView} from '../views/about.js';
import {tensionComparison, tensionScale} from '../views/tension.js';
import type {Slots, ViewData} from '../views/view.js';
import type {CueChannel, CueSettings} from './cue-settings.js';
import {cueSettingsView, type SilentChannels} from './cue-settings-view.js';
import {MediaControls} from './media-controls.js';
import {optionalFeaturesStrings, type OptionalFeaturesStrings} from './optional-features.strings.js';
import {optionalFeaturesStyles} from './optional-features.styles.js';
import {Speech} from './speech.js';
import {Tones} from './tones.js';
import {vibrate} from './vibration.js';

export {describeProblem} from '../pattern/exercise-problems.js';

/** Optional features of a session: sound, vibration and speech, the disclosures, and the tension question. */
export class OptionalFeatures implements CueOutput {
  readonly #tones = new Tones();
  readonly #speech: Speech;
  readonly #mediaControls = new MediaControls();
  readonly #host: SmElement;
  #vibrationRefused = false;

  constructor(host: SmElement) {
    this.#host = host;
    this.#speech = new Speech(host);
    host.addStyles(switchStyles);
    host.addStyles(optionalFeaturesStyles);
  }

  sync(pacer: Pacer, {sound, speech, volume}: CueSettings, controls: SessionControls): void {
    this.#tones.sync(pacer, sound, volume);
    this.#mediaControls.sync(pacer.state, sound || speech, controls);
    if (!speech || pacer.state === 'idle') this.#speech.cancel();
  }

  onSessionEvent({event, announcement, lang, phaseKind}: SessionCue, {speech, vibration, volume}: CueSettings): void {
    if (speech) this.#speech.speak(announcement, lang, volume);
    if (vibration && event === 'phase' && phaseKind) this.#vibrationRefused = !vibrate(phaseKind);
  }

  /** Channels that are on but have no effect. @param lang language of the speech. */
  silentChannels(lang: string, cueSettings: CueSettings): SilentChannels {
    const silent: Readonly<Partial<Record<CueChannel, boolean>>> = {
      sound: this.#tones.isBlocked,
      vibration: this.#vibrationRefused,
      speech: this.#speech.isSilent(lang),
    };
    return new Set((['sound', 'vibration', 'speech'] as const).filter((one) => cueSettings[one] && silent[one]));
  }

  /** The templates for the current state. */
  slots(view: ViewData): Pick<Slots, 'about' | 'evidence' | 'cueSettings' | 'tension'> {
    const text = this.#strings(view);
    return {
      about: aboutView(text, view),
      evidence: evidenceView(text, view),
      cueSettings: cueSettingsView(text, view, this.silentChannels(view.localization.lang, view.cueSettings)),
      tension: view.asksTension ? tensionView(text, view) : undefined,
    };
  }

  #strings({localization}: ViewData): OptionalFeaturesStrings {
    const {fineToStop, grounding} = this.#host.getStrings('session', sessionStrings);
    const strings = this.#host.getStrings('optional-features', optionalFeaturesStrings);
    return {fineToStop, grounding, ...strings, ...localization.text};
  }
}

/** Renders the tension question before and after a session; after an answer, the comparison, and grounding if tension rose. */
function tensionView(text: OptionalFeaturesStrings, view: ViewData): TemplateResult {
  const {
    userSelection: {tensionBefore, tensionAfter},
    state,
    actions,
  } = view;
  if (state === 'idle')
    return tensionScale(text, tensionAfter ?? tensionBefore, (level) =>
      actions.select({tensionBefore: level, tensionAfter: undefined}),
    );
  return html`${tensionAfter === undefined ? tensionScale(text, undefined, (level) => actions.select({tensionAfter: level})) : tensionComparison(text, view)}
    <p class="foot"><span class="with-icon">${icon(lockIcon)}<span>${text.notSaved}</span></span></p>`;
}
