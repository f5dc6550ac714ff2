import type {DiaryEntry} from '../../src/widgets/mood-check/diary/entry.js';

/** An entry of the diary, by default of now, with these fields. */
export const createEntry = (fields: Partial<DiaryEntry> = {}): DiaryEntry => ({
  at: new Date().toISOString(),
  question: 'Q?',
  value: 2,
  label: 'Low',
  level: 0.25,
  feelings: [],
  note: '',
  ...fields,
});
