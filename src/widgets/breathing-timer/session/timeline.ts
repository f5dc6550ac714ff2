import type {Phase} from '../../../content/breathing/breathing.js';
import {breathAt, rhythmOf, type Breath, type PhaseKind, type Rhythm} from './breath-cycle.js';

/** A session from its first moment to its last. Times are milliseconds. */
export interface Plan {
  readonly rhythm: Rhythm;
  /** Time to get ready before the first phase. */
  readonly lead: number;
  /** Time of breathing: it ends with a breath out, never in the middle of a breath. */
  readonly breathing: number;
  /** Cycles of the pattern; the last one stops after its breath out. */
  readonly rounds: number;
  /** Breaths in the whole session. */
  readonly breaths: number;
  /** Whether breaths say how long it is: rounds were asked for, or the most rounds are over before the minutes. */
  readonly counted: boolean;
}

/** Time to get ready, in milliseconds: three dots, one a second. */
const LEAD = 3000;

/**
 * Plans a session of so many minutes, or of so many rounds where `rounds` is given; never more than `mostRounds`.
 * A breath that has begun when the minutes are over is breathed to its end.
 */
export function planFor(phases: readonly Phase[], {minutes, rounds, mostRounds = Infinity}: {minutes: number; rounds?: number | undefined; mostRounds?: number | undefined}): Plan {
  const rhythm = rhythmOf(phases);
  const wanted = rounds ?? Math.ceil((minutes * 60_000) / rhythm.cycle - 1e-6);
  const all = Math.max(1, Math.min(wanted, mostRounds));
  const softEnd = rhythm.stretches.filter(({kind}) => kind === 'exhale').at(-1)?.end ?? rhythm.cycle;
  return {rhythm, lead: LEAD, rounds: all, breathing: (all - 1) * rhythm.cycle + softEnd, breaths: all * rhythm.breaths, counted: rounds !== undefined || all < wanted};
}

/** What is going on at one moment of a session. */
export interface Moment {
  /** Milliseconds of breathing so far; 0 while getting ready. */
  readonly breathed: number;
  /** The breath; `undefined` while getting ready. */
  readonly breath: Breath | undefined;
  /** Dots filled while getting ready: 1, 2, 3. */
  readonly dots: number;
  /** Milliseconds of breathing that are left. */
  readonly left: number;
  /** Milliseconds until something on the screen changes: a count, a phase, the end. */
  readonly next: number;
  readonly over: boolean;
}

/** Tells the moment `elapsed` milliseconds after a session began. */
export function momentAt({rhythm, lead, breathing}: Plan, elapsed: number): Moment {
  const breathed = Math.max(0, Math.min(elapsed - lead, breathing));
  const left = breathing - breathed;
  const nextSecond = (time: number): number => 1000 - (time % 1000);
  if (elapsed < lead) {
    return {breathed, breath: undefined, dots: Math.floor(elapsed / 1000) + 1, left, next: Math.min(nextSecond(elapsed), lead - elapsed), over: false};
  }
  const breath = breathAt(rhythm, breathed);
  const next = Math.min(nextSecond(breath.into), breath.phase.end - breath.phase.start - breath.into, left);
  return {breathed, breath, dots: 0, left, next, over: left <= 0};
}

/** Breaths that were breathed to their end. */
export function breathsDone({rhythm}: Plan, {breath, breathed}: Moment): number {
  if (!breath) return 0;
  const time = breathed - breath.round * rhythm.cycle;
  return breath.round * rhythm.breaths + rhythm.stretches.filter(({kind, end, to}) => kind === 'exhale' && to === 0 && end <= time).length;
}

/** The breath that goes on, counted from 1; a rest still belongs to the breath before it. */
export function breathNow(plan: Plan, moment: Moment): number {
  return Math.max(1, breathsDone(plan, moment) + Number(moment.breath?.phase.kind !== 'rest'));
}

/** Rounds of the pattern that were breathed to their last breath out. */
export function roundsDone({rhythm, rounds}: Plan, {breath, over}: Moment): number {
  if (over) return rounds;
  const last = rhythm.stretches.map(({kind}) => kind).lastIndexOf('exhale');
  return breath ? breath.round + (breath.index > last ? 1 : 0) : 0;
}

/** The beginning of a phase, or the end of the session. */
export interface Mark {
  readonly kind: PhaseKind | 'end';
  /** Milliseconds since the session began. */
  readonly at: number;
  readonly milliseconds: number;
}

/** Everything that begins in a part of a session: from `from`, before `to`, in milliseconds since it began. */
export function marksBetween({rhythm, lead, breathing, rounds}: Plan, from: number, to: number): readonly Mark[] {
  const first = Math.max(0, Math.floor((from - lead) / rhythm.cycle));
  const last = Math.min(rounds - 1, Math.floor((to - lead) / rhythm.cycle));
  const marks: Mark[] = [];
  for (let round = first; round <= last; round += 1) {
    for (const {kind, start, seconds} of rhythm.stretches) marks.push({kind, at: lead + round * rhythm.cycle + start, milliseconds: seconds * 1000});
  }
  const end = lead + breathing;

  return [...marks.filter(({at}) => at < end), {kind: 'end' as const, at: end, milliseconds: 2000}].filter(({at}) => at >= from && at < to);
}
