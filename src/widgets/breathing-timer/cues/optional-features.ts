import {html, type TemplateResult} from 'lit';
import type {SmElement} from '../../../element/sm-element.js';
import {icon, lockIcon} from '../../../ui/icons.js';
import {switchStyles} from '../../../ui/styles/switch.styles.js';
import {aboutView, evidenceView} from '../views/about.js';
import type {PhaseKind} from '../session/breath-cycle.js';
import {optionalFeaturesStrings, type OptionalFeaturesStrings} from './optional-features.strings.js';
import {optionalFeaturesStyles} from './optional-features.styles.js';
import type {PacerEvent, Pacer} from '../session/pacer.js';
import {tensionComparison, tensionScale} from '../views/tension.js';
import {Tones} from './tones.js';
import {vibrate} from './vibration.js';
import type {View} from '../views/view.js';
import {Speech} from './speech.js';
import type {CueSettings} from './cue-settings.js';
import {cueSettingsView} from './cue-settings-view.js';

/** What a session can do without: sound, touch and voice, what to know about the exercise, and how tense a person is. */
export class OptionalFeatures {
  readonly #tones = new Tones();
  readonly #speech = new Speech();
  readonly #host: SmElement;

  constructor(host: SmElement) {
    this.#host = host;
    host.addStyles(switchStyles);
    host.addStyles(optionalFeaturesStyles);
  }

  /** Brings the sound to where the session and the person's switches are. */
  sync(pacer: Pacer, {sound, speech, volume}: CueSettings): void {
    this.#tones.sync(pacer, sound, volume);
    if (!speech || pacer.state === 'idle') this.#speech.cancel();
  }

  /** Tells the hand and the ear what has happened. */
  onSessionEvent(
    pacerEvent: PacerEvent,
    announcement: string,
    lang: string,
    phaseKind: PhaseKind | undefined,
    cueSettings: CueSettings,
  ): void {
    if (cueSettings.speech) this.#speech.speak(announcement, lang, cueSettings.volume);
    if (cueSettings.vibration && pacerEvent === 'phase' && phaseKind) vibrate(phaseKind);
  }

  /** The switches. */
  renderCueSettings(view: View): TemplateResult {
    return cueSettingsView(this.#strings(view), view);
  }

  /** What to know before beginning. */
  renderAbout(view: View): TemplateResult {
    return aboutView(this.#strings(view), view);
  }

  /** Pace, evidence and source of the chosen exercise. */
  renderEvidence(view: View): TemplateResult {
    return evidenceView(this.#strings(view), view);
  }

  /** How tense the person is before a session, or was before and is after it. */
  renderTension(view: View): TemplateResult {
    const {
      userSelection: {tensionBefore, tensionAfter},
      state,
      actions,
    } = view;
    const text = this.#strings(view);
    if (state === 'idle')
      return tensionScale(text, tensionAfter ?? tensionBefore, (level) =>
        actions.select({tensionBefore: level, tensionAfter: undefined}),
      );
    return html`${tensionAfter === undefined ? tensionScale(text, undefined, (level) => actions.select({tensionAfter: level})) : tensionComparison(text, view)}
      <p class="foot"><span class="with-icon">${icon(lockIcon)}<span>${text.notSaved}</span></span></p>`;
  }

  /** The words of both files. */
  #strings({localization}: View): OptionalFeaturesStrings {
    return {...this.#host.getStrings('optional-features', optionalFeaturesStrings), ...localization.text};
  }
}
