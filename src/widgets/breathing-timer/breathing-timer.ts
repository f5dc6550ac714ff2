import {html, type PropertyValues, type TemplateResult} from 'lit';
import type {BreathingInput} from '../../content/breathing/breathing.js';
import type {CountryCode} from '../../content/validation/country-codes.js';
import {clampHeadingLevel, keywordConverter} from '../../element/attributes.js';
import {property} from '../../element/property.js';
import {SmElement} from '../../element/sm-element.js';
import {baseStyles} from '../../ui/styles/base.styles.js';
import {noScriptSlot} from '../../ui/no-js.js';
import {breathingTimerStrings as english} from './breathing-timer.strings.js';
import {breathingTimerStyles} from './breathing-timer.styles.js';
import {systemClock, type Clock} from './session/clock.js';
import {LazyFeatures} from './session/lazy-features.js';
import {printView} from './views/disclosures.js';
import {SessionLoader} from './session/loader.js';
import type {BreathingPattern} from './pattern/patterns.js';
import {ExerciseSelection} from './pattern/selection.js';
import {idleView, waitingView} from './views/idle-view.js';
import {ReducedMotionController} from './figure/reduced-motion.js';
import {helpPanel} from './views/help.js';
import type {Actions, View, ViewData} from './views/view.js';
import {cueSettings} from './cues/cue-settings.js';

export type * from './breathing-timer.events.js';
export type {BreathingPattern, PatternName, PatternNotation} from './pattern/patterns.js';

/**
 * Guides a person through a breathing exercise with a figure, text and counts, at a pace that does not drift.
 *
 * @slot - Fallback content without JavaScript: the exercise as text.
 * @slot next - Content after a session, such as a link to the clinic's team.
 * @fires {BreathingStartEvent} sm-breathing-start - A session begins.
 * @fires {BreathingPhaseEvent} sm-breathing-phase - A phase begins.
 * @fires {BreathingPauseEvent} sm-breathing-pause - The session is paused.
 * @fires {BreathingResumeEvent} sm-breathing-resume - The session continues.
 * @fires {BreathingEndEvent} sm-breathing-end - The session has ended, completed or not.
 * @fires {ContentReadyEvent} sm-content-ready - The exercise of `src` is on the page.
 * @fires {ContentErrorEvent} sm-content-error - The exercise of `src` cannot be used; the named pattern runs.
 * @csspart card - The card.
 * @csspart title - The title.
 * @csspart figure - The breathing figure.
 * @csspart start - The button that begins a session.
 * @csspart pause - The button that pauses and continues.
 * @csspart end - The button that stops the session.
 * @csspart help - The button that opens crisis support.
 * @csspart cues - Sound, vibration and speech.
 * @csspart about - What to know before beginning.
 * @csspart grounding - What to do when following the breath makes a person feel worse.
 * @csspart action - A document's own next step.
 * @csspart support - The support panel.
 * @csspart support-title - Its heading.
 * @csspart sub - A heading inside the panel.
 * @cssstate running - A session is running.
 * @cssstate paused - A session is paused.
 * @cssstate done - A session has ended.
 */
export class BreathingTimerElement extends SmElement {
  static override readonly tag = 'sm-breathing-timer';
  static override styles = [...baseStyles, ...breathingTimerStyles];

