import {literal, optional, picklist, unknown, type InferInput, type InferOutput} from 'valibot';
import {object} from '../validation/object.js';
import {
  cautionListSchema,
  cautionSchema,
  exceededCautionLimit,
  type Caution,
  type CautionInput,
} from '../clinical/caution.js';
import {evidenceSchema} from '../clinical/evidence.js';
import {
  body,
  imageSizes,
  isoDate,
  languageTag,
  link,
  boundedArray,
  source,
  translations,
  nonEmptyText,
} from '../validation/fields.js';
import {ContentError} from '../validation/content-error.js';
import type {DocumentInput} from '../validation/document-input.js';
import {toPlainJson} from '../validation/to-plain-json.js';
import {listIssues, validate} from '../validation/validate.js';
import {normalizeFields} from './normalize-fields.js';

const articleEntries = {
  type: optional(literal('article', '"article"'), 'article'),
  id: optional(nonEmptyText),
  title: nonEmptyText,
  summary: optional(nonEmptyText),
  lang: optional(languageTag),
  translations,
  body,
  bodyType: optional(picklist(['markdown', 'html'], '"markdown" or "html"'), 'markdown'),
  imageSizes,
  cautions: optional(cautionListSchema, []),
  evidence: optional(evidenceSchema),
  author: optional(nonEmptyText),
  publisher: optional(nonEmptyText),
  reviewedBy: optional(object({name: nonEmptyText, role: optional(nonEmptyText)}, 'a name and a role')),
  lastReviewed: optional(isoDate),
  nextReview: optional(isoDate),
  published: optional(isoDate),
  modified: optional(isoDate),
  sources: optional(boundedArray(source, 500, 'a list of sources'), []),
  topics: optional(boundedArray(nonEmptyText, 500, 'a list of texts'), []),
  audience: optional(nonEmptyText),
  action: optional(link),
  related: optional(
    boundedArray(
      object(
        {title: nonEmptyText, src: optional(nonEmptyText), href: optional(nonEmptyText)},
        'a title and a src or href',
      ),
      100,
      'a list of articles',
    ),
    [],
  ),
  status: optional(picklist(['current', 'withdrawn'], '"current" or "withdrawn"'), 'current'),
  withdrawn: optional(
    object(
      {
        on: optional(isoDate),
        reason: nonEmptyText,
        replacement: optional(object({title: nonEmptyText, href: nonEmptyText}, 'a title and an href')),
      },
      'a reason',
    ),
  ),
};

/** Schema of an article, for the command line and for the published `schemas/article.json`. */
export const articleSchema = object(articleEntries, 'an article');

// In the browser an invalid caution must neither block the article nor disappear, so cautions are validated separately.
const lenientArticleSchema = object({...articleEntries, cautions: optional(unknown())}, 'an article');

/**
 * An article as authored, before validation. The level of a caution has to be one of `cautionLevels` by its type, because
 * a misspelled level is replaced by the default caution; assert the type of an imported JSON file: `article as ArticleInput`.
 */
export type ArticleInput = DocumentInput<Omit<InferInput<typeof articleSchema>, 'cautions'>> & {
  readonly cautions?: readonly CautionInput[] | undefined;
};

/** A validated article. */
export interface Article extends Omit<InferOutput<typeof articleSchema>, 'cautions'> {
  /** The valid cautions, in document order. */
  readonly cautions: readonly Caution[];
  /** True when the article has no cautions or an invalid one; the default caution is then shown as well. */
  readonly needsDefaultCaution: boolean;
  /** One sentence per invalid caution, for the console. */
  readonly cautionErrors: readonly string[];
  /** One sentence per optional field that was omitted because it cannot be read, for the console. */
  readonly leftOut: readonly string[];
}

/**
 * Validates an article. Invalid cautions are listed in `cautionErrors`, never dropped silently.
 * @throws {ContentError} `invalid`, naming the field and what it should be.
 */
export function parseArticle(value: unknown): Article {
  const article = validate(lenientArticleSchema, value, 'article');
  const rawCautions = article.cautions ?? [];
  const cautionInputs = Array.isArray(rawCautions) ? (rawCautions as unknown[]) : [rawCautions];
  const exceeded = exceededCautionLimit(cautionInputs);
  if (exceeded) throw new ContentError('invalid', `article.cautions ${exceeded}`);
  const cautions: Caution[] = [];
  const cautionErrors: string[] = [];
  cautionInputs.forEach((item, index) => {
    try {
      cautions.push(validate(cautionSchema, item, `article.cautions[${index}]`));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      cautionErrors.push(error.message);
    }
  });
  const needsDefaultCaution = cautions.length === 0 || cautionErrors.length > 0;
  return {...article, cautions, cautionErrors, needsDefaultCaution, leftOut: []};
}

/** Fields that can be omitted without making the article misleading. `status` and `withdrawn` are not among them. */
const optionalFields = [
  'id',
  'summary',
  'lang',
  'translations',
  'evidence',
  'author',
  'publisher',
  'reviewedBy',
  'lastReviewed',
  'nextReview',
  'published',
  'modified',
  'sources',
  'topics',
  'imageSizes',
  'audience',
  'action',
  'related',
] as const;

/**
 * Validates an article as the article card does. Invalid optional fields, and invalid entries of lists, are omitted and named in
 * `leftOut`: a fact in an unusual form must not cost a patient the whole article. `parseArticle` is for authors.
 * @throws {ContentError} `invalid`, naming a required field and what it should be.
 */
export function parseArticleLeniently(value: unknown): Article {
  const fields = normalizeFields(toPlainJson(value) as Record<string, unknown>);
  const leftOut: string[] = [];
  for (const name of optionalFields) {
    const input = fields[name];
    if (input === undefined) continue;
    const readable =
      Array.isArray(input) && listFields.includes(name)
        ? input.slice(0, MAX_READ_ENTRIES).filter((item) => canRead(name, [item], leftOut))
        : input;
    fields[name] = canRead(name, readable, leftOut) ? readable : undefined;
  }
  return {...parseArticle(fields), leftOut};
}

/** Optional fields that are lists, which lose only their invalid entries. */
const listFields: readonly string[] = ['sources', 'topics', 'related'];

/** Entries of a list that are read: more than any list may have. */
const MAX_READ_ENTRIES = 1_000;

function canRead(name: (typeof optionalFields)[number], value: unknown, leftOut: string[]): boolean {
  const [issue] = listIssues(articleEntries[name], value, `article.${name}`);
  if (issue !== undefined) leftOut.push(`${issue}, and is left out`);
  return issue === undefined;
}

const MEDICINE_TOPIC = /^(medicines?|medications?|drugs?|pharmac.*)$/i;

/** Whether the article's topics say that it is about a medicine. */
export function isAboutMedicine(article: Pick<Article, 'topics'>): boolean {
  return article.topics.some((topic) => MEDICINE_TOPIC.test(topic.trim()));
}
