import {basename, join, posix} from 'node:path';
import {stringify} from 'yaml';
import {parseArticleLeniently} from '../../content/article/article.js';
import {isContentError} from '../../content/validation/content-error.js';
import {isAbsolute, resolveBesideDocument} from '../checks/document-context.js';
import {findBodyItems} from '../source/body-text.js';
import {slugOf} from '../starter/slug.js';
import {writeNew} from '../starter/starter.js';

/** An article of another system before it becomes a draft. */
export interface ImportedArticle {
  /** Fields as in an article; anything may be missing or have another form. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where it comes from: an address or a file. */
  readonly origin: string;
  /** Files that belong to it, such as pictures, by their path beside the draft. */
  readonly files?: ReadonlyMap<string, Buffer>;
  /** Why it cannot be read, if it cannot. */
  readonly error?: string;
}

/** A written draft, or why there is none, and what an editor has to do. */
export interface DraftReport {
  readonly origin: string;
  readonly path: string | undefined;
  /** What is missing or was left out, one sentence each. */
  readonly notes: readonly string[];
}

/** Fields that say that a clinician has checked a text. An import is no check, so they become notes. */
const reviewFields = ['reviewedBy', 'lastReviewed', 'nextReview'] as const;

const missingNotes: Readonly<Record<string, string>> = {
  cautions: 'no caution: decide which ones a reader needs',
  sources: 'no sources: add them, and cite them in the text as [1]',
  summary: 'no summary',
  lang: 'no language',
};

/** Writes an article as a draft that is marked as not reviewed. A file that exists is left as it is. */
export async function writeDraft(
  folder: string,
  {fields, origin, files, error}: ImportedArticle,
  names: Set<string>,
): Promise<DraftReport> {
  const article = error ?? readArticle(fields);
  if (typeof article === 'string') return {origin, path: undefined, notes: [article]};
  const {body, leftOut, ...kept} = article;
  const slug = uniqueName(slugOf(kept.title), names);
  const path = join(folder, `${slug}.md`);
  const own = Object.fromEntries(
    Object.entries(kept).filter(
      ([name, value]) => !isEmpty(value) && !(reviewFields as readonly string[]).includes(name),
    ),
  );
  const review = reviewFields.flatMap((name) =>
    kept[name] === undefined ? [] : [`${name} of the original, not taken over: ${JSON.stringify(kept[name])}`],
  );
  const missing = Object.entries(missingNotes).flatMap(([name, note]) => (isEmpty(own[name]) ? [note] : []));
  const notes = [
    'not reviewed by a clinician',
    ...missing,
    ...review,
    ...leftOut,
    ...bodyNotes(body, article.bodyType),
    ...missingPictures(body, article.bodyType, files),
  ];
  const comments = [`Draft, imported from ${origin}.`, ...notes.map((note) => `- ${note}`)]
    .map((line) => `# ${line.replaceAll('\n', ' ')}`)
    .join('\n');
  const text = `---\n${comments}\n${stringify(own, {lineWidth: 0})}---\n\n${body.trim()}\n`;
  if (!(await writeNew(path, text))) return {origin, path, notes: ['the draft exists already and was left as it is']};
  for (const [name, bytes] of files ?? []) await writeNew(join(folder, name), bytes);
  return {origin, path, notes};
}

function readArticle(fields: Readonly<Record<string, unknown>>) {
  try {
    const article = parseArticleLeniently(fields);
    const {title, summary, lang, author, publisher, published, modified, topics, audience, action} = article;
    const {cautions, evidence, sources, reviewedBy, lastReviewed, nextReview, body, bodyType} = article;
    return {
      ...{title, summary, lang, author, publisher, published, modified, topics, audience, action},
      ...{cautions, evidence, sources, reviewedBy, lastReviewed, nextReview, body, bodyType},
      leftOut: [...article.leftOut, ...article.cautionErrors],
    };
  } catch (error) {
    if (!isContentError(error)) throw error;
    return error.message;
  }
}

/** What the widgets would not show of a body. */
function bodyNotes(body: string, bodyType: string): string[] {
  const items = findBodyItems(body, bodyType);
  const count = (kind: string, matches: (target: string) => boolean) =>
    items.filter((item) => item.kind === kind && matches(item.target)).length;
  const removed = [
    ...new Set(
      items
        .filter(({kind, target}) => kind === 'tag' && /^(script|iframe|form|video|audio|object|embed)$/.test(target))
        .map(({target}) => `<${target}>`),
    ),
  ];
  const remote = count('image', (target) => /^(https?:)?\/\//i.test(target));
  const withoutAlt = items.filter(({kind, text}) => kind === 'image' && text.trim() === '').length;
  const shortcodes =
    /\[\/?[a-z][\w-]*(?:\s[^[\]=]*=[^[\]]*)?\](?!\()/i.test(body) && bodyType === 'html' && /\[\/[a-z]/i.test(body);
  return [
    ...(remote > 0 ? [`pictures on another server: ${remote}; save them beside the draft`] : []),
    ...(withoutAlt > 0 ? [`pictures without alternative text: ${withoutAlt}`] : []),
    ...(removed.length > 0 ? [`not shown by the widgets: ${removed.join(', ')}`] : []),
    ...(shortcodes ? ['shortcodes of WordPress are in the text'] : []),
  ];
}

/** The pictures that should be files beside the draft, but are not. */
function missingPictures(body: string, bodyType: string, files: ImportedArticle['files']): string[] {
  const addresses = findBodyItems(body, bodyType)
    .filter(({kind, target}) => kind === 'image' && !isAbsolute(target))
    .map(({target}) => target);
  const missing = addresses.filter((address) => !files?.has(resolveBesideDocument(address, 'draft.md') ?? ''));
  return missing.length > 0 ? [`pictures that were not found: ${[...new Set(missing)].join(', ')}`] : [];
}

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

function uniqueName(slug: string, names: Set<string>): string {
  let name = slug;
  for (let number = 2; names.has(name); number++) name = `${slug}-${number}`;
  names.add(name);
  return name;
}

/** Path beside the draft of a picture in a Word file. */
export function pictureName(origin: string, index: number, contentType: string): string {
  const extension = /^image\/(png|jpeg|gif|webp|svg)/.exec(contentType)?.[1]?.replace('jpeg', 'jpg') ?? 'png';
  return posix.join('images', `${slugOf(basename(origin).replace(/\.\w+$/, ''))}-${index}.${extension}`);
}
