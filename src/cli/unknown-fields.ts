/** A field that no widget reads. */
export interface UnknownField {
  /** Path as printed: `article.cautions[0].headng`. */
  readonly path: string;
  /** Known field of the same object with a similar name. */
  readonly suggestion: string | undefined;
}

interface SchemaNode {
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
}

/** Fields that the command line accepts in every document besides those of its schema. */
const commonFields = ['type', 'id', 'lang', 'translations'];

/**
 * The fields of a document that its schema does not define, including those in nested objects and lists.
 * @param name name of the document in messages, such as `article`.
 */
export function findUnknownFields(schema: unknown, data: unknown, name: string): UnknownField[] {
  return walk(schema as SchemaNode, data, name, commonFields);
}

function walk(schema: SchemaNode | undefined, value: unknown, path: string, extra: readonly string[]): UnknownField[] {
  if (schema?.wrapped) return walk(schema.wrapped, value, path, extra);
  if (schema?.item && Array.isArray(value))
    return value.flatMap((item: unknown, index) => walk(schema.item, item, `${path}[${index}]`, []));
  if (!schema?.entries || typeof value !== 'object' || value === null) return [];
  const {entries} = schema;
  const known = [...Object.keys(entries), ...extra];
  return Object.entries(value).flatMap(([key, item]) =>
    known.includes(key)
      ? walk(entries[key], item, `${path}.${key}`, [])
      : [{path: `${path}.${key}`, suggestion: known.find((name) => isNearMiss(key, name))}],
  );
}

/** A sentence about an unknown field. */
export function unknownFieldMessage({path, suggestion}: UnknownField): string {
  return suggestion === undefined
    ? `${path} is not a known field, so widgets do not show it`
    : `${path} is not a known field: did you mean "${suggestion}"?`;
}

/** Whether two names differ only in case and separators, or by one or two typing mistakes. */
function isNearMiss(given: string, known: string): boolean {
  const [a, b] = [given, known].map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  if (a === undefined || b === undefined) return false;
  if (a === b || `${a}s` === b || a === `${b}s`) return true;
  return editDistance(a, b) <= (b.length > 6 ? 2 : b.length > 3 ? 1 : 0);
}

/** Damerau-Levenshtein distance: insertions, deletions, substitutions, and transpositions of adjacent letters. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({length: b.length + 1}, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const above = rows[row - 1] ?? [];
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwapped ? (rows[row - 2]?.[column - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced, swapped));
    }
    rows.push(current);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
