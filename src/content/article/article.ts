import {literal, object, optional, picklist, unknown, type InferOutput} from 'valibot';
import {cautionSchema, type Caution} from '../clinical/caution.js';
import {evidenceSchema} from '../clinical/evidence.js';
import {body, day, language, link, several, source, translations, words} from '../validation/fields.js';
import {ContentError} from '../validation/content-error.js';
import {check} from '../validation/validate.js';

/** The most cautions an article may have. */
const MAX_CAUTIONS = 100;

const entries = {
  type: optional(literal('article', '"article"'), 'article'),
  id: optional(words),
  title: words,
  summary: optional(words),
  lang: optional(language),
  translations,
  body,
  bodyType: optional(picklist(['markdown', 'html'], '"markdown" or "html"'), 'markdown'),
  cautions: optional(several(cautionSchema, MAX_CAUTIONS, 'a list of cautions'), []),
  evidence: optional(evidenceSchema),
  author: optional(words),
  publisher: optional(words),
  reviewedBy: optional(object({name: words, role: optional(words)}, 'a name and a role')),
  lastReviewed: optional(day),
  nextReview: optional(day),
  published: optional(day),
  modified: optional(day),
  sources: optional(several(source, 500, 'a list of sources'), []),
  topics: optional(several(words, 500, 'a list of texts'), []),
  audience: optional(words),
  action: optional(link),
  related: optional(several(object({title: words, src: optional(words), href: optional(words)}, 'a title and a src or href'), 100, 'a list of articles'), []),
  status: optional(picklist(['current', 'withdrawn'], '"current" or "withdrawn"'), 'current'),
  withdrawn: optional(
    object({on: optional(day), reason: words, replacement: optional(object({title: words, href: words}, 'a title and an href'))}, 'a reason'),
  ),
};

/** Schema of an article, as the content kit checks it and as `schemas/article.json` publishes it. */
export const articleSchema = object(entries, 'an article');

// In the browser a caution that cannot be read must not take the article away, nor vanish: it is read apart.
const forgivingSchema = object({...entries, cautions: optional(unknown())}, 'an article');

/** A checked article. */
export interface Article extends Omit<InferOutput<typeof articleSchema>, 'cautions'> {
  /** The cautions that can be read, in the order given. */
  readonly cautions: readonly Caution[];
  /** True when none, or not all, of the cautions can be read: the standing caution is shown too. */
  readonly needsStandingCaution: boolean;
  /** One sentence per caution that cannot be read, for the console. */
  readonly unreadable: readonly string[];
}

/**
 * Reads an article; cautions that cannot be read are counted, never dropped in silence.
 * @throws {ContentError} `invalid`, naming the field and what it should be.
 */
export function parseArticle(value: unknown): Article {
  const article = check(forgivingSchema, value, 'article');
  const given = article.cautions ?? [];
  const list = Array.isArray(given) ? (given as unknown[]) : [given];
  if (list.length > MAX_CAUTIONS) throw new ContentError('invalid', `article.cautions should be at most ${MAX_CAUTIONS} items, but is a list of ${list.length}`);
  const cautions: Caution[] = [];
  const unreadable: string[] = [];
  list.forEach((item, index) => {
    try {
      cautions.push(check(cautionSchema, item, `article.cautions[${index}]`));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      unreadable.push(error.message);
    }
  });
  return {...article, cautions, unreadable, needsStandingCaution: cautions.length === 0 || unreadable.length > 0};
}

const MEDICINE = /^(medicines?|medications?|drugs?|pharmac.*)$/i;

/** Whether the article's topics say that it is about a medicine. */
export function isAboutMedicine(article: Pick<Article, 'topics'>): boolean {
  return article.topics.some((topic) => MEDICINE.test(topic.trim()));
}
