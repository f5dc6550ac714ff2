import {literal, optional, picklist, type InferOutput} from 'valibot';
import {object} from '../validation/object.js';
import {nonEmptyText} from '../validation/fields.js';

/** Certainty of evidence, strongest first. Source: GRADE, BMC Medicine 2012 10:33, table 1. */
export const certainties = ['high', 'moderate', 'low', 'very-low', 'not-rated'] as const;

/** Schema of the certainty of a statement, and who rated it. */
export const evidenceSchema = object(
  {
    scheme: optional(literal('GRADE', '"GRADE"'), 'GRADE'),
    certainty: picklist(certainties, `one of ${certainties.join(', ')}`),
    statement: nonEmptyText,
    ratedBy: optional(nonEmptyText),
  },
  'evidence with a certainty and a statement',
);

/** Certainty of a statement. */
export type Evidence = InferOutput<typeof evidenceSchema>;
