import {html, type PropertyValues, type TemplateResult} from 'lit';
import type {BreathingInput} from '../../content/breathing/breathing.js';
import {clampHeadingLevel, keywordConverter} from '../../element/attributes.js';
import {property} from 'lit/decorators.js';
import {SmElement} from '../../element/sm-element.js';
import {baseStyles} from '../../ui/styles/base.styles.js';
import {noScriptSlot} from '../../ui/no-js.js';
import {breathingTimerStrings as english} from './breathing-timer.strings.js';
import {breathingTimerStyles} from './breathing-timer.styles.js';
import {systemClock, type Clock} from './session/clock.js';
import {LazyFeatures} from './session/lazy-features.js';
import {printView} from './views/disclosures.js';
import {SessionLoader} from './session/loader.js';
import {ExerciseSelection} from './pattern/selection.js';
import {idleView} from './views/idle-view.js';
import {ReducedMotionController} from './figure/reduced-motion.js';
import type {Actions, View} from './views/view.js';
import {cueSettings} from './cues/cue-settings.js';

export type * from './breathing-timer.events.js';

/**
 * Leads through a breathing exercise: a calm figure, words and counts, at a pace that does not drift.
 *
 * @slot - What people see without script: the exercise in words.
 * @slot next - What may come after a session, such as a link to the clinic's team.
 * @fires {BreathingStartEvent} sm-breathing-start - A session begins.
 * @fires {BreathingPhaseEvent} sm-breathing-phase - A phase begins.
 * @fires {BreathingPauseEvent} sm-breathing-pause - The session stands still.
 * @fires {BreathingResumeEvent} sm-breathing-resume - The session goes on.
 * @fires {BreathingEndEvent} sm-breathing-end - The session is over, completed or not.
 * @fires {ContentReadyEvent} sm-content-ready - The exercise of `src` is on the page.
 * @fires {ContentErrorEvent} sm-content-error - The exercise of `src` cannot be used; the named pattern runs.
 * @csspart card - The card.
 * @csspart title - The title.
 * @csspart figure - The breathing figure.
 * @csspart start - The button that begins.
 * @csspart pause - The button that pauses and goes on.
 * @csspart end - The button that ends.
 * @csspart cues - Sound, vibration and speech.
 * @csspart about - What to know before beginning.
 * @csspart action - A document's own next step.
 * @cssstate running - A session goes on.
 * @cssstate paused - A session stands still.
 * @cssstate done - A session is over.
 */
export class BreathingTimerElement extends SmElement {
  static override readonly tag = 'sm-breathing-timer';
  static override styles = [...baseStyles, ...breathingTimerStyles];

  /** A pattern's name, such as `calm` or `box`, or its seconds: `4-7-8`, `5.5-5.5`, `in2.5 in1 out7`. */
  @property({converter: keywordConverter}) pattern?: string;
  /** Patterns for the person to choose from, separated by spaces. */
  @property({converter: keywordConverter}) patterns?: string;
  /** Length of a session, 0.5 to 60 minutes; without it, what the pattern's source says. */
  @property({type: Number}) minutes?: number;
  /** Length of a session in rounds of the pattern, instead of minutes. */
  @property({type: Number}) rounds?: number;
  /** The most rounds of any session. Without it, 4-7-8 stops at four. */
  @property({type: Number, attribute: 'max-rounds'}) maxRounds?: number;
  /** Takes the breath holds out of every pattern. */
  @property({type: Boolean, attribute: 'no-holds'}) noHolds = false;
  /** Address of a breathing document, resolved against the endpoint. */
  @property() src?: string;
  /** Folder that `src` is resolved against; without it, the nearest `data-sm-endpoint` or the page's setting. */
  @property() endpoint?: string;
  /** The breathing document itself, instead of an address. */
  @property({attribute: false}) content?: BreathingInput | null | undefined;
  /** Title of the card, instead of "A breathing exercise". */
  @property() label?: string;
  /** Asks how tense the person is, before and after. The answers stay in the memory of the page. */
  @property({type: Boolean}) tension = false;
  /** Lets the figure stand still: words, counts and steps instead of motion. */
  @property({type: Boolean}) still = false;
  /** Level of the title in the page's outline, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** @internal Where time comes from; tests bring their own. */
  clock: Clock = systemClock;
  readonly #features = new LazyFeatures(this);
  readonly #reducedMotion = new ReducedMotionController(this);
  readonly #exerciseSelection = new ExerciseSelection(this);
  readonly #sessionLoader = new SessionLoader(
    this,
    (Session) =>
      new Session(
        this,
        () => this.clock,
        () => this.#view,
      ),
  );

  /** Begins a session, or begins again. */
  start(): void {
    this.#exerciseSelection.carryTensionForward();
    this.#sessionLoader.dispatch('begin');
  }

  /** Lets the session stand still where it is. */
  pause(): void {
    this.#sessionLoader.dispatch('pause');
  }

  /** Goes on after a pause. */
  resume(): void {
    this.#sessionLoader.dispatch('resume');
  }

  /** Ends the session where it is. */
  stop(): void {
    this.#sessionLoader.dispatch('stop');
  }

  /** @internal Settles when a session can begin at once. */
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
    return html`${this.#sessionLoader.session?.render() ?? idleView(this.#view)}${printView(this.#view)}${noScriptSlot}`;
  }

  get #view(): View {
    const text = this.getStrings('breathing-timer', english);
    return {
      ...this.#exerciseSelection.resolve(this.#features.document?.exercise),
      ...this.#sessionLoader.viewState,
      localization: {text, lang: this.uiLanguage},
      title: this.label ?? text.title,
      headingLevel: clampHeadingLevel(this.headingLevel),
      asksTension: this.tension,
      still:
        cueSettings.motion === undefined ? this.still || this.#reducedMotion.prefersReducedMotion : !cueSettings.motion,
      features: this.#features,
      cueSettings,
      actions: this.#actions,
    };
  }

  readonly #actions: Actions = {
    start: () => this.start(),
    pause: () => this.pause(),
    resume: () => this.resume(),
    stop: () => this.stop(),
    close: () => this.#sessionLoader.session?.reset(),
    select: (choice) => this.#exerciseSelection.select(choice),
    applyCueSettings: () => this.#sessionLoader.syncDevices(),
    loadExtras: () => this.#features.loadExtras(),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sm-breathing-timer': BreathingTimerElement;
  }
}
