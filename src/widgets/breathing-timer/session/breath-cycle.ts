import type {Phase} from '../../../content/breathing/breathing.js';
import {ease} from '../figure/easing.js';

/** What the lungs do in a phase. */
export type PhaseKind = Phase['kind'];

/** One phase with its place in the breath. Times are milliseconds from the start of the cycle. */
export interface Stretch extends Phase {
  readonly start: number;
  readonly end: number;
  /** How full the lungs are, 0 to 1, when the phase begins and when it ends. */
  readonly from: number;
  readonly to: number;
}

/** A pattern made ready for telling the time: its phases in order, over and over. */
export interface Rhythm {
  readonly stretches: readonly Stretch[];
  /** Length of one cycle in milliseconds. */
  readonly cycle: number;
  /** Breaths in one cycle: usually 1. */
  readonly breaths: number;
}

/** Where a person is in a pattern. */
export interface Breath {
  /** Cycles that are over. */
  readonly round: number;
  /** The phase, and its place in the list. */
  readonly phase: Stretch;
  readonly index: number;
  /** Whole seconds as people count them: 1, 2, 3 … */
  readonly count: number;
  /** Milliseconds since the phase began. */
  readonly into: number;
  /** How full the lungs are, 0 to 1. */
  readonly fullness: number;
}

// In cyclic sighing the first breath in, 2.5 of 3.5 seconds, fills the lungs to 0.78.
const FIRST_SIP = 0.74;
const LINE = {inhale: 2.3, exhale: 2.8} as const;

const moves = (kind: PhaseKind): kind is 'inhale' | 'exhale' => kind === 'inhale' || kind === 'exhale';

function fullnessAfter(phases: readonly Phase[], index: number): number {
  const at = (place: number): Phase => phases[(place + phases.length * 2) % phases.length] as Phase;
  let last = index;
  while (!moves(at(last).kind)) last -= 1;
  const {kind} = at(last);
  const same = (place: number): boolean => at(place).kind === kind || !moves(at(place).kind);
  const seconds = (place: number): number => (at(place).kind === kind ? at(place).seconds : 0);
  let done = 0;
  for (let place = last; same(place); place -= 1) done += seconds(place);
  let all = done;
  for (let place = last + 1; same(place); place += 1) all += seconds(place);
  const share = (done / all) ** FIRST_SIP;
  return kind === 'inhale' ? share : 1 - share;
}

/** Prepares a list of phases that has at least one inhale and one exhale. */
export function rhythmOf(phases: readonly Phase[]): Rhythm {
  let cycle = 0;
  let from = fullnessAfter(phases, phases.length - 1);
  const stretches = phases.map((phase, index) => {
    const start = cycle;
    cycle += phase.seconds * 1000;
    const to = fullnessAfter(phases, index);
    const stretch = {...phase, start, end: cycle, from, to};
    from = to;
    return stretch;
  });
  return {stretches, cycle, breaths: stretches.filter(({kind, to}) => kind === 'exhale' && to === 0).length};
}

/** Where a person is after `elapsed` milliseconds of breathing. */
export function breathAt({stretches, cycle}: Rhythm, elapsed: number): Breath {
  const round = Math.floor(elapsed / cycle);
  const time = elapsed - round * cycle;
  const index = Math.max(0, stretches.filter(({start}) => start <= time).length - 1);
  const phase = stretches[index] as Stretch;
  const into = time - phase.start;
  const count = Math.max(1, Math.min(Math.floor(into / 1000) + 1, Math.floor(phase.seconds)));
  const share = moves(phase.kind) ? ease(LINE[phase.kind], into / (phase.end - phase.start)) : 0;
  return {round, phase, index, count, into, fullness: phase.from + (phase.to - phase.from) * share};
}
