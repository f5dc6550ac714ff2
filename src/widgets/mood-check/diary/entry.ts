import type {FhirValue} from '../../../content/questionnaire/questionnaire.js';

/** One answer in the diary. */
export interface DiaryEntry {
  /** Moment of the answer (ISO 8601). */
  readonly at: string;
  readonly question: string;
  readonly value: string | number;
  readonly label: string;
  /** Place among the answers, from 0 (lowest) to 1 (highest). */
  readonly level: number;
  readonly feelings: readonly string[];
  readonly note: string;
}

/** A day of the person's own time zone, as `2026-11-22`. */
export function toLocalDay(moment: Date): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** The last days up to today, oldest first, each with its answers in order. */
export function lastDays(
  entries: readonly DiaryEntry[],
  today: Date,
  count = 14,
): {readonly day: string; readonly entries: readonly DiaryEntry[]}[] {
  const sorted = [...entries].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [...Array(count).keys()].map((index) => {
    const day = toLocalDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() - count + 1 + index));
    return {day, entries: sorted.filter(({at}) => toLocalDay(new Date(at)) === day)};
  });
}

/** The diary as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is kept as text. */
export function toCsv(entries: readonly DiaryEntry[]): string {
  const escapeCell = (value: string | number) =>
    `"${String(value)
      .replace(/^(?=\s*[=+\-@]|[\t\r\n])/, typeof value === 'number' ? '' : "'")
      .replaceAll('"', '""')}"`;
  const rows = entries.map(({at, question, value, label, feelings, note}) => [
    at,
    question,
    value,
    label,
    feelings.join(', '),
    note,
  ]);
  return [['at', 'question', 'value', 'label', 'feelings', 'note'], ...rows]
    .map((row) => row.map(escapeCell).join(','))
    .join('\r\n');
}

/** The diary as a FHIR R4 Bundle of survey Observations. The question is told in words: no code is made up for it. */
export function toFhir(entries: readonly DiaryEntry[]): FhirValue {
  const category = [{coding: [{system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey'}]}];
  const entry = entries.map(({at, question, value, label, feelings, note}) => ({
    resource: {
      resourceType: 'Observation',
      status: 'final',
      category,
      code: {text: question},
      effectiveDateTime: new Date(at).toISOString(),
      valueString: label,
      component: [
        typeof value === 'number'
          ? {code: {text: 'value'}, valueQuantity: {value}}
          : {code: {text: 'value'}, valueString: value},
        ...feelings.map((word) => ({code: {text: 'feeling'}, valueString: word})),
      ],
      ...(note && {note: [{text: note}]}),
    },
  }));
  return {resourceType: 'Bundle', type: 'collection', entry};
}
