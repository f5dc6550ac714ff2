type UnknownRecord = Readonly<Record<string, unknown>>;

const recommendedFields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  article: {
    cautions: 'at least one caution',
    sources: 'at least one source',
    lastReviewed: 'the day of the last clinical review',
    reviewedBy: 'the clinician who reviewed it',
  },
  breathing: {cautions: 'at least one caution', sources: 'at least one source'},
};

/** One sentence for each missing recommended field: reviews, sources, cautions, checked crisis lines. */
export function missingRecommended(type: string, data: UnknownRecord): string[] {
  const fields = Object.entries(recommendedFields[type] ?? {}).filter(([field]) => isEmpty(data[field]));
  const messages = fields.map(([field, expected]) => `${type}.${field} should be ${expected}, but is missing`);
  return type === 'support' ? uncheckedLines(data) : messages;
}

/** One sentence for each crisis line of a validated support document that nobody has checked. */
export function uncheckedLines(data: UnknownRecord): string[] {
  const lines = data['lines'] as readonly UnknownRecord[];
  return lines.flatMap((line, index) =>
    ['checked', 'checkedBy', 'source']
      .filter((field) => isEmpty(line[field]))
      .map((field) => `support.lines[${index}].${field} should be ${lineFieldDescriptions[field]}, but is missing`),
  );
}

const lineFieldDescriptions: Readonly<Record<string, string>> = {
  checked: 'the day on which a named person dialled the number',
  checkedBy: 'the name of the person who dialled the number',
  source: 'where the number comes from',
};

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);
