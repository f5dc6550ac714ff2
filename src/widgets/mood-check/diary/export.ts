import type {FhirValue} from '../../../content/questionnaire/questionnaire.js';
import {stringifyWithoutToJSON} from '../../../platform/stringify.js';
import {hasOwnDay, isDiaryEntry, toLocalTimestamp, type DiaryEntry} from './entry.js';

const CSV_COLUMNS = ['at', 'question', 'value', 'label', 'feelings', 'note', 'level'] as const;

const BYTE_ORDER_MARK = '\uFEFF';

/** A time without an offset as local time with its offset, so that the day is that of the user. */
const withOffset = (at: string): string =>
  hasOwnDay(at) || Number.isNaN(Date.parse(at)) ? at : toLocalTimestamp(new Date(at));

/** Matches cells that a spreadsheet would evaluate as a formula, including cells already escaped with apostrophes. */
const FORMULA = /^(?='*(?:\s*[=+\-@]|[\t\r\n]))/;
const ESCAPED_FORMULA = /^'(?='*(?:\s*[=+\-@]|[\t\r\n]))/;

/**
 * The diary as CSV (RFC 4180), with a byte order mark, without which some spreadsheets do not read it as UTF-8. A leading
 * apostrophe prevents them from evaluating a cell as a formula. Times are local times with their UTC offset.
 */
export function toCsv(entries: readonly DiaryEntry[]): string {
  const escapeCell = (value: string | number) =>
    `"${String(value)
      .replace(FORMULA, typeof value === 'number' ? '' : "'")
      .replaceAll('"', '""')}"`;
  const rows = entries.map(({at, question, value, label, feelings, note, level}) => [
    withOffset(at),
    question,
    value,
    label,
    feelings.join(', '),
    note,
    level,
  ]);
  return BYTE_ORDER_MARK + [CSV_COLUMNS, ...rows].map((row) => row.map(escapeCell).join(',')).join('\r\n');
}

/** The diary as JSON in the storage format. */
export function toJson(entries: readonly DiaryEntry[]): string {
  return stringifyWithoutToJSON(entries, 2);
}

/** The diary as a FHIR R4 Bundle of survey Observations. The question is text only, because it has no standard code. */
export function toFhir(entries: readonly DiaryEntry[]): FhirValue {
  const category = [{coding: [{system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey'}]}];
  const entry = entries.map(({at, question, value, label, level, feelings, note}) => ({
    resource: {
      resourceType: 'Observation',
      status: 'final',
      category,
      code: {text: question},
      effectiveDateTime: hasOwnDay(at) ? at : new Date(at).toISOString(),
      valueString: label,
      component: [
        typeof value === 'number'
          ? {code: {text: 'value'}, valueQuantity: {value}}
          : {code: {text: 'value'}, valueString: value},
        {code: {text: 'level'}, valueQuantity: {value: level}},
        ...feelings.map((word) => ({code: {text: 'feeling'}, valueString: word})),
      ],
      ...(note && {note: [{text: note}]}),
    },
  }));
  return {resourceType: 'Bundle', type: 'collection', entry};
}

/**
 * Parses a CSV, JSON or FHIR export of the diary.
 * @returns the valid entries; undefined if the file is not an export.
 */
export function parseExport(text: string): DiaryEntry[] | undefined {
  const list = parseJson(text) ?? parseCsv(text);
  const entries = list?.filter(isDiaryEntry);
  return entries?.length || list?.length === 0 ? entries : undefined;
}

function parseJson(text: string): unknown[] | undefined {
  try {
    const document = JSON.parse(text) as unknown;
    if (Array.isArray(document)) return document as unknown[];
    const {resourceType, entry} = document as {resourceType?: unknown; entry?: unknown};
    return resourceType === 'Bundle' && Array.isArray(entry) ? entry.map(fromObservation) : undefined;
  } catch {
    return undefined;
  }
}

interface Component {
  readonly code?: {readonly text?: unknown};
  readonly valueString?: unknown;
  readonly valueQuantity?: {readonly value?: unknown};
}

interface Observation {
  readonly code?: {readonly text?: unknown};
  readonly effectiveDateTime?: unknown;
  readonly valueString?: unknown;
  readonly component?: readonly Component[];
  readonly note?: readonly {readonly text?: unknown}[];
}

function fromObservation(bundleEntry: unknown): unknown {
  const {resource = {}} = (bundleEntry ?? {}) as {resource?: Observation};
  const {component} = resource;
  const components: readonly Component[] = Array.isArray(component) ? (component as readonly Component[]) : [];
  const valuesOf = (name: string) =>
    components.filter(({code}) => code?.text === name).map((one) => one.valueQuantity?.value ?? one.valueString);
  return {
    at: resource.effectiveDateTime,
    question: resource.code?.text,
    value: valuesOf('value')[0],
    label: resource.valueString,
    level: valuesOf('level')[0],
    feelings: valuesOf('feeling'),
    note: resource.note?.[0]?.text ?? '',
  };
}

function parseCsv(text: string): unknown[] | undefined {
  const [header, ...rows] = csvRows(text.replace(BYTE_ORDER_MARK, ''));
  if (String(header) !== String(CSV_COLUMNS)) return undefined;
  return rows.map(([at, question, value = '', label, feelings, note, level]) => ({
    at,
    question,
    value: value !== '' && String(Number(value)) === value ? Number(value) : value,
    label,
    feelings: feelings ? feelings.split(', ') : [],
    note,
    level: Number(level),
  }));
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = '', separator] of text.matchAll(/"((?:[^"]|"")*)"(,|\r?\n|$)/g)) {
    row.push(cell.replaceAll('""', '"').replace(ESCAPED_FORMULA, ''));
    if (separator === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
