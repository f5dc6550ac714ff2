import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkFolder, type CheckedFolder} from '../checks/check-folder.js';
import type {ValidationOptions} from '../checks/check-document.js';
import type {Problem} from '../report/problem.js';
import type {ContentDocument} from '../source/content-document.js';
import {listSourceFolder, isImage} from '../source/source-file.js';
import {embedPages, type EmbedAddresses} from './embed-pages.js';
import {BuildCache, stampOf} from './build-cache.js';
import {FolderUpdate} from './folder-update.js';
import {ImageSizes} from './image-sizes.js';
import {copyImages, type ImageEntry} from './images.js';
import {countSiteLinks, resolveSiteLinks} from './site-links.js';

/** A checked folder, and what was written: bytes of the documents, and numbers of files. */
export interface BuildResult extends Pick<CheckedFolder<unknown>, 'count' | 'problems' | 'drafts'> {
  readonly bytes: number;
  readonly written: number;
  readonly unchanged: number;
}

/** Options of a build. */
export interface BuildOptions extends ValidationOptions {
  /** The address that links beginning with `/` are resolved against. */
  readonly site?: string | undefined;
  /** Addresses for the pages that a content management system embeds; without them, there are no such pages. */
  readonly embed?: EmbedAddresses | undefined;
  /** Reads every file again, even if it has not changed since the last build. */
  readonly fresh?: boolean | undefined;
}

/** What a build remembers of a written document. */
interface WrittenDocument {
  readonly entry: IndexEntry;
  readonly siteLinks: number;
  /** The images of the text, whose sizes the document contains, with size and time of each file. */
  readonly images: readonly (readonly [path: string, stamp: string])[];
  /** Size and time of the written file, after the build. */
  stamp: string;
}

/** Entry of a document in `index.json`. The hash is valid as the `integrity` option of `fetch`. */
interface IndexEntry {
  readonly path: string;
  readonly id: unknown;
  readonly type: string;
  readonly title: unknown;
  readonly lang: string | undefined;
  readonly bytes: number;
  readonly integrity: string;
}

/**
 * Writes a content folder as a static endpoint: one JSON file per document, the images, `index.json`, and the schemas. The
 * output is deterministic. When there is an error, nothing is written.
 */
export async function buildFolder(folder: string, out: string, options: BuildOptions): Promise<BuildResult> {
  const {strict, site, embed, fresh = false} = options;
  const sources = await listSourceFolder(folder);
  const update = new FolderUpdate(out, folder);
  try {
    const images = sources.otherFiles.filter(isImage);
    const sizes = new ImageSizes(folder, images);
    const stampOfImage = (path: string) => stampOf(join(folder, path));
    const isWritten = ({entry, stamp, images: shown}: WrittenDocument) =>
      update.has(entry.path) &&
      stampOf(update.pathOf(entry.path)) === stamp &&
      shown.every(([path, imageStamp]) => stampOfImage(path) === imageStamp);
    const today = options.today ?? new Date().toISOString().slice(0, 10);
    const cache = new BuildCache(
      folder,
      out,
      [strict, site, today, sources],
      (document: WrittenDocument) => !fresh && isWritten(document),
    );
    const visit = (document: ContentDocument): WrittenDocument => {
      const shown = sizes.imagesOf(document);
      const bytes = Buffer.from(formatJson(resolveSiteLinks(sizes.addTo(document.data, shown), site)));
      update.write(document.path, bytes);
      return {
        images: [...new Set(shown.values())].map((path) => [path, stampOfImage(path)]),
        entry: indexEntry(document, bytes),
        siteLinks: site === undefined ? countSiteLinks(document.data) : 0,
        stamp: '',
      };
    };
    const checked = await checkFolder(folder, {strict, today, isPublishing: true}, {visit, cache, sources});
    for (const {entry} of checked.results) update.keep(entry.path);
    const {entries, problems: imageProblems} = copyImages(folder, images, update);
    const links = checked.results.reduce((sum, {siteLinks}) => sum + siteLinks, 0);
    const problems = [...checked.problems, ...imageProblems, ...siteLinkWarning(links, strict)];
    const {count, drafts} = checked;
    if (problems.some(({isError}) => isError)) return {count, drafts, problems, bytes: 0, written: 0, unchanged: 0};
    const documents = checked.results.map(({entry}) => entry);
    const pages = embed ? embedPages(documents, embed) : [];
    for (const [path, text] of pages) update.write(path, text);
    writeIndex(update, {documents, images: entries, pages: pages.map(([path]) => ({path}))});
    const {written, unchanged} = update.commit();
    for (const document of checked.results) document.stamp = stampOf(update.pathOf(document.entry.path));
    cache.save();
    return {
      count,
      drafts,
      problems,
      bytes: checked.results.reduce((sum, {entry}) => sum + entry.bytes, 0),
      written,
      unchanged,
    };
  } finally {
    update.discard();
  }
}

/** What `index.json` lists. A later build removes what its own list has no more. */
interface FolderIndex {
  readonly documents: readonly IndexEntry[];
  readonly images: readonly ImageEntry[];
  /** The pages for other sites, and their oEmbed documents. */
  readonly pages: readonly {readonly path: string}[];
}

function writeIndex(update: FolderUpdate, {documents, images, pages}: FolderIndex): void {
  for (const [path, text] of readPublishedSchemas()) update.write(path, text);
  const optional = {...(images.length > 0 && {images}), ...(pages.length > 0 && {pages})};
  update.write('index.json', formatJson({generator: 'smart-meditation', version: 1, documents, ...optional}));
}

/** Links that begin with `/` lead to the content server, unless the clinic's site is known. */
function siteLinkWarning(count: number, isError: boolean): Problem[] {
  if (count === 0) return [];
  const message =
    count === 1
      ? '1 link begins with /, and leads to the server of the content instead of your site'
      : `${count} links begin with /, and lead to the server of the content instead of your site`;
  return [{file: '.', rule: 'site-links', message, help: 'Name your site: --site https://clinic.example', isError}];
}

function indexEntry({path, type, lang, data}: ContentDocument, bytes: Buffer): IndexEntry {
  const title = data['title'] ?? data['question'] ?? data['country'];
  const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  return {path, id: data['id'], type, title, lang, bytes: bytes.length, integrity};
}

const formatJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function readPublishedSchemas(): [string, string][] {
  const folder = new URL('../../../schemas/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name): [string, string] => [`schemas/${name}`, readFileSync(new URL(name, folder), 'utf8')]);
}
