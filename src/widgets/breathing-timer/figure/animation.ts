import {safeAnimate} from '../../../platform/animate.js';
import {cssEasing} from './easing.js';
import type {Pacer} from '../session/pacer.js';
import type {SessionTimeline} from '../session/timeline.js';
import {cycleKeyframes, holdRingKeyframes, figureLayers, layerKeyframe} from './keyframes.js';

/** Duration of the blobs' opening animation before the first breath, and the lung volume that it starts from. */
const GATHER_MS = 900;
const IDLE_LUNG_VOLUME = 0.6;
/** Maximum difference between an animation and the session's clock before it is realigned, in milliseconds. */
const MAX_ANIMATION_DRIFT_MS = 50;

/**
 * Animates the figure: transform and opacity only, one animation per layer at a time, because Chromium does not run two on
 * its compositor. Repeatedly aligns each animation with the session's elapsed time.
 */
export class FigureAnimation {
  readonly #animations: Animation[] = [];
  readonly #dimAnimations: Animation[] = [];
  #figure: Element | undefined;
  #timeline: SessionTimeline | undefined;
  #inCountdown = false;
  #wasRunning = false;

  /** Synchronizes the figure with the session: moving, or frozen and paler. Called after every update. */
  sync(figure: Element, timeline: SessionTimeline, {state, currentTime}: Pick<Pacer, 'state' | 'currentTime'>): void {
    const inCountdown = currentTime < timeline.countdown;
    if (figure !== this.#figure || timeline !== this.#timeline || inCountdown !== this.#inCountdown) {
      this.cancel();
      this.#figure = figure;
      this.#timeline = timeline;
      this.#inCountdown = inCountdown;
      this.#createAnimations(figure, timeline);
    }
    const running = state === 'running';
    if (running) this.#alignToClock(currentTime);
    else if (this.#wasRunning) this.#freeze(figure, currentTime);
    this.#wasRunning = running;
  }

  /** Removes all animations. */
  cancel(): void {
    for (const animation of [...this.#animations.splice(0), ...this.#dimAnimations.splice(0)]) animation.cancel();
    this.#figure = this.#timeline = undefined;
    this.#wasRunning = true;
  }

  #createAnimations(figure: Element, timeline: SessionTimeline): void {
    const {cycle, countdown, breathingDuration: duration} = timeline;
    const addAnimation = (selector: string, frames: Keyframe[], options: KeyframeAnimationOptions): void => {
      const animation = safeAnimate(figure.querySelector(selector), frames, {...options, fill: 'both'});
      if (animation) this.#animations.push(animation);
    };
    const timing = {delay: countdown, duration: cycle.durationMs, iterations: duration / cycle.durationMs};
    for (const [selector, layer] of Object.entries(figureLayers)) {
      if (this.#inCountdown)
        addAnimation(
          selector,
          [
            {...layerKeyframe(layer, IDLE_LUNG_VOLUME), easing: cssEasing(2)},
            layerKeyframe(layer, cycle.timedPhases[0]?.startVolume ?? 0),
          ],
          {duration: GATHER_MS},
        );
      else addAnimation(selector, cycleKeyframes(layer, timeline), timing);
    }
    if (!this.#inCountdown && cycle.timedPhases.some(({kind}) => kind === 'hold' || kind === 'rest'))
      addAnimation('.ring-closure', holdRingKeyframes(timeline), timing);
  }

  /** Starts paused animations, and realigns those that have drifted from the session's clock. */
  #alignToClock(elapsed: number): void {
    for (const animation of this.#animations) {
      const {startTime} = animation;
      const expectedStartTime = performance.now() - elapsed;
      if (typeof startTime !== 'number' || Math.abs(startTime - expectedStartTime) > MAX_ANIMATION_DRIFT_MS)
        animation.startTime = expectedStartTime;
    }
    for (const animation of this.#dimAnimations.splice(0)) animation.cancel();
  }

  #freeze(figure: Element, elapsed: number): void {
    for (const animation of this.#animations) {
      animation.pause();
      animation.currentTime = elapsed;
    }
    const dim = (selector: string, opacity: number): void => {
      for (const layer of figure.querySelectorAll(selector)) {
        const dimming = safeAnimate(layer, {opacity}, {duration: 240, fill: 'forwards'});
        if (dimming) this.#dimAnimations.push(dimming);
      }
    };
    dim('.blob', 0.38);
    dim('.ring', 0.5);
  }
}
