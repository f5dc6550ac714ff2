import {posix} from 'node:path';
import {
  toProblem,
  isAbsolute,
  resolveInFolder,
  type DocumentCheck,
  type Finding,
  type FolderContext,
} from './document-context.js';
import {findNearMiss} from './near-miss.js';
import type {ContentDocument} from '../source/content-document.js';

type UnknownRecord = Readonly<Record<string, unknown>>;
const asList = (value: unknown): readonly UnknownRecord[] => (Array.isArray(value) ? (value as UnknownRecord[]) : []);

/** References to other documents that lead nowhere: `support`, `related`, `translations`, and `next.for` values. */
export const checkReferences: DocumentCheck = (document, context) => {
  const {data} = document;
  const findings = [
    ...missingDocument(document, ['support'], data['support'], context),
    ...asList(data['related']).flatMap((related, index) => relatedFindings(document, related, index, context)),
    ...Object.entries(Object(document.source.data['translations']) as UnknownRecord).flatMap(([lang, address]) =>
      missingDocument(document, ['translations', lang], address, context),
    ),
    ...unknownAnswers(document),
  ];
  return findings.map((finding) => toProblem(document, finding, context));
};

function relatedFindings(
  document: ContentDocument,
  {src, href}: UnknownRecord,
  index: number,
  context: FolderContext,
): Finding[] {
  const missing = missingDocument(document, ['related', String(index), 'src'], src, context);
  if (href !== undefined || missing.length > 0) return missing;
  const message = `article.related[${index}] should have an href, the address of the page with the article, but has none, so it is not shown`;
  return [{range: document.source.locate(['related', String(index)]), rule: 'related', message, severity: 'release'}];
}

function missingDocument(
  {type, path, source}: ContentDocument,
  keys: string[],
  address: unknown,
  {published}: FolderContext,
): Finding[] {
  if (typeof address !== 'string' || isAbsolute(address) || address.startsWith('/')) return [];
  const candidates = ['', posix.dirname(path)].map((base) => resolveInFolder(address, base));
  if (candidates.some((candidate) => candidate !== undefined && published.has(candidate))) return [];
  const paths = [...published];
  const withJson = address.replace(/\.(md|markdown|ya?ml)$/, '.json');
  const meant =
    paths.find((one) => one.toLowerCase() === withJson.toLowerCase()) ??
    paths.find((one) => posix.basename(one) === posix.basename(withJson)) ??
    findNearMiss(withJson, paths.filter((one) => one.startsWith(posix.dirname(withJson))).slice(0, 1000));
  const help =
    meant === undefined ? 'The address is the published path, such as support/GB.json.' : `Did you mean ${meant}?`;
  const message = `${type}.${formatKeys(keys)} should be the address of a document in this folder, but there is no "${address}"`;
  return [{range: source.locate(keys), rule: 'missing-document', message, help, severity: 'error'}];
}

/** `next.for` values that no option has, so that nobody ever sees the step. */
function unknownAnswers({type, data, source}: ContentDocument): Finding[] {
  if (type !== 'mood') return [];
  const values = asList(data['options']).map(({value}) => String(value));
  return asList(data['next']).flatMap((step, index) =>
    (Array.isArray(step['for']) ? (step['for'] as unknown[]) : []).flatMap((value, position): Finding[] => {
      if (values.includes(String(value))) return [];
      const keys = ['next', String(index), 'for', String(position)];
      const message = `mood.next[${index}].for should name values of options (${values.join(', ')}), but names ${String(value)}`;
      return [{range: source.locate(keys), rule: 'unknown-answer', message, severity: 'error'}];
    }),
  );
}

const formatKeys = (keys: readonly string[]): string =>
  keys.reduce((path, key) => (/^\d+$/.test(key) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`), '');
