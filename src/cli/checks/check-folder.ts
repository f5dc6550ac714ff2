import type {Problem} from '../report/problem.js';
import {
  linkTranslations,
  toContentDocument,
  translationGroupOf,
  type ContentDocument,
} from '../source/content-document.js';
import {listSourceFolder, readSourceFile} from '../source/source-file.js';
import {checkAddresses} from './addresses.js';
import {checkDocument, type ValidationOptions} from './check-document.js';
import {checkCitations} from './citations.js';
import {checkDates} from './dates.js';
import {createContext, type DocumentCheck, type FolderContext} from './document-context.js';
import {duplicateIds, identify, lateTranslations, type DocumentId} from './folder-checks.js';
import {checkHealth} from './health.js';
import {checkReferences} from './references.js';
import {otherFileProblems} from './other-files.js';

/** The number of documents of a content folder, and the errors and warnings about them. */
export interface CheckedFolder {
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** Groups of translations that are read at the same time. More would need more memory and save no time. */
const GROUPS_AT_ONCE = 16;

/**
 * Reads and checks every document of a content folder, one group of translations after the other, so that a large folder
 * does not have to fit into memory.
 * @param onDocument receives each document in its published form, in alphabetical order of the files.
 */
export async function checkFolder(
  folder: string,
  options: ValidationOptions,
  onDocument?: (document: ContentDocument) => void,
): Promise<CheckedFolder> {
  const {files, otherFiles} = await listSourceFolder(folder);
  const context = createContext(files, otherFiles, options.today ?? currentDay(), options.strict);
  const groups = groupTranslations(files);
  const problems: Problem[] = [];
  const ids: DocumentId[] = [];
  const published = new Map<string, string>();
  for (let start = 0; start < groups.length; start += GROUPS_AT_ONCE) {
    const batch = await Promise.all(
      groups
        .slice(start, start + GROUPS_AT_ONCE)
        .map((group) => Promise.all(group.map((file) => readSourceFile(folder, file)))),
    );
    for (const sources of batch) {
      const group = linkTranslations(sources.map(toContentDocument));
      for (const document of group) {
        problems.push(...checkOne(document, options, context), ...pathConflict(document, published));
        ids.push(identify(document));
        onDocument?.(document);
      }
      problems.push(...lateTranslations(group, context));
    }
  }
  problems.push(...duplicateIds(ids), ...otherFileProblems(otherFiles, files.length > 0));
  return {count: files.length, problems: problems.sort(compareProblems)};
}

const currentDay = (): string => new Date().toISOString().slice(0, 10);

const documentChecks: readonly DocumentCheck[] = [
  checkDates,
  checkReferences,
  checkCitations,
  checkAddresses,
  checkHealth,
];

/** The problems of one document. Its content is checked only when it can be read, so that one mistake has one message. */
function checkOne(document: ContentDocument, options: ValidationOptions, context: FolderContext): Problem[] {
  const problems = checkDocument(document, options);
  const isReadable = !problems.some(({isError, rule}) => isError && unreadableRules.has(rule));
  return [...problems, ...(isReadable ? documentChecks.flatMap((check) => check(document, context)) : [])];
}

const unreadableRules = new Set(['file', 'syntax', 'document-type', 'invalid-value']);

function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.range?.line ?? 0) - (b.range?.line ?? 0) || (a.range?.column ?? 0) - (b.range?.column ?? 0);
}

function groupTranslations(files: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const name = translationGroupOf(file);
    const group = groups.get(name);
    if (group) group.push(file);
    else groups.set(name, [file]);
  }
  return [...groups.values()];
}

function pathConflict({path, source}: ContentDocument, published: Map<string, string>): Problem[] {
  const other = published.get(path);
  published.set(path, other ?? source.path);
  if (other === undefined) return [];
  const message = `is published as ${path}, like ${other}: rename one of them`;
  return [{file: source.path, rule: 'same-path', message, isError: true}];
}
