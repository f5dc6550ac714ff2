import {html, type TemplateResult} from 'lit';
import type {SmElement} from '../../../element/sm-element.js';
import {icon, lockIcon} from '../../../ui/icons.js';
import {switches} from '../../../ui/styles/switch.styles.js';
import {about, evidence} from '../views/about.js';
import type {PhaseKind} from '../session/breath-cycle.js';
import {extrasStrings, type ExtrasTexts} from './optional-features.strings.js';
import {extrasStyles} from './optional-features.styles.js';
import type {Happening, Pacer} from '../session/pacer.js';
import {tensionCompared, tensionScale} from '../views/tension.js';
import {Tones} from './tones.js';
import {touch} from './vibration.js';
import type {View} from '../views/view.js';
import {Voice} from './speech.js';
import type {Ways} from './cue-settings.js';
import {waysView} from './cue-settings-view.js';

/** What a session can do without: sound, touch and voice, what to know about the exercise, and how tense a person is. */
export class Extras {
  readonly #tones = new Tones();
  readonly #voice = new Voice();
  readonly #host: SmElement;

  constructor(host: SmElement) {
    this.#host = host;
    host.adopt(switches);
    host.adopt(extrasStyles);
  }

  /** Brings the sound to where the session and the person's switches are. */
  follow(pacer: Pacer, {sound, voice, volume}: Ways): void {
    this.#tones.follow(pacer, sound, volume);
    if (!voice || pacer.state === 'rest') this.#voice.hush();
  }

  /** Tells the hand and the ear what has happened. */
  tell(what: Happening, sentence: string, lang: string, kind: PhaseKind | undefined, ways: Ways): void {
    if (ways.voice) this.#voice.say(sentence, lang, ways.volume);
    if (ways.touch && what === 'phase' && kind) touch(kind);
  }

  /** The switches. */
  ways(view: View): TemplateResult {
    return waysView(this.#text(view), view);
  }

  /** What to know before beginning. */
  about(view: View): TemplateResult {
    return about(this.#text(view), view);
  }

  /** Pace, evidence and source of the chosen exercise. */
  evidence(view: View): TemplateResult {
    return evidence(this.#text(view), view);
  }

  /** How tense the person is before a session, or was before and is after it. */
  tension(view: View): TemplateResult {
    const {choice: {before, after}, state, hands} = view;
    const words = this.#text(view);
    if (state === 'rest') return tensionScale(words, after ?? before, (level) => hands.choose({before: level, after: undefined}));
    return html`${after === undefined ? tensionScale(words, undefined, (level) => hands.choose({after: level})) : tensionCompared(words, view)}
      <p class="foot"><span class="with-icon">${icon(lockIcon)}<span>${words.nothingLeft}</span></span></p>`;
  }

  /** The words of both files. */
  #text({words}: View): ExtrasTexts {
    return {...this.#host.words('optional-features', extrasStrings), ...words.text};
  }
}
