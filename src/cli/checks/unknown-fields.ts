import {findNearMiss} from './near-miss.js';

/** A field that no widget reads. */
export interface UnknownField {
  /** Names and indices from the document to the field. */
  readonly keys: readonly string[];
  /** Path as printed: `article.cautions[0].headng`. */
  readonly path: string;
  /** Known field of the same object with a similar name or the same meaning. */
  readonly suggestion: string | undefined;
}

interface SchemaNode {
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
}

/** Fields that the command line accepts in every document besides those of its schema. */
const commonFields = ['type', 'id', 'lang', 'translations'];

/** Other words that writers and content systems use for a field. The first known one of the same object is suggested. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  abstract: ['summary'],
  advice: ['body'],
  alerts: ['cautions'],
  answers: ['options'],
  category: ['topics'],
  categories: ['topics'],
  changed: ['modified'],
  citations: ['sources'],
  content: ['body'],
  country_code: ['country'],
  date: ['published', 'lastReviewed'],
  description: ['summary', 'body'],
  duration: ['minutes', 'seconds'],
  excerpt: ['summary'],
  headline: ['title', 'heading'],
  href: ['url'],
  keywords: ['topics'],
  language: ['lang'],
  link: ['action', 'href', 'url'],
  locale: ['lang'],
  name: ['title'],
  number: ['dial'],
  phone: ['dial'],
  references: ['sources'],
  review: ['lastReviewed'],
  reviewDate: ['lastReviewed'],
  reviewer: ['reviewedBy'],
  severity: ['level'],
  steps: ['phases'],
  tags: ['topics'],
  text: ['body'],
  title: ['heading'],
  updated: ['modified'],
  url: ['href', 'src'],
  warning: ['cautions'],
  warnings: ['cautions'],
};

/**
 * The fields of a document that its schema does not define, including those in nested objects and lists.
 * @param name name of the document in messages, such as `article`.
 */
export function findUnknownFields(schema: unknown, data: unknown, name: string): UnknownField[] {
  return walk(schema as SchemaNode, data, {path: name, keys: []}, commonFields);
}

interface Place {
  readonly path: string;
  readonly keys: readonly string[];
}

function walk(schema: SchemaNode | undefined, value: unknown, place: Place, extra: readonly string[]): UnknownField[] {
  if (schema?.wrapped) return walk(schema.wrapped, value, place, extra);
  if (schema?.item && Array.isArray(value))
    return value.flatMap((item: unknown, index) =>
      walk(schema.item, item, {path: `${place.path}[${index}]`, keys: [...place.keys, String(index)]}, []),
    );
  if (!schema?.entries || typeof value !== 'object' || value === null) return [];
  const {entries} = schema;
  return Object.entries(value).flatMap(([key, item]) => {
    const isKnown = Object.hasOwn(entries, key) || extra.includes(key);
    if (isKnown && typeof item !== 'object') return [];
    const field = {path: `${place.path}.${key}`, keys: [...place.keys, key]};
    if (isKnown) return walk(entries[key], item, field, []);
    const known = [...Object.keys(entries), ...extra];
    return [{...field, suggestion: findNearMiss(key, known) ?? findSynonym(key, known)}];
  });
}

function findSynonym(key: string, known: readonly string[]): string | undefined {
  const entry = Object.keys(synonyms).find((word) => findNearMiss(key, [word]) === word);
  return entry === undefined ? undefined : synonyms[entry]?.find((name) => known.includes(name));
}

/** A sentence about an unknown field. */
export function unknownFieldMessage({path, suggestion}: UnknownField): string {
  return suggestion === undefined
    ? `${path} is not a known field, so widgets do not show it`
    : `${path} is not a known field: did you mean "${suggestion}"?`;
}
