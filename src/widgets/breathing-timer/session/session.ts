import type {ReactiveController, TemplateResult} from 'lit';
import {Announcer} from '../../../element/controllers/announcer.js';
import type {SmElement} from '../../../element/sm-element.js';
import {FigureAnimation} from '../figure/animation.js';
import {CrossFade} from '../figure/cross-fade.js';
import {activeView} from '../views/active-view.js';
import {completedView} from '../views/completed-view.js';
import type {SessionView, View} from '../views/view.js';
import type {Clock} from './clock.js';
import type {CueOutput, SessionControls} from './cue-output.js';
import {announcementFor, domEventFor} from './notifications.js';
import {Pacer, type PacerEvent} from './pacer.js';
import {PageLifecycle} from './page-lifecycle.js';
import {sessionStrings} from './session.strings.js';
import {sessionStyles} from './session.styles.js';
import {ScreenWakeLock} from './wake-lock.js';

/** What a session takes from its element. */
export interface SessionOptions {
  getClock(): Clock;
  getView(): View;
  /** Sound, vibration and speech, once they are loaded. */
  getCueOutput(): CueOutput | undefined;
}

/** The running session of the page: two at once would speak and sound over each other. */
let runningPacer: Pacer | undefined;

/** Connects a session to its element: animation, sound, announcements and events while it runs. */
export class Session implements ReactiveController {
  readonly pacer: Pacer;

  readonly #host: SmElement;
  readonly #options: SessionOptions;
  readonly #announcer: Announcer;
  readonly #crossFade = new CrossFade();
  readonly #figureAnimation = new FigureAnimation();
  readonly #wakeLock = new ScreenWakeLock();
  readonly #pageLifecycle: PageLifecycle;
  #hadFocus = false;
  #startedWith: Pick<View, 'exercise' | 'minutes'> | undefined;

  constructor(host: SmElement, options: SessionOptions) {
    this.#host = host;
    this.#options = options;
    host.addStyles(sessionStyles);
    this.#announcer = new Announcer(host);
    this.pacer = new Pacer(
      () => options.getClock(),
      (event) => this.#onPacerEvent(event),
    );
    this.#pageLifecycle = new PageLifecycle({
      onVisibilityChange: () => {
        this.pacer.tick();
        this.#wakeLock.onVisibilityChange();
      },
      onPageHide: () => this.pause(), // The back/forward cache keeps the page, without timers and sound.
      onFreeze: () => this.pacer.pause('suspended'),
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    // An element that is moved is connected again at once, and its session continues.
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
    // When the focused button is gone, the focus moves to the main button of the new screen.
    if (this.#hadFocus && !this.#root?.activeElement)
      this.#root?.querySelector<HTMLElement>('.primary:not(.outgoing)')?.focus();
    this.#crossFade.play(figure, !still);
  }

  /** What the views need. What an author changes during a session is for the next one. */
  get viewState(): Pacer['viewState'] & Partial<Pick<View, 'exercise' | 'minutes'>> {
    return {...this.pacer.viewState, ...this.#startedWith};
  }

  /** Begins a session, or begins again. Does nothing while the element is not on a page, where nobody could stop it. */
  begin(): void {
    this.reset();
    if (!this.#host.isConnected) return;
    const {exercise, minutes, timeline} = this.#view;
    this.#startedWith = {exercise, minutes};
    this.pacer.start(timeline);
  }

  /** Pauses where the session is. */
  pause(): void {
    this.pacer.pause();
  }

  /** Continues a paused session. */
  resume(): void {
    this.pacer.resume();
  }

  /** Ends the session where it is. */
  stop(): void {
    this.pacer.stop();
  }

  /** Returns to the state before a session. */
  reset(): void {
    this.pacer.reset();
    this.#startedWith = undefined;
    this.syncDevices();
    this.#figureAnimation.cancel();
  }

  /** Brings the wake lock, listeners and sound in line with the session and the person's settings. */
  syncDevices(): void {
    const running = this.pacer.state === 'running';
    this.#host.requestUpdate();
    if (running && runningPacer !== this.pacer) runningPacer?.pause('other-timer');
    if (running) runningPacer = this.pacer;
    else if (runningPacer === this.pacer) runningPacer = undefined;
    this.#pageLifecycle.setActive(running);
    this.#wakeLock.setActive(running);
    const {title, cueSettings} = this.#view;
    this.#options.getCueOutput()?.sync(this.pacer, cueSettings, this.#controls(title));
  }

  /** The screen of the session; `undefined` before one. */
  render(): TemplateResult | undefined {
    const {state} = this.pacer;
    if (state === 'idle') return undefined;
    return (state === 'done' ? completedView : activeView)(this.#view);
  }

  get #view(): SessionView {
    const view = this.#options.getView();
    return {
      ...view,
      localization: {
        ...view.localization,
        text: {...this.#host.getStrings('session', sessionStrings), ...view.localization.text},
      },
    };
  }

  // `shadowRoot` is null where the page has made all shadow roots closed.
  get #root(): ShadowRoot | null {
    return this.#host.renderRoot as ShadowRoot;
  }

  #controls(title: string): SessionControls {
    return {title, pause: () => this.pause(), resume: () => this.resume(), stop: () => this.stop()};
  }

  #onPacerEvent(event: PacerEvent): void {
    this.syncDevices();
    if (event !== 'beat') this.#crossFade.request();
    if (event === 'phase') this.#wakeLock.reacquire();
    const view = this.#view;
    const announcement = announcementFor(event, view);
    if (announcement) this.#present(event, announcement, view);
    const domEvent = domEventFor(event, this.pacer, view.exercise.id);
    if (domEvent) this.#host.dispatchEvent(domEvent);
  }

  #present(event: PacerEvent, announcement: string, {cueSettings, localization: {lang}}: SessionView): void {
    if (cueSettings.screenReader || event !== 'phase') this.#announcer.announce(announcement);
    const phaseKind = this.pacer.snapshot?.position?.phase.kind;
    this.#options.getCueOutput()?.onSessionEvent({event, announcement, lang, phaseKind}, cueSettings);
  }
}
