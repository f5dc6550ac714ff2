import type {PropertyValues, TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {parseBreathing, type Breathing} from '../../content/breathing.js';
import {ContentController} from '../../element/content-controller.js';
import {SmElement} from '../../element/sm-element.js';
import {tell} from '../../element/tell.js';
import {actions} from '../../parts/actions.styles.js';
import {base} from '../../parts/base.styles.js';
import {cautions} from '../../parts/caution.styles.js';
import {choices} from '../../parts/choices.styles.js';
import {strings, type BreathingTimerStrings} from './breathing-timer.strings.js';
import {styles} from './breathing-timer.styles.js';
import {systemClock, type Clock} from './clock.js';
import {doneView} from './done-view.js';
import {figureStyles} from './figure.styles.js';
import {restView} from './rest-view.js';
import {runView} from './run-view.js';
import {Session} from './session.js';
import {offerFrom, settingFrom, type Choice, type Offer, type Setting} from './setting.js';
import {Stillness} from './stillness.js';
import type {Hands, View} from './view.js';

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
 */
export class BreathingTimerElement extends SmElement {
  static override readonly tag = 'sm-breathing-timer';
  static override styles = [...base, actions, choices, cautions, styles, figureStyles];

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
  /** Lets the figure stand still: words, counts and steps instead of motion. */
  @property({type: Boolean}) still = false;
  /** Level of the title in the page's outline, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** Words of another language; what is missing stays English. */
  @property({attribute: false}) strings?: Partial<BreathingTimerStrings>;
  /** @internal Where time comes from; tests bring their own. */
  clock: Clock = systemClock;

  @state() private choice: Choice = {};

  readonly #content = new ContentController<Breathing>(this, (document) => parseBreathing(document));
  readonly #stillness = new Stillness(this);
  readonly #session = new Session(this, () => this.clock, () => this.#view);
  #offer: Offer | undefined;
  #offered: Breathing | undefined;

  /** Begins a session, or begins again. */
  start(): void {
    this.#session.pacer.start(this.#setting.plan);
  }

  /** Lets the session stand still where it is. */
  pause(): void {
    this.#session.pacer.pause();
  }

  /** Goes on after a pause. */
  resume(): void {
    this.#session.pacer.resume();
  }

  /** Ends the session where it is. */
  stop(): void {
    this.#session.pacer.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (wishes.some((name) => changed.has(name))) this.#offer = undefined;
    const {state} = this.#session.pacer;
    for (const name of ['running', 'paused', 'done'] as const) this.setState(name, name === state);
  }

  protected override renderWidget(): TemplateResult {
    const view = this.#view;
    if (view.state === 'rest') return restView(view);
    return view.state === 'done' ? doneView(view) : runView(view);
  }

  /** Read once for each change of the attributes or the document, so that the author gets one line for each mistake. */
  get #setting(): Setting {
    const document = this.#content.value;
    if (!this.#offer || this.#offered !== document) {
      const given = (name: 'minutes' | 'rounds' | 'maxRounds', attribute: string): unknown => (Number.isNaN(this[name]) ? this.getAttribute(attribute) : this[name]);
      const {pattern, patterns, noHolds} = this;
      const wish = {pattern, patterns, noHolds, minutes: given('minutes', 'minutes'), rounds: given('rounds', 'rounds'), maxRounds: given('maxRounds', 'max-rounds')};
      this.#offer = offerFrom(wish, document, (sentence) => tell(this.tag, sentence));
      this.#offered = document;
    }
    return settingFrom(this.#offer, this.choice);
  }

  get #view(): View {
    const {state, moment, plan, slept} = this.#session.pacer;
    const setting = this.#setting;
    const text = {...strings, ...this.strings};
    return {
      ...setting,
      words: {text, lang: this.language},
      title: this.label ?? text.title,
      level: this.headingLevel,
      exercises: this.#offer?.exercises ?? [],
      plan: plan ?? setting.plan,
      moment,
      state,
      slept,
      still: this.still || this.#stillness.wished,
      hands: this.#hands,
    };
  }

  readonly #hands: Hands = {
    start: () => this.start(),
    pause: () => this.pause(),
    resume: () => this.resume(),
    stop: () => this.stop(),
    close: () => {
      this.#session.pacer.reset();
      this.requestUpdate();
    },
    choose: (id) => (this.choice = {...this.choice, id, gentle: false}),
    chooseMinutes: (minutes) => (this.choice = {...this.choice, minutes}),
    removeHolds: () => (this.choice = {...this.choice, gentle: true}),
  };
}

const wishes = ['pattern', 'patterns', 'minutes', 'rounds', 'maxRounds', 'noHolds'] as const;

declare global {
  interface HTMLElementTagNameMap {
    'sm-breathing-timer': BreathingTimerElement;
  }
}
