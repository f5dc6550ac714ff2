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
const GATHER = 900;
const CLOSES = 400;
const OPENS = 300;
const DRIFT = 2;
const AT_REST = 0.6;

function pose({empty, full, wash}: Layer, fullness: number, drift = 0): Keyframe {
  const [x, y, turn, size] = empty.map((value, index) => value + ((full[index] ?? 0) - value) * fullness) as [number, number, number, number];
  const transform = `translate(${x}%,${y}%) rotate(${turn + drift}deg) scale(${size})`;
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
 * Moves the figure: transform and opacity only, one animation a layer for the whole session, so that the main
 * thread has nothing to do. Each is placed by the session's elapsed time and never trusted to keep it.
 */
export class Motion {
  readonly #animations: Animation[] = [];
  readonly #dimmed: Animation[] = [];

  #stage: Element | undefined;
  #plan: Plan | undefined;
  #running = false;

  /** Brings the figure to where the session is: moving, or frozen and pale. Called again and again. */
  follow(stage: Element, plan: Plan, {state, time}: Pick<Pacer, 'state' | 'time'>): void {
    if (stage !== this.#stage || plan !== this.#plan) this.#begin(stage, plan, time);
    const running = state === 'running';
    if (running && this.#running) this.#keep(time);
    else if (running) this.#go(time);
    else if (this.#running) this.#halt(stage, time);
    this.#running = running;
  }

  /** Leaves nothing running. */
  end(): void {
    for (const animation of [...this.#animations.splice(0), ...this.#dimmed.splice(0)]) animation.cancel();
    this.#stage = this.#plan = undefined;
  }

  #begin(stage: Element, plan: Plan, elapsed: number): void {
    this.end();
    this.#stage = stage;
    this.#plan = plan;
    const {rhythm, lead, breathing: duration} = plan;
    const timing: KeyframeAnimationOptions = {delay: lead, duration: rhythm.cycle, iterations: duration / rhythm.cycle, fill: 'both'};
    const play = (selector: string, frames: Keyframe[], options: KeyframeAnimationOptions): void => {
      const animation = stage.querySelector(selector)?.animate(frames, options);
      if (animation) this.#animations.push(animation);
    };
    const first = rhythm.stretches[0]?.from ?? 0;
    for (const [selector, layer] of Object.entries(layers)) {
      play(selector, breathing(layer, plan), timing);
      play(selector, [{...pose(layer, AT_REST), easing: easing(2)}, pose(layer, first)], {duration: GATHER});
    }
    play('.close', closing(plan), timing);
    this.#running = true;
    this.#go(elapsed);
  }

  #go(elapsed: number): void {
    for (const animation of this.#animations) animation.startTime = performance.now() - elapsed;
    for (const animation of this.#dimmed.splice(0)) animation.reverse();
  }

  /** Brings back to its place whatever has drifted from the session's clock. */
  #keep(elapsed: number): void {
    for (const animation of this.#animations) {
      const at = animation.currentTime;
      if (animation.playState === 'running' && typeof at === 'number' && Math.abs(at - elapsed) > 50) animation.startTime = performance.now() - elapsed;
    }
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
