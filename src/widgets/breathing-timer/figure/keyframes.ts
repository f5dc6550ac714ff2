import {cssEasing} from './easing.js';
import type {SessionTimeline} from '../session/timeline.js';

/** Translation in percent of the layer's size, rotation in degrees, scale. */
type LayerTransform = readonly [x: number, y: number, turn: number, size: number];

/** A layer of the figure: its transforms for empty and full lungs, and the exponents of its easing. */
export interface Layer {
  readonly empty: LayerTransform;
  readonly full: LayerTransform;
  readonly inhale: number;
  readonly exhale: number;
  /** Whether the layer is a blob: paler when the lungs are empty, and rotating slightly during a hold. */
  readonly isBlob?: boolean;
}

const GLOW_LAYER = {empty: [0, 0, 0, 0.68], full: [0, 0, 0, 1], inhale: 2.3, exhale: 2.8} as const;
/** The layers of the figure by their selectors, from back to front. */
export const figureLayers: Readonly<Record<string, Layer>> = {
  '.blob-1': {empty: [-2, 1, 0, 0.68], full: [-11, 4, -10, 1], inhale: 2.1, exhale: 2.5, isBlob: true},
  '.blob-2': {empty: [1, -2, 0, 0.69], full: [6, -11, 8, 1.02], inhale: 1.95, exhale: 2.35, isBlob: true},
  '.blob-3': {empty: [1.5, 1.5, 0, 0.685], full: [7.5, 8.5, 14, 1.02], inhale: 1.8, exhale: 2.2, isBlob: true},
  '.glow': GLOW_LAYER,
  '.ring': GLOW_LAYER,
};
// A blob is 64 % of the figure.
const BLOB_SIZE = 0.64;
const RING_CLOSE_MS = 400;
const RING_OPEN_MS = 300;
const DRIFT_DEGREES = 2;

/** Keyframe of a layer at a lung volume, 0 to 1. @param drift additional rotation in degrees. */
export function layerKeyframe({empty, full, isBlob}: Layer, lungVolume: number, drift = 0): Keyframe {
  const [x, y, rotation, scale] = empty.map((value, index) => value + ((full[index] ?? 0) - value) * lungVolume) as [
    number,
    number,
    number,
    number,
  ];
  // Not in percent: Chromium cannot run a transform that depends on the size of the element's box on its compositor.
  const transform = `translate(${x * BLOB_SIZE}cqi,${y * BLOB_SIZE}cqi) rotate(${rotation + drift}deg) scale(${scale})`;
  return isBlob ? {transform, opacity: 0.42 + 0.58 * lungVolume} : {transform};
}

/** Keyframes for one cycle of a layer. During a hold, a blob rotates slightly and the other layers do not move. */
export function cycleKeyframes(layer: Layer, {cycle}: SessionTimeline): Keyframe[] {
  const frames = cycle.timedPhases.flatMap(({kind, start, end, startVolume}) => {
    const startFrame: Keyframe = {...layerKeyframe(layer, startVolume), offset: start / cycle.durationMs};
    if (kind === 'inhale' || kind === 'exhale') return [{...startFrame, easing: cssEasing(layer[kind])}];
    const holdFrame: Keyframe = {...startFrame, easing: 'ease-in-out'};
    return layer.isBlob
      ? [
          holdFrame,
          {
            ...layerKeyframe(layer, startVolume, DRIFT_DEGREES),
            offset: (start + end) / 2 / cycle.durationMs,
            easing: 'ease-in-out',
          },
        ]
      : [holdFrame];
  });
  return [...frames, {...layerKeyframe(layer, cycle.timedPhases.at(-1)?.endVolume ?? 0), offset: 1}];
}

/** Keyframes for one cycle of the stroke that closes the ring during a hold. */
export function holdRingKeyframes({cycle}: SessionTimeline): Keyframe[] {
  const frames = cycle.timedPhases.flatMap(({kind, start, end}) => {
    if (kind === 'inhale' || kind === 'exhale') return [];
    const half = (end - start) / 2;
    const times = [start, start + Math.min(RING_CLOSE_MS, half), end - Math.min(RING_OPEN_MS, half), end];
    return times.map((time, index) => ({opacity: index % 3 ? 1 : 0, offset: time / cycle.durationMs}));
  });
  return [{opacity: 0, offset: 0}, ...frames, {opacity: 0, offset: 1}];
}
