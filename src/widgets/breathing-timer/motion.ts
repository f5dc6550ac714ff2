import {easing} from './ease.js';
import type {Pacer} from './pacer.js';
import type {Plan} from './plan.js';

/** Translation in percent of the layer's size, rotation in degrees, scale. */
type Pose = readonly [x: number, y: number, turn: number, size: number];

/** A layer of the figure: how it lies when the lungs are empty and full, and the curves that it moves by. */
interface Layer {
  readonly empty: Pose;
  readonly full: Pose;
  readonly inhale: number;
  readonly exhale: number;
  /** Washes are paler when the lungs are empty, and drift while the breath is held. */
  readonly wash?: boolean;
}

const LIGHT = {empty: [0, 0, 0, 0.68], full: [0, 0, 0, 1], inhale: 2.3, exhale: 2.8} as const;
const layers: Readonly<Record<string, Layer>> = {
  '.wash-1': {empty: [-2, 1, 0, 0.68], full: [-11, 4, -10, 1], inhale: 2.1, exhale: 2.5, wash: true},
  '.wash-2': {empty: [1, -2, 0, 0.69], full: [6, -11, 8, 1.02], inhale: 1.95, exhale: 2.35, wash: true},
  '.wash-3': {empty: [1.5, 1.5, 0, 0.685], full: [7.5, 8.5, 14, 1.02], inhale: 1.8, exhale: 2.2, wash: true},
  '.glow': LIGHT,
  '.ring': LIGHT,
};
// A wash is 64 % of the stage.
const SIZE = 0.64;
const GATHER = 900;
const CLOSES = 400;
const OPENS = 300;
const DRIFT = 2;
const AT_REST = 0.6;

function pose({empty, full, wash}: Layer, fullness: number, drift = 0): Keyframe {
  const [x, y, turn, size] = empty.map((value, index) => value + ((full[index] ?? 0) - value) * fullness) as [number, number, number, number];
  // Not in percent: a transform that depends on the size of its box keeps Chromium's compositor from taking over.
  const transform = `translate(${x * SIZE}cqi,${y * SIZE}cqi) rotate(${turn + drift}deg) scale(${size})`;
  return wash ? {transform, opacity: 0.42 + 0.58 * fullness} : {transform};
}

function breathing(layer: Layer, {rhythm}: Plan): Keyframe[] {
  const frames = rhythm.stretches.flatMap(({kind, start, end, from}) => {
    const begin: Keyframe = {...pose(layer, from), offset: start / rhythm.cycle};
    if (kind === 'inhale' || kind === 'exhale') return [{...begin, easing: easing(layer[kind])}];
    const still: Keyframe = {...begin, easing: 'ease-in-out'};
    return layer.wash ? [still, {...pose(layer, from, DRIFT), offset: (start + end) / 2 / rhythm.cycle, easing: 'ease-in-out'}] : [still];
  });
  return [...frames, {...pose(layer, rhythm.stretches.at(-1)?.to ?? 0), offset: 1}];
}

/** The stroke that closes the ring while the breath is held. */
function closing({rhythm}: Plan): Keyframe[] {
  const frames = rhythm.stretches.flatMap(({kind, start, end}) => {
    if (kind === 'inhale' || kind === 'exhale') return [];
    const half = (end - start) / 2;
    const times = [start, start + Math.min(CLOSES, half), end - Math.min(OPENS, half), end];
    return times.map((time, index) => ({opacity: index % 3 ? 1 : 0, offset: time / rhythm.cycle}));
  });
  return [{opacity: 0, offset: 0}, ...frames, {opacity: 0, offset: 1}];
}

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
      const animation = stage.querySelector(selector)?.animate(frames, {...options, fill: 'both'});
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
      for (const layer of stage.querySelectorAll(selector)) this.#dimmed.push(layer.animate({opacity}, {duration: 240, fill: 'forwards'}));
    };
    dim('.wash', 0.38);
    dim('.ring', 0.5);
  }
}
