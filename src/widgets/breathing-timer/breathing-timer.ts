import {html, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {SmElement} from '../../element/sm-element.js';
import {base} from '../../ui/styles/base.styles.js';
import {unscripted} from '../../ui/no-js.js';
import {strings as english} from './breathing-timer.strings.js';
import {styles} from './breathing-timer.styles.js';
import {systemClock, type Clock} from './session/clock.js';
import {Company} from './session/lazy-features.js';
import {sheet} from './views/disclosures.js';
import {Leading} from './session/loader.js';
import {Offering} from './pattern/selection.js';
import {restView} from './views/idle-view.js';
import {Stillness} from './figure/reduced-motion.js';
import type {Hands, View} from './views/view.js';
import {ways} from './cues/cue-settings.js';

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
 * @csspart stage - The square that the breath moves in.
 * @csspart start - The button that begins.
 * @csspart pause - The button that pauses and goes on.
 * @csspart end - The button that ends.
 * @csspart ways - Sound, touch and voice.
 * @csspart about - What to know before beginning.
 * @csspart action - A document's own next step.
 * @cssstate running - A session goes on.
 * @cssstate paused - A session stands still.
 * @cssstate done - A session is over.
 */
export class BreathingTimerElement extends SmElement {
  static override readonly tag = 'sm-breathing-timer';
  static override styles = [...base, ...styles];

  /** A pattern's name, such as `calm` or `box`, or its seconds: `4-7-8`, `5.5-5.5`, `in2.5 in1 out7`. */
  @property() pattern?: string;
  /** Patterns for the person to choose from, separated by spaces. */
  @property() patterns?: string;
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
  @property({attribute: false}) content?: unknown;
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
  readonly #company = new Company(this);
  readonly #stillness = new Stillness(this);
  readonly #offering = new Offering(this);
  readonly #leading = new Leading(this, (Session) => new Session(this, () => this.clock, () => this.#view));

  /** Begins a session, or begins again. */
  start(): void {
    this.#offering.feltAfter();
    this.#leading.do('begin');
  }

  /** Lets the session stand still where it is. */
  pause(): void {
    this.#leading.do('pause');
  }

  /** Goes on after a pause. */
  resume(): void {
    this.#leading.do('resume');
  }

  /** Ends the session where it is. */
  stop(): void {
    this.#leading.do('stop');
  }

  /** @internal Settles when a session can begin at once. */
  get ready(): Promise<void> {
    return this.#leading.come();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#offering.changed(changed);
    this.#company.look();
    for (const name of ['running', 'paused', 'done']) this.setState(name, name === this.#leading.session?.pacer.state);
  }

  protected override renderWidget(): TemplateResult {
    return html`${this.#leading.session?.draw() ?? restView(this.#view)}${sheet(this.#view)}${unscripted}`;
  }

  get #view(): View {
    const text = this.words('breathing-timer', english);
    return {
      ...this.#offering.read(this.#company.document?.exercise),
      ...this.#leading.seen,
      words: {text, lang: this.wordsLanguage},
      title: this.label ?? text.title,
      level: this.headingLevel,
      tension: this.tension,
      still: ways.sight === undefined ? this.still || this.#stillness.wished : !ways.sight,
      company: this.#company,
      ways,
      hands: this.#hands,
    };
  }

  readonly #hands: Hands = {
    start: () => this.start(),
    pause: () => this.pause(),
    resume: () => this.resume(),
    stop: () => this.stop(),
    close: () => this.#leading.session?.leave(),
    choose: (choice) => this.#offering.choose(choice),
    followWays: () => this.#leading.follow(),
    unfold: () => this.#company.want(),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sm-breathing-timer': BreathingTimerElement;
  }
}
