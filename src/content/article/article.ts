import {literal, optional, picklist, unknown, type InferInput, type InferOutput} from 'valibot';
import {object} from '../validation/object.js';
import {cautionSchema, type Caution} from '../clinical/caution.js';
import {evidenceSchema} from '../clinical/evidence.js';
import {body, isoDate, languageTag, link, boundedArray, source, translations, nonEmptyText} from '../validation/fields.js';
import {ContentError} from '../validation/content-error.js';
import type {DocumentInput} from '../validation/document-input.js';
import {validate} from '../validation/validate.js';

/** The most cautions an article may have. */
const MAX_CAUTIONS = 100;

const articleEntries = {
  type: optional(literal('article', '"article"'), 'article'),
  id: optional(nonEmptyText),
  title: nonEmptyText,
  summary: optional(nonEmptyText),
  lang: optional(languageTag),
  translations,
  body,
  bodyType: optional(picklist(['markdown', 'html'], '"markdown" or "html"'), 'markdown'),
  cautions: optional(boundedArray(cautionSchema, MAX_CAUTIONS, 'a list of cautions'), []),
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
  related: optional(boundedArray(object({title: nonEmptyText, src: optional(nonEmptyText), href: optional(nonEmptyText)}, 'a title and a src or href'), 100, 'a list of articles'), []),
  status: optional(picklist(['current', 'withdrawn'], '"current" or "withdrawn"'), 'current'),
  withdrawn: optional(
    object({on: optional(isoDate), reason: nonEmptyText, replacement: optional(object({title: nonEmptyText, href: nonEmptyText}, 'a title and an href'))}, 'a reason'),
  ),
};

/** Schema of an article, as the content kit checks it and as `schemas/article.json` publishes it. */
export const articleSchema = object(articleEntries, 'an article');

// In the browser a caution that cannot be read must not take the article away, nor vanish: it is read apart.
const lenientArticleSchema = object({...articleEntries, cautions: optional(unknown())}, 'an article');

/** An article as it is written, before it is validated. */
export type ArticleInput = DocumentInput<InferInput<typeof articleSchema>>;

/** A checked article. */
export interface Article extends Omit<InferOutput<typeof articleSchema>, 'cautions'> {
  /** The cautions that can be read, in the order given. */
  readonly cautions: readonly Caution[];
  /** True when none, or not all, of the cautions can be read: the standing caution is shown too. */
  readonly needsDefaultCaution: boolean;
  /** One sentence per caution that cannot be read, for the console. */
  readonly cautionErrors: readonly string[];
}

/**
 * Reads an article; cautions that cannot be read are counted, never dropped in silence.
 * @throws {ContentError} `invalid`, naming the field and what it should be.
 */
export function parseArticle(value: unknown): Article {
  const article = validate(lenientArticleSchema, value, 'article');
  const rawCautions = article.cautions ?? [];
  const cautionInputs = Array.isArray(rawCautions) ? (rawCautions as unknown[]) : [rawCautions];
  if (cautionInputs.length > MAX_CAUTIONS) throw new ContentError('invalid', `article.cautions should be at most ${MAX_CAUTIONS} items, but is a list of ${cautionInputs.length}`);
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
  return {...article, cautions, cautionErrors, needsDefaultCaution: cautions.length === 0 || cautionErrors.length > 0};
}

const MEDICINE_TOPIC = /^(medicines?|medications?|drugs?|pharmac.*)$/i;

/** Whether the article's topics say that it is about a medicine. */
export function isAboutMedicine(article: Pick<Article, 'topics'>): boolean {
  return article.topics.some((topic) => MEDICINE_TOPIC.test(topic.trim()));
}
