import {cautionFromFields} from './cautions.js';
import {asRecord, nameOf, toArray, type UnknownRecord} from './fields.js';
import {htmlToPlainText} from './html-text.js';

const clinicalFieldNames = [
  'cautions',
  'lastReviewed',
  'nextReview',
  'reviewedBy',
  'evidence',
  'sources',
  'topics',
  'action',
  'status',
  'withdrawn',
];

/** How many objects of a document are searched for these fields. */
const MAX_CANDIDATES = 100;

/** Article fields that sites add to documents of other systems, in camel case or snake case: cautions, review, evidence, sources. */
export function clinicalFields(...candidates: readonly unknown[]): UnknownRecord {
  const result: Record<string, unknown> = {};
  for (const fields of candidates.slice(0, MAX_CANDIDATES).map(asRecord)) {
    for (const name of clinicalFieldNames) {
      const snakeCaseName = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const value = fields[name] ?? fields[snakeCaseName] ?? fields[`field_${snakeCaseName}`];
      if (value) result[name] ??= normalizeField(name, value); // Empty custom fields are "" or false.
    }
  }
  return result;
}

function normalizeField(name: string, value: unknown): unknown {
  if (name === 'cautions') return toArray(value).map(cautionFromFields);
  if (name === 'reviewedBy') return toReviewer(value);
  if (name === 'topics' && typeof value === 'string') return value.split(',').map((topic) => topic.trim());
  return value;
}

function toReviewer(value: unknown): unknown {
  const name = nameOf(value);
  const role = htmlToPlainText(asRecord(toArray(value)[0])['role']);
  return name === undefined ? value : {name, ...(role && {role})};
}
