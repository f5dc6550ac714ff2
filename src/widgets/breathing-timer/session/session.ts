import type {ReactiveController, TemplateResult} from 'lit';
import {Announcer} from '../../../element/controllers/announcer.js';
import type {SmElement} from '../../../element/sm-element.js';
import {ScreenWakeLock} from './wake-lock.js';
import type {Clock} from './clock.js';
import {endedView} from '../views/completed-view.js';
import {CrossFade} from '../figure/cross-fade.js';
import {FigureAnimation} from '../figure/animation.js';
import {Pacer, type PacerEvent} from './pacer.js';
import {activeView} from '../views/active-view.js';
import {sessionStrings} from './session.strings.js';
import {sessionStyles} from './session.styles.js';
import {domEventFor, announcementFor} from './notifications.js';
import type {SessionView, View} from '../views/view.js';

/** Ties a session to its element: all that moves, sounds, speaks and fires while it runs. */
export class Session implements ReactiveController {
  readonly pacer: Pacer;

  readonly #host: SmElement;
  readonly #getView: () => View;
  readonly #announcer: Announcer;
  readonly #crossFade = new CrossFade();
  readonly #figureAnimation = new FigureAnimation();
  readonly #wakeLock: ScreenWakeLock;
  #hadFocus = false;
  #startedWith: Pick<View, 'exercise' | 'minutes'> | undefined;

  constructor(host: SmElement, getClock: () => Clock, getView: () => View) {
    this.#host = host;
    this.#getView = getView;
    host.addStyles(sessionStyles);
    this.#announcer = new Announcer(host);
    this.pacer = new Pacer(getClock, (what) => this.#onPacerEvent(what));
    this.#wakeLock = new ScreenWakeLock(this.pacer.tick, () => this.pause()); // The browser may keep a page that was left, without its timers and sounds.
    host.addController(this);
  }

  hostDisconnected(): void {
    // An element that is moved is connected again at once, and its session goes on.
    void Promise.resolve().then(() => {
      if (!this.#host.isConnected) this.reset();
    });
  }

  hostUpdate(): void {
    this.#hadFocus = Boolean(this.#root?.activeElement);
    this.#crossFade.captureOld(this.#root);
  }

  hostUpdated(): void {
    const {state, timeline} = this.pacer;
    const figure = this.#root?.querySelector('.figure');
    const {still} = this.#view;
    if (figure && timeline && state !== 'done' && !still) this.#figureAnimation.sync(figure, timeline, this.pacer);
    else this.#figureAnimation.cancel();
    // Whoever pressed a button that is gone now stands on the one that took its place.
    if (this.#hadFocus && !this.#root?.activeElement)
      this.#root?.querySelector<HTMLElement>('.primary:not(.outgoing)')?.focus();
    this.#crossFade.play(figure, !still);
  }

  /** What there is to draw; what an author changes meanwhile is for the next session. */
  get viewState(): Pacer['viewState'] & Partial<Pick<View, 'exercise' | 'minutes'>> {
    return {...this.pacer.viewState, ...this.#startedWith};
  }

  /** Begins a session, or begins again; not where nobody could see or end it. */
  begin(): void {
    this.reset();
    if (!this.#host.isConnected) return;
    const {exercise, minutes, timeline} = this.#view;
    this.#startedWith = {exercise, minutes};
    this.pacer.start(timeline);
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
  reset(): void {
    this.pacer.reset();
    this.#startedWith = undefined;
    this.syncDevices();
    this.#figureAnimation.cancel();
  }

  /** Brings the screen lock and the sound to where the session and the person's switches are. */
  syncDevices(): void {
    this.#host.requestUpdate();
    this.#wakeLock.setActive(this.pacer.state === 'running');
    this.#view.features.extras?.sync(this.pacer, this.#view.cueSettings);
  }

  /** What there is to see of a session; nothing before it. */
  render(): TemplateResult | undefined {
    const {state} = this.pacer;
    if (state === 'idle') return undefined;
    return (state === 'done' ? endedView : activeView)(this.#view);
  }

  get #view(): SessionView {
    const view = this.#getView();
    return {
      ...view,
      localization: {
        ...view.localization,
        text: {...this.#host.getStrings('session', sessionStrings), ...view.localization.text},
      },
    };
  }

  // A page may have closed every shadow tree, and then `shadowRoot` is null.
  get #root(): ShadowRoot | null {
    return this.#host.renderRoot as ShadowRoot;
  }

  #onPacerEvent(pacerEvent: PacerEvent): void {
    this.syncDevices();
    if (pacerEvent !== 'beat') this.#crossFade.request();
    const view = this.#view;
    const announcement = announcementFor(pacerEvent, view);
    const phaseKind = this.pacer.snapshot?.position?.phase.kind;
    if (announcement && (view.cueSettings.screenReader || pacerEvent !== 'phase'))
      this.#announcer.announce(announcement);
    if (announcement)
      view.features.extras?.onSessionEvent(
        pacerEvent,
        announcement,
        view.localization.lang,
        phaseKind,
        view.cueSettings,
      );
    const domEvent = domEventFor(pacerEvent, this.pacer, view.exercise.id);
    if (domEvent) this.#host.dispatchEvent(domEvent);
  }
}