  /** A pattern's name, such as `calm` or `box`, or its seconds: `4-7-8`, `5.5-5.5`, `in2.5 in1 out7`. */
  @property({converter: keywordConverter}) pattern?: BreathingPattern | undefined;
  /** Patterns for the person to choose from, separated by spaces. */
  @property({converter: keywordConverter}) patterns?: string | undefined;
  /** Length of a session, 0.5 to 60 minutes; without it, the usual length of the pattern. With breath holds, 5 at most. */
  @property({type: Number}) minutes?: number | undefined;
  /** Length of a session in rounds of the pattern, instead of minutes. */
  @property({type: Number}) rounds?: number | undefined;
  /** The most rounds of any session. Patterns with long holds, such as 4-7-8, stop at four without it, and at eight with it. */
  @property({type: Number, attribute: 'max-rounds'}) maxRounds?: number | undefined;
  /** Removes the breath holds of every pattern. */
  @property({type: Boolean, attribute: 'no-holds'}) noHolds = false;
  /** Address of a breathing document, resolved against the endpoint. */
  @property() src?: string | undefined;
  /** Folder that `src` is resolved against; without it, the nearest `data-sm-endpoint` or the page's setting. */
  @property() endpoint?: string | undefined;
  /** The breathing document itself, instead of an address. */
  @property({attribute: false}) content?: BreathingInput | null | undefined;
  /** Title of the card, instead of "A breathing exercise". */
  @property() label?: string | undefined;
  /** Asks how tense the person is, before and after. The answers are only kept in memory. */
  @property({type: Boolean}) tension = false;
  /** Text, counts and steps instead of a moving figure. */
  @property({type: Boolean}) still = false;
  /** Country whose crisis lines are shown (ISO 3166-1, such as `GB`). Never guessed; the person can change it. */
  @property() country?: CountryCode | undefined;
  /** Address of a support document, resolved against the endpoint; without it, the built-in crisis lines. */
  @property() support?: string | undefined;
  /** Level of the title in the page's outline, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** @internal The clock of sessions. Tests replace it. */
  clock: Clock = systemClock;
  readonly #features = new LazyFeatures(this);
  readonly #reducedMotion = new ReducedMotionController(this);
  readonly #exerciseSelection = new ExerciseSelection(this);
  readonly #sessionLoader = new SessionLoader(
    this,
    (SessionClass) =>
      new SessionClass(this, {
        getClock: () => this.clock,
        getView: () => this.#view,
        getCueOutput: () => this.#features.extras,
      }),
  );

  /** Begins a session, or begins again. */
  start(): void {
    this.#exerciseSelection.carryTensionForward();
    this.#features.prepareHelp();
    this.#sessionLoader.dispatch('begin');
  }

  /** Pauses the session. */
  pause(): void {
    this.#sessionLoader.dispatch('pause');
  }

  /** Continues after a pause. */
  resume(): void {
    this.#sessionLoader.dispatch('resume');
  }

  /** Ends the session where it is. */
  stop(): void {
    this.#sessionLoader.dispatch('stop');
  }

  /** @internal Resolves when the session code has loaded or failed to load. */
  get ready(): Promise<void> {
    return this.#sessionLoader.load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#exerciseSelection.invalidate(changed);
    this.#features.loadRequired();
    for (const name of ['running', 'paused', 'done'])
      this.setCustomState(name, name === this.#sessionLoader.session?.pacer.state);
  }

  protected override renderWidget(): TemplateResult {
    const view = this.#view;
    const beforeSession = this.#features.isWaiting ? waitingView : idleView;
    return html`${this.#sessionLoader.session?.render() ?? beforeSession(view)}${helpPanel(view)}${printView(view)}${noScriptSlot}`;
  }

  get #view(): View {
    const text = this.getStrings('breathing-timer', english);
    const prefersStill = this.still || this.#reducedMotion.prefersReducedMotion;
    const data: ViewData = {
      ...this.#exerciseSelection.resolve(this.#features.document?.exercise),
      ...this.#sessionLoader.viewState,
      localization: {text, lang: this.uiLanguage},
      title: this.label ?? text.title,
      headingLevel: clampHeadingLevel(this.headingLevel),
      asksTension: this.tension,
      still: cueSettings.motion === undefined ? prefersStill : !cueSettings.motion,
      cueSettings,
      activeCueCount: this.#features.activeCueCount(this.uiLanguage),
      actions: this.#actions,
    };
    return {...data, slots: this.#features.slots(data)};
  }

  readonly #actions: Actions = {
    start: () => this.start(),
    pause: () => this.pause(),
    resume: () => this.resume(),
    stop: () => this.stop(),
    close: () => this.#sessionLoader.session?.reset(),
    select: (selection) => this.#exerciseSelection.select(selection),
    applyCueSettings: () => this.#sessionLoader.syncDevices(),
    loadExtras: () => this.#features.loadExtras(),
    openHelp: () => {
      this.pause();
      this.#features.prepareHelp().open();
    },
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sm-breathing-timer': BreathingTimerElement;
  }
}
