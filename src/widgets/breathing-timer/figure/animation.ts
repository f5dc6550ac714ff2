import {animate} from '../../../platform/animate.js';
import {easing} from './easing.js';
import type {Pacer} from '../session/pacer.js';
import type {Plan} from '../session/timeline.js';
import {breathing, closing, layers, pose} from './keyframes.js';

/** How long the washes take to come together before the first breath, in milliseconds, and from which fullness. */
const GATHER = 900;
const AT_REST = 0.6;

/**
 * Moves the figure: transform and opacity only, one animation a property and layer at a time, because Chromium takes
 * no two to its compositor. Each is placed by the session's elapsed time and never trusted to keep it.
 */
export class Motion {
  readonly #animations: Animation[] = [];
  readonly #dimmed: Animation[] = [];
  #stage: Element | undefined;
  #plan: Plan | undefined;
  #ready = false;
  #running = false;

  /** Brings the figure to where the session is: moving, or frozen and pale. Called again and again. */
  follow(stage: Element, plan: Plan, {state, time}: Pick<Pacer, 'state' | 'time'>): void {
    const ready = time < plan.lead;
    if (stage !== this.#stage || plan !== this.#plan || ready !== this.#ready) {
      this.end();
      this.#stage = stage;
      this.#plan = plan;
      this.#ready = ready;
      this.#begin(stage, plan);
    }
    const running = state === 'running';
    if (running) this.#go(time);
    else if (this.#running) this.#halt(stage, time);
    this.#running = running;
  }

  /** Leaves nothing running. */
  end(): void {
    for (const animation of [...this.#animations.splice(0), ...this.#dimmed.splice(0)]) animation.cancel();
    this.#stage = this.#plan = undefined;
    this.#running = true;
  }

  #begin(stage: Element, plan: Plan): void {
    const {rhythm, lead, breathing: duration} = plan;
    const play = (selector: string, frames: Keyframe[], options: KeyframeAnimationOptions): void => {
      const animation = animate(stage.querySelector(selector), frames, {...options, fill: 'both'});
      if (animation) this.#animations.push(animation);
    };
    const timing = {delay: lead, duration: rhythm.cycle, iterations: duration / rhythm.cycle};
    for (const [selector, layer] of Object.entries(layers)) {
      if (this.#ready) play(selector, [{...pose(layer, AT_REST), easing: easing(2)}, pose(layer, rhythm.stretches[0]?.from ?? 0)], {duration: GATHER});
      else play(selector, breathing(layer, plan), timing);
    }
    if (!this.#ready && rhythm.stretches.some(({kind}) => kind === 'hold' || kind === 'rest')) play('.close', closing(plan), timing);
  }

  /** Brings to its place whatever stands still or has drifted from the session's clock. */
  #go(elapsed: number): void {
    for (const animation of this.#animations) {
      const {startTime} = animation;
      const due = performance.now() - elapsed;
      if (typeof startTime !== 'number' || Math.abs(startTime - due) > 50) animation.startTime = due;
    }
    for (const animation of this.#dimmed.splice(0)) animation.cancel();
  }

  #halt(stage: Element, elapsed: number): void {
    for (const animation of this.#animations) {
      animation.pause();
      animation.currentTime = elapsed;
    }
    const dim = (selector: string, opacity: number): void => {
      for (const layer of stage.querySelectorAll(selector)) {
        const dimming = animate(layer, {opacity}, {duration: 240, fill: 'forwards'});
        if (dimming) this.#dimmed.push(dimming);
      }
    };
    dim('.wash', 0.38);
    dim('.ring', 0.5);
  }
}
