import type {ReactiveController, TemplateResult} from 'lit';
import {Announcer} from '../../../element/controllers/announcer.js';
import type {SmElement} from '../../../element/sm-element.js';
import {Awake} from './wake-lock.js';
import type {Clock} from './clock.js';
import {doneView} from '../views/completed-view.js';
import {Fade} from '../figure/cross-fade.js';
import {Motion} from '../figure/animation.js';
import {Pacer, type Happening} from './pacer.js';
import {runView} from '../views/active-view.js';
import {sessionStrings} from './session.strings.js';
import {sessionStyles} from './session.styles.js';
import {eventFor, sentenceFor} from './notifications.js';
import type {SessionView, View} from '../views/view.js';

/** Ties a session to its element: all that moves, sounds, speaks and fires while it runs. */
export class Session implements ReactiveController {
  readonly pacer: Pacer;

  readonly #host: SmElement;
  readonly #given: () => View;
  readonly #announcer: Announcer;
  readonly #fade = new Fade();
  readonly #motion = new Motion();
  readonly #awake: Awake;
  #hadFocus = false;
  #begun: Pick<View, 'exercise' | 'minutes'> | undefined;

  constructor(host: SmElement, clock: () => Clock, view: () => View) {
    this.#host = host;
    this.#given = view;
    host.adopt(sessionStyles);
    this.#announcer = new Announcer(host);
    this.pacer = new Pacer(clock, (what) => this.#happened(what));
    this.#awake = new Awake(this.pacer.look, () => this.pause()); // The browser may keep a page that was left, without its timers and sounds.
    host.addController(this);
  }

  hostDisconnected(): void {
    // An element that is moved is connected again at once, and its session goes on.
    void Promise.resolve().then(() => {
      if (!this.#host.isConnected) this.leave();
    });
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#root?.activeElement);
    this.#fade.before(this.#root);
  }

  hostUpdated(): void {
    const {state, plan} = this.pacer;
    const stage = this.#root?.querySelector('.stage');
    const {still} = this.#view;
    if (stage && plan && state !== 'done' && !still) this.#motion.follow(stage, plan, this.pacer);
    else this.#motion.end();
    // Whoever pressed a button that is gone now stands on the one that took its place.
    if (this.#hadFocus && !this.#root?.activeElement) this.#root?.querySelector<HTMLElement>('.first:not(.old)')?.focus();
    this.#fade.after(stage, !still);
  }

  /** What there is to draw; what an author changes meanwhile is for the next session. */
  get seen(): Pacer['seen'] & Partial<Pick<View, 'exercise' | 'minutes'>> {
    return {...this.pacer.seen, ...this.#begun};
  }

  /** Begins a session, or begins again; not where nobody could see or end it. */
  begin(): void {
    this.leave();
    if (!this.#host.isConnected) return;
    const {exercise, minutes, plan} = this.#view;
    this.#begun = {exercise, minutes};
    this.pacer.start(plan);
  }

  /** Lets it stand still where it is. */
  pause(): void {
    this.pacer.pause();
  }

  /** Goes on after a pause. */
  resume(): void {
    this.pacer.resume();
  }

  /** Ends it where it is. */
  stop(): void {
    this.pacer.stop();
  }

  /** Goes back to before a session, and leaves nothing behind. */
  leave(): void {
    this.pacer.reset();
    this.#begun = undefined;
    this.follow();
    this.#motion.end();
  }

  /** Brings the screen lock and the sound to where the session and the person's switches are. */
  follow(): void {
    this.#host.requestUpdate();
    this.#awake.follow(this.pacer.state === 'running');
    this.#view.company.extras?.follow(this.pacer, this.#view.ways);
  }

  /** What there is to see of a session; nothing before it. */
  draw(): TemplateResult | undefined {
    const {state} = this.pacer;
    if (state === 'rest') return undefined;
    return (state === 'done' ? doneView : runView)(this.#view);
  }

  get #view(): SessionView {
    const view = this.#given();
    return {...view, words: {...view.words, text: {...this.#host.words('session', sessionStrings), ...view.words.text}}};
  }

  // A page may have closed every shadow tree, and then `shadowRoot` is null.
  get #root(): ShadowRoot | null {
    return this.#host.renderRoot as ShadowRoot;
  }

  #happened(what: Happening): void {
    this.follow();
    if (what !== 'beat') this.#fade.begin();
    const view = this.#view;
    const sentence = sentenceFor(what, view);
    const kind = this.pacer.moment?.breath?.phase.kind;
    if (sentence && (view.ways.reader || what !== 'phase')) this.#announcer.say(sentence);
    if (sentence) view.company.extras?.tell(what, sentence, view.words.lang, kind, view.ways);
    const event = eventFor(what, this.pacer, view.exercise.id);
    if (event) this.#host.dispatchEvent(event);
  }
}
