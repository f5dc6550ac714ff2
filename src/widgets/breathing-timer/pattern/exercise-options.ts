import {gentler, patternFrom, slow, type Exercise} from './exercise.js';
import {planFor, type Plan} from '../session/timeline.js';

/** What the page's author asks for, as it was read. */
export interface Wish {
  readonly pattern?: string | undefined;
  readonly patterns?: string | undefined;
  readonly minutes?: unknown;
  readonly rounds?: unknown;
  readonly maxRounds?: unknown;
  readonly noHolds: boolean;
}

/** What is offered to the person: one exercise or more, and how long. */
export interface Offer {
  readonly exercises: readonly Exercise[];
  readonly preferred: Exercise;
  readonly minutes: number | undefined;
}

/** What the person chose so far; kept in memory only. */
export interface Choice {
  readonly id?: string;
  readonly minutes?: number;
  /** Whether the person took the holds out. */
  readonly gentle?: boolean;
  /** How tense the person said they were, 0 (none) to 4 (extreme), before and after. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
}

/** What will be breathed. */
export interface Setting {
  readonly exercise: Exercise;
  readonly minutes: number;
  readonly plan: Plan;
}

type Complain = (sentence: string) => void;

const MINUTES = {least: 0.5, most: 60, step: 0};
const ROUNDS = {least: 1, most: 600, step: 1};

function amount(name: string, given: unknown, {least, most, step}: typeof MINUTES, complain: Complain): number | undefined {
  const value = typeof given === 'string' ? Number(given) : given; // React sets properties where there are any, with the attribute's text.
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && value >= least && value <= most && (!step || Number.isInteger(value))) return value;
  complain(`${name} should be a ${step ? 'whole ' : ''}number from ${least} to ${most}, but is ${JSON.stringify(given)}`);
  return undefined;
}

/** Turns an author's wishes, and the exercise of a document where there is one, into what can be offered. Never fails. */
export function offerFrom(wish: Wish, document: Exercise | undefined, complain: Complain): Offer {
  const rounds = amount('rounds', wish.rounds, ROUNDS, complain);
  const mostRounds = amount('max-rounds', wish.maxRounds, ROUNDS, complain);
  const exercises: Exercise[] = [];
  const offer = (found: Exercise): Exercise => {
    const known = exercises.find(({id}) => id === found.id);
    if (known) return known;
    const exercise = wish.noHolds && found.holds ? gentler(found) : found;
    const limited = {...exercise, rounds: rounds ?? exercise.rounds, mostRounds: mostRounds ?? exercise.mostRounds};
    exercises.push(limited);
    return limited;
  };
  const read = (id: string): Exercise => offer(patternFrom(id, complain));
  const ids = (wish.patterns ?? '').split(/\s+/).filter(Boolean);
  const pattern = wish.pattern?.trim() || ids[0] || 'calm';
  const own = document ? offer(slow(document, complain)) : undefined;
  if (!own && !ids.includes(pattern)) read(pattern);
  for (const id of ids) read(id);
  const preferred = own ?? exercises.find(({id}) => id === pattern) ?? read('calm');
  return {exercises, preferred, minutes: amount('minutes', wish.minutes, MINUTES, complain)};
}

/** What will be breathed: the author's offer, as the person chose from it. */
export function settingFrom({exercises, preferred, minutes: wished}: Offer, choice: Choice): Setting {
  const chosen = exercises.find(({id}) => id === choice.id) ?? preferred;
  const exercise = choice.gentle && chosen.holds ? gentler(chosen) : chosen;
  const minutes = choice.minutes ?? wished ?? exercise.minutes;
  return {exercise, minutes, plan: planFor(exercise.phases, {...exercise, minutes})};
}
