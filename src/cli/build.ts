import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {checkFolder, type CheckedFolder} from './checks/check-folder.js';
import type {ValidationOptions} from './checks/check-document.js';
import type {ContentDocument} from './source/content-document.js';
import {replaceFolder} from './replace-folder.js';
import type {Problem} from './report/problem.js';
import {countSiteLinks, resolveSiteLinks} from './site-links.js';

/** A checked folder and the total size of the written documents, in bytes (0 when nothing was written). */
export interface BuildResult extends CheckedFolder {
  readonly bytes: number;
}

/** Options of a build; `site` is the address that links beginning with `/` are resolved against. */
export interface BuildOptions extends ValidationOptions {
  readonly site?: string | undefined;
}

/**
 * Writes a content folder as a static endpoint: one JSON file per document, `index.json`, and the schemas. The output is
 * deterministic. When there is an error, nothing is written.
 */
export async function buildFolder(folder: string, out: string, {strict, site}: BuildOptions): Promise<BuildResult> {
  const files = new Map<string, string>();
  const entries: IndexEntry[] = [];
  let siteLinks = 0;
  const checked = await checkFolder(folder, {strict, isPublishing: true}, (document) => {
    siteLinks += countSiteLinks(document.data);
    const text = formatJson(resolveSiteLinks(document.data, site));
    files.set(document.path, text);
    entries.push(indexEntry(document, text));
  });
  const problems = site === undefined ? [...checked.problems, ...siteLinkWarning(siteLinks, strict)] : checked.problems;
  if (problems.some(({isError}) => isError)) return {...checked, problems, bytes: 0};
  const index = formatJson({generator: 'smart-meditation', version: 1, documents: entries});
  await replaceFolder(out, new Map([...files, ['index.json', index], ...(await readPublishedSchemas())]), folder);
  return {...checked, problems, bytes: entries.reduce((sum, entry) => sum + entry.bytes, 0)};
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

interface IndexEntry {
  readonly path: string;
  readonly bytes: number;
  readonly integrity: string;
}

/** Entry of a document in `index.json`. The hash is valid as the `integrity` option of `fetch`. */
function indexEntry({path, type, lang, data}: ContentDocument, text: string): IndexEntry {
  const bytes = Buffer.from(text);
  const title = data['title'] ?? data['question'] ?? data['country'];
  const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  return {path, ...{id: data['id'], type, title, lang}, bytes: bytes.length, integrity};
}

const formatJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

async function readPublishedSchemas(): Promise<[string, string][]> {
  const schemasFolder = new URL('../../schemas/', import.meta.url);
  const names = (await readdir(schemasFolder)).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [
      `schemas/${name}`,
      await readFile(new URL(name, schemasFolder), 'utf8'),
    ]),
  );
}
