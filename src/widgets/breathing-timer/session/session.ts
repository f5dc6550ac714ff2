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

/** The element's interface for a session. */
export interface SessionOptions {
  getClock(): Clock;
  getView(): View;
  /** Sound, vibration and speech; `undefined` until loaded. */
  getCueOutput(): CueOutput | undefined;
}

/** The running session of the page. Only one runs at a time, so that audio output does not overlap. */
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
      onPageHide: () => this.pause(), // The page may enter the back/forward cache, where timers and audio do not run.
      onFreeze: () => this.pacer.pause('suspended'),
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    // A moved element is reconnected immediately, and its session continues.
    void Promise.resolve().then(() => {
      if (this.#host.isConnected) return;
      this.reset();
      this.#crossFade.cancel();
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
    // If the focused button was removed, move the focus to the primary button of the new screen.
    if (this.#hadFocus && !this.#root?.activeElement)
      this.#root?.querySelector<HTMLElement>('.primary:not(.outgoing)')?.focus();
    this.#crossFade.play(figure, !still);
  }

  /** The session data that the views need. Option changes during a session apply to the next session. */
  get viewState(): Pacer['viewState'] & Partial<Pick<View, 'exercise' | 'minutes'>> {
    return {...this.pacer.viewState, ...this.#startedWith};
  }

  /** Starts or restarts a session. Does nothing while the element is disconnected, because the user could not stop the session. */
  begin(): void {
    this.reset();
    if (!this.#host.isConnected) return;
    const {exercise, minutes, timeline} = this.#view;
    this.#startedWith = {exercise, minutes};
    this.#host.startScreen();
    this.pacer.start(timeline);
  }

  /** Pauses the session at its current position. */
  pause(): void {
    this.pacer.pause();
  }

  /** Continues a paused session. */
  resume(): void {
    this.pacer.resume();
  }

  /** Ends the session at its current position. */
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

  /** Synchronizes the wake lock, listeners and sound with the session and the user's settings. */
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

  /** The template of the session's screen; `undefined` before a session. */
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

  // `shadowRoot` is null if the page forces all shadow roots to be closed.
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
