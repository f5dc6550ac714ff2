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

/** What a clinic should not publish without: a review, sources, a caution; for crisis lines the day somebody checked them. */
export function missingRecommended(type: string, data: UnknownRecord): string[] {
  const fields = Object.entries(recommendedFields[type] ?? {}).filter(([field]) => isEmpty(data[field]));
  const messages = fields.map(([field, expected]) => `${type}.${field} should be ${expected}, but is missing`);
  return type === 'support' ? uncheckedLines(data) : messages;
}

function uncheckedLines(data: UnknownRecord): string[] {
  const lines = data['lines'] as readonly UnknownRecord[]; // The gate has seen this document.
  return lines.flatMap((line, index) =>
    ['checked', 'source']
      .filter((field) => isEmpty(line[field]))
      .map((field) => `support.lines[${index}].${field} should be ${lineFieldDescriptions[field]}, but is missing`),
  );
}

const lineFieldDescriptions: Readonly<Record<string, string>> = {
  checked: 'the day somebody checked the line',
  source: 'where the number comes from',
};

const isEmpty = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);
