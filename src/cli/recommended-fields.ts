type Data = Readonly<Record<string, unknown>>;

const wishes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  article: {
    cautions: 'at least one caution',
    sources: 'at least one source',
    lastReviewed: 'the day of the last clinical review',
    reviewedBy: 'the clinician who reviewed it',
  },
  breathing: {cautions: 'at least one caution', sources: 'at least one source'},
};

/** What a clinic should not publish without: a review, sources, a caution; for crisis lines the day somebody checked them. */
export function missing(type: string, data: Data): string[] {
  const fields = Object.entries(wishes[type] ?? {}).filter(([field]) => isEmpty(data[field]));
  const sentences = fields.map(([field, wish]) => `${type}.${field} should be ${wish}, but is missing`);
  return type === 'support' ? uncheckedLines(data) : sentences;
}

function uncheckedLines(data: Data): string[] {
  const lines = data['lines'] as readonly Data[]; // The gate has seen this document.
  return lines.flatMap((line, index) =>
    ['checked', 'source'].filter((field) => isEmpty(line[field])).map((field) => `support.lines[${index}].${field} should be ${said[field]}, but is missing`),
  );
}

const said: Readonly<Record<string, string>> = {checked: 'the day somebody checked the line', source: 'where the number comes from'};

const isEmpty = (value: unknown) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
