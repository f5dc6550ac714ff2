import {easing} from './easing.js';
import type {Plan} from '../session/timeline.js';

/** Translation in percent of the layer's size, rotation in degrees, scale. */
type Pose = readonly [x: number, y: number, turn: number, size: number];

/** A layer of the figure: how it lies when the lungs are empty and full, and the curves that it moves by. */
export interface Layer {
  readonly empty: Pose;
  readonly full: Pose;
  readonly inhale: number;
  readonly exhale: number;
  /** Washes are paler when the lungs are empty, and drift while the breath is held. */
  readonly wash?: boolean;
}

const LIGHT = {empty: [0, 0, 0, 0.68], full: [0, 0, 0, 1], inhale: 2.3, exhale: 2.8} as const;
/** The layers of the figure by their selectors, from back to front. */
export const layers: Readonly<Record<string, Layer>> = {
  '.wash-1': {empty: [-2, 1, 0, 0.68], full: [-11, 4, -10, 1], inhale: 2.1, exhale: 2.5, wash: true},
  '.wash-2': {empty: [1, -2, 0, 0.69], full: [6, -11, 8, 1.02], inhale: 1.95, exhale: 2.35, wash: true},
  '.wash-3': {empty: [1.5, 1.5, 0, 0.685], full: [7.5, 8.5, 14, 1.02], inhale: 1.8, exhale: 2.2, wash: true},
  '.glow': LIGHT,
  '.ring': LIGHT,
};
// A wash is 64 % of the stage.
const SIZE = 0.64;
const CLOSES = 400;
const OPENS = 300;
const DRIFT = 2;

/** How a layer lies at a fullness of the lungs, 0 to 1. @param drift degrees that it has turned besides. */
export function pose({empty, full, wash}: Layer, fullness: number, drift = 0): Keyframe {
  const [x, y, turn, size] = empty.map((value, index) => value + ((full[index] ?? 0) - value) * fullness) as [number, number, number, number];
  // Not in percent: a transform that depends on the size of its box keeps Chromium's compositor from taking over.
  const transform = `translate(${x * SIZE}cqi,${y * SIZE}cqi) rotate(${turn + drift}deg) scale(${size})`;
  return wash ? {transform, opacity: 0.42 + 0.58 * fullness} : {transform};
}

/** One cycle of a layer: it moves while the breath does, and drifts or stands still while it is held. */
export function breathing(layer: Layer, {rhythm}: Plan): Keyframe[] {
  const frames = rhythm.stretches.flatMap(({kind, start, end, from}) => {
    const begin: Keyframe = {...pose(layer, from), offset: start / rhythm.cycle};
    if (kind === 'inhale' || kind === 'exhale') return [{...begin, easing: easing(layer[kind])}];
    const still: Keyframe = {...begin, easing: 'ease-in-out'};
    return layer.wash ? [still, {...pose(layer, from, DRIFT), offset: (start + end) / 2 / rhythm.cycle, easing: 'ease-in-out'}] : [still];
  });
  return [...frames, {...pose(layer, rhythm.stretches.at(-1)?.to ?? 0), offset: 1}];
}

/** One cycle of the stroke that closes the ring while the breath is held. */
export function closing({rhythm}: Plan): Keyframe[] {
  const frames = rhythm.stretches.flatMap(({kind, start, end}) => {
    if (kind === 'inhale' || kind === 'exhale') return [];
    const half = (end - start) / 2;
    const times = [start, start + Math.min(CLOSES, half), end - Math.min(OPENS, half), end];
    return times.map((time, index) => ({opacity: index % 3 ? 1 : 0, offset: time / rhythm.cycle}));
  });
  return [{opacity: 0, offset: 0}, ...frames, {opacity: 0, offset: 1}];
}
