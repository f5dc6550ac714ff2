type Fields = Record<string, unknown>;

/** Fields that authors and content systems also write in snake case. */
const SNAKE_CASE = {
  body_type: 'bodyType',
  last_reviewed: 'lastReviewed',
  next_review: 'nextReview',
  reviewed_by: 'reviewedBy',
} as const;

const listFromText = (list: string): string[] =>
  list
    .split(',')
    .map((topic) => topic.trim())
    .filter(Boolean);

/** A field that is given as one text, as the value that the schema expects. */
const fromText = new Map<string, (text: string) => unknown>([
  ['bodyType', (text) => text.toLowerCase()],
  ['lang', (text) => text.replaceAll('_', '-').replace(/[.@].*$/, '')],
  ['reviewedBy', (name) => ({name})],
  ['topics', listFromText],
  ['cautions', (text) => [text]],
]);

/** Rewrites fields of an article whose meaning is clear although their form is not the one of the schema. Changes and returns them. */
export function normalizeFields(fields: Fields): Fields {
  for (const [written, name] of Object.entries(SNAKE_CASE)) fields[name] ??= fields[written];
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'number' && name === 'id') fields[name] = String(value);
    if (typeof value !== 'string' || name === 'body') continue;
    const text = value.trim();
    fields[name] = text === '' && name !== 'title' ? undefined : (fromText.get(name)?.(text) ?? value);
  }
  if (Array.isArray(fields['sources'])) fields['sources'] = fields['sources'].map(sourceFrom);
  const {cautions} = fields;
  if (typeof cautions === 'object' && cautions !== null)
    fields['cautions'] = (Array.isArray(cautions) ? (cautions as unknown[]) : [cautions]).map(normalizeCaution);
  return fields;
}

const sourceFrom = (source: unknown): unknown =>
  typeof source === 'string' && source.trim() !== '' ? {title: source} : source;

const ITEM = /^[ \t]*(?:[-*+•·–]|\d{1,3}[.)])[ \t]+/;

/** A caution with its level in lower case, and with the list at the end of its body as its items. */
function normalizeCaution(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const caution = {...value} as Fields;
  const {level, body, items} = caution;
  if (typeof level === 'string')
    caution['level'] = level
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
  if (typeof body !== 'string' || items !== undefined) return caution;
  const lines = body.split(/\r?\n/).filter((line) => line.trim() !== '');
  const first = lines.findIndex((line) => ITEM.test(line));
  // Items are plain text, so a list with inline Markdown stays in the body.
  if (first < 0 || !lines.slice(first).every((line) => ITEM.test(line) && !/[*_`[<\\]|~~/.test(line.replace(ITEM, ''))))
    return caution;
  const text = lines.slice(0, first).join('\n');
  const {level: itsLevel, heading} = caution;
  return {
    level: itsLevel,
    heading,
    ...(text && {body: text}),
    items: lines.slice(first).map((line) => line.replace(ITEM, '').trim()),
  };
}
