import {
  array,
  check as rule,
  integer,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  type InferInput,
  type InferOutput,
} from 'valibot';
import {object} from '../validation/object.js';
import {cautionListSchema} from '../clinical/caution.js';
import {evidenceSchema} from '../clinical/evidence.js';
import {boundedArray, languageTag, link, source, translations, nonEmptyText} from '../validation/fields.js';
import type {DocumentInput} from '../validation/document-input.js';
import {validate} from '../validation/validate.js';
import {exceededLimit, MAX_BREATH, MAX_EXHALE, MAX_HOLD, MAX_RATE} from './limits.js';

/** Kinds of phases: breathing in, holding with full lungs, breathing out, resting with empty lungs. */
export const phaseKinds = ['inhale', 'hold', 'exhale', 'rest'] as const;

const SECONDS_MESSAGE = 'a number of seconds from 0.5 to 60';

const phaseSchema = object(
  {
    kind: picklist(phaseKinds, `one of ${phaseKinds.join(', ')}`),
    seconds: pipe(number(SECONDS_MESSAGE), minValue(0.5, SECONDS_MESSAGE), maxValue(60, SECONDS_MESSAGE)),
    cue: optional(nonEmptyText),
  },
  'a phase with a kind and seconds',
);

const phases = pipe(
  array(phaseSchema, 'a list of phases'),
  minLength(2, 'a list of 2 to 12 phases'),
  maxLength(12, 'a list of 2 to 12 phases'),
  rule(
    (list) => list.some((one) => one.kind === 'inhale') && list.some((one) => one.kind === 'exhale'),
    'a list with an inhale and an exhale',
  ),
  rule(
    (list) => !exceededLimit(list),
    `a list within the limits: at most ${MAX_RATE} breaths a minute, ${MAX_HOLD} seconds a hold, ${MAX_EXHALE} a breath out, ${MAX_BREATH} a whole breath with its holds`,
  ),
);

const rounds = pipe(
  number('a whole number from 1'),
  integer('a whole number from 1'),
  minValue(1, 'a whole number from 1'),
);
const minutes = pipe(
  number('minutes from 0.5 to 60'),
  minValue(0.5, 'minutes from 0.5 to 60'),
  maxValue(60, 'minutes from 0.5 to 60'),
);

/** Schema of a breathing exercise. */
export const breathingSchema = object(
  {
    type: optional(literal('breathing', '"breathing"'), 'breathing'),
    id: nonEmptyText,
    title: nonEmptyText,
    phases,
    minutes: optional(minutes),
    rounds: optional(rounds),
    maxRounds: optional(rounds),
    cautions: optional(cautionListSchema, []),
    evidence: optional(evidenceSchema),
    sources: optional(boundedArray(source, 100, 'a list of sources'), []),
    action: optional(link),
    lang: optional(languageTag),
    translations,
  },
  'a breathing exercise',
);

/** A breathing exercise as authored, before validation. */
export type BreathingInput = DocumentInput<InferInput<typeof breathingSchema>>;

/** A validated breathing exercise. */
export type BreathingExercise = InferOutput<typeof breathingSchema>;

/** One phase of a breath. `seconds` is 0.5 to 60. */
export type Phase = InferOutput<typeof phaseSchema>;

/**
 * Validates a breathing exercise.
 * @throws {ContentError} `invalid`, naming the field and what it should be.
 */
export function parseBreathing(value: unknown): BreathingExercise {
  return validate(breathingSchema, value, 'breathing');
}
