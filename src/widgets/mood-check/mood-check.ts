import {html, isServer, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {parseMood, type Mood} from '../../content/mood.js';
import {ContentController} from '../../element/content-controller.js';
import {SmElement} from '../../element/sm-element.js';
import {SupportController} from '../../element/support-controller.js';
import {actions} from '../../parts/actions.styles.js';
import {base} from '../../parts/base.styles.js';
import {choices} from '../../parts/choices.styles.js';
import {supportStyles} from '../../parts/support-panel.styles.js';
import {builtIn} from './built-in.js';
import {failed, foot, loading} from './frame.js';
import {MoodAnswerEvent} from './mood-check.events.js';
import {strings} from './mood-check.strings.js';
import {styles} from './mood-check.styles.js';
import {MoodTalk, type Listener} from './mood-talk.js';
import {question} from './question.js';
import {thanks} from './thanks.js';
import type {View} from './view.js';
import {words} from './words.js';

/**
 * Asks how somebody is and offers the clinic's next step. Gives no verdict, stores nothing, sends nothing by itself.
 *
 * @slot - What people see without script, while the question loads, and when it cannot be shown.
 * @fires {MoodAnswerEvent} sm-mood-answer - The person has finished. Does not bubble; carries the answer only with `share-answers`.
 * @fires {ContentReadyEvent} sm-content-ready - The question is on the page.
 * @fires {ContentErrorEvent} sm-content-error - The question cannot be shown; the event says why.
 * @csspart card - The card.
 * @csspart title - The question.
 * @csspart options - The answers.
 * @csspart next - What the clinic offers after the answer.
 * @csspart support - The support panel.
 */
export class MoodCheckElement extends SmElement {
  static override readonly tag = 'sm-mood-check';
  static override styles = [...base, actions, choices, supportStyles, styles];

  /** Address of the question, resolved against the endpoint. Without it, the built-in question is asked. */
  @property() src?: string;
  /** Folder that `src` is resolved against; without it, the nearest `data-sm-endpoint` or the page's setting. */
  @property() endpoint?: string;
  /** The question itself, instead of an address. */
  @property({attribute: false}) content?: unknown;
  /** Asks the built-in question about right `now` or about the whole `day`. */
  @property() when: 'now' | 'day' = 'now';
  /** Answers by a slider instead of faces. */
  @property({type: Boolean}) slider = false;
  /** Adds feeling words to the built-in question. */
  @property({type: Boolean}) feelings = false;
  /** Adds a private note to the built-in question. */
  @property({type: Boolean}) note = false;
  /** Country whose crisis lines are shown (ISO 3166-1, such as `GB`). Never guessed; the person can change it. */
  @property() country?: string;
  /** Address of a support document, resolved against the endpoint; without it, the question's own or the built-in lines. */
  @property() support?: string;
  /** Lets the page's scripts read the answer from `sm-mood-answer`. The person is told so. */
  @property({type: Boolean, attribute: 'share-answers'}) shareAnswers = false;
  /** Level of the question in the page's outline, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  readonly #content = new ContentController<Mood>(this, parseMood);
  readonly #support = new SupportController(this, () => this.#content.value?.support ?? this.support);
  #builtIn: Mood | undefined;
  #talk: MoodTalk | undefined;
  #focus = '';

  /** Forgets the answers and begins again. */
  reset(): void {
    this.#talk = undefined;
    this.#redraw('here');
  }

  protected override willUpdate(changed: PropertyValues<MoodCheckElement>): void {
    if (!this.#builtIn || ['when', 'slider', 'feelings', 'note'].some((name) => changed.has(name as keyof MoodCheckElement))) this.#builtIn = builtIn(strings, this);
  }

  protected override updated(): void {
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>(`#${this.#focus}`)?.focus();
    this.#focus = '';
  }

  protected override renderWidget(): TemplateResult {
    const view = this.#view();
    return html`${this.#renderCard(view)}${this.#support.render(view.level)}`;
  }

  #renderCard(view: View): TemplateResult {
    const {status, value} = this.#content;
    if (status === 'loading') return loading(view);
    if (status === 'failed') return failed(view, () => this.#content.retry());
    const mood = value ?? this.#builtIn;
    if (mood && mood !== this.#talk?.mood) this.#talk = new MoodTalk(mood, this.#listener, this.#talk);
    const talk = this.#talk;
    if (!talk) return html``;
    const draw = {ask: question, words, done: thanks}[talk.stage];
    return html`<section class="card" part="card">${draw(view, talk)}${foot(view, talk.stage === 'done')}</section>`;
  }

  #view(): View {
    return {
      strings,
      lang: this.language,
      level: Math.min(Math.max(Math.trunc(this.headingLevel) || 2, 1), 6),
      slider: this.slider,
      base: this.#content.url ?? (isServer ? '' : this.ownerDocument.baseURI),
      shared: this.shareAnswers,
      helping: this.#support.open,
      help: () => this.#support.show(),
      clear: () => this.reset(),
    };
  }

  readonly #listener: Listener = {
    redraw: (move) => this.#redraw(move),
    finished: () => this.dispatchEvent(new MoodAnswerEvent(this.shareAnswers ? this.#talk?.answer : undefined)),
  };

  #redraw(move = ''): void {
    this.#focus = move;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sm-mood-check': MoodCheckElement;
  }
}
