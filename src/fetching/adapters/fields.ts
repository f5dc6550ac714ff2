/** An object of unknown fields. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** The value as an object, or one without fields. */
export function asRecord(value: unknown): UnknownRecord {
  return typeof value === 'object' && value !== null ? (value as UnknownRecord) : {};
}

/** The value as a list: a single one becomes a list of one, nothing an empty one. */
export function toArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
}

/** The first of the values that is text with something in it. */
export function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** Plain text of a short piece of HTML: without tags, with its entities read. It is shown as text, never as HTML. */
export function htmlToPlainText(html: unknown): string | undefined {
  const text = firstText(html)
    ?.replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : NaN;
      if (code > 0 && code < 0x11_0000) return String.fromCodePoint(code);
      return name !== undefined && Object.hasOwn(NAMED_ENTITIES, name) ? (NAMED_ENTITIES[name] ?? entity) : entity;
    });
  return firstText(text?.replace(/\s+/g, ' ').trim());
}

/** A day (`2026-03-31`) out of a date with a time. */
export function toIsoDate(value: unknown): string | undefined {
  return firstText(value)?.slice(0, 10);
}

/** What a site may add to a foreign shape, under our own names: cautions, review, evidence, sources. */
export function clinicalFields(...candidates: readonly unknown[]): UnknownRecord {
  const result: Record<string, unknown> = {};
  for (const place of candidates.map(asRecord)) {
    for (const name of [
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
    ]) {
      const snakeCaseName = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const value = place[name] ?? place[snakeCaseName];
      if (value) result[name] ??= value; // Custom fields that nobody filled in come as "" or false.
    }
  }
  return result;
}
