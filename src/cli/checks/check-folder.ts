import type {Problem} from '../report/problem.js';
import {
  linkTranslations,
  toContentDocument,
  translationGroupOf,
  type ContentDocument,
} from '../source/content-document.js';
import {listSourceFolder, readSourceFile, type SourceFolder} from '../source/source-file.js';
import {checkAddresses} from './addresses.js';
import {checkDocument, type ValidationOptions} from './check-document.js';
import {checkCitations} from './citations.js';
import {checkDates} from './dates.js';
import {createContext, type DocumentCheck, type FolderContext} from './document-context.js';
import {duplicateIds, identify, lateTranslations, pathConflicts, type DocumentId} from './folder-checks.js';
import {checkFieldPunctuation} from './field-punctuation.js';
import {checkHealth} from './health.js';
import {checkMoodQuestion} from './mood-question.js';
import {checkReferences} from './references.js';
import {checkStarterText} from './starter-text.js';
import {otherFileProblems} from './other-files.js';
import {checkUnfinishedText} from './unfinished-text.js';
import {checkWithdrawal} from './withdrawal.js';

/** The documents of a content folder, and the errors and warnings about them. */
export interface CheckedFolder<T> {
  /** Number of documents. */
  readonly count: number;
  /** Number of documents in `drafts/`, which are not published. */
  readonly drafts: number;
  readonly problems: readonly Problem[];
  /** What `visit` returned for each document, in alphabetical order of the files. */
  readonly results: readonly T[];
}

/** The checked documents of one group of translations. */
export interface GroupResult<T> {
  readonly problems: readonly Problem[];
  readonly ids: readonly DocumentId[];
  readonly results: readonly T[];
}

/** Remembers results of groups of translations, by their files. */
export interface GroupCache<T> {
  get(files: readonly string[]): GroupResult<T> | undefined;
  set(files: readonly string[], result: GroupResult<T>): void;
}

/** What to do with each document of a folder. */
export interface FolderVisitor<T> {
  /** Receives each document in its published form. */
  readonly visit: (document: ContentDocument) => T;
  readonly cache?: GroupCache<T> | undefined;
  /** The files of the folder, if they are known. */
  readonly sources?: SourceFolder | undefined;
}

/**
 * Reads and checks every document of a content folder, one group of translations after the other, so that a large folder
 * does not have to fit into memory.
 */
export async function checkFolder<T>(
  folder: string,
  options: ValidationOptions,
  {visit, cache, sources}: Partial<FolderVisitor<T>> = {},
): Promise<CheckedFolder<T>> {
  const {files, otherFiles, drafts} = sources ?? (await listSourceFolder(folder));
  const context = createContext(files, otherFiles, options.today ?? currentDay(), options.strict);
  const groups = groupTranslations(files);
  const checked: GroupResult<T>[] = [];
  for (const group of groups) {
    const known = cache?.get(group);
    if (known) {
      checked.push(known);
      continue;
    }
    const documents = group.map((file) => readSourceFile(folder, file));
    const result = checkGroup(linkTranslations(documents.map(toContentDocument)), options, context, visit);
    cache?.set(group, result);
    checked.push(result);
  }
  const ids = checked.flatMap((group) => group.ids);
  const problems = [
    ...checked.flatMap((group) => group.problems),
    ...pathConflicts(ids),
    ...duplicateIds(ids),
    ...otherFileProblems(otherFiles, files.length + drafts.length > 0),
  ];
  return {
    count: files.length,
    drafts: drafts.length,
    problems: problems.sort(compareProblems),
    results: checked.flatMap((group) => group.results),
  };
}

function checkGroup<T>(
  documents: readonly ContentDocument[],
  options: ValidationOptions,
  context: FolderContext,
  visit?: (document: ContentDocument) => T,
): GroupResult<T> {
  return {
    problems: [
      ...documents.flatMap((document) => checkOne(document, options, context)),
      ...lateTranslations(documents, context),
    ],
    ids: documents.map(identify),
    results: visit ? documents.map(visit) : [],
  };
}

const currentDay = (): string => new Date().toISOString().slice(0, 10);

const documentChecks: readonly DocumentCheck[] = [
  checkDates,
  checkReferences,
  checkCitations,
  checkAddresses,
  checkHealth,
  checkStarterText,
  checkUnfinishedText,
  checkWithdrawal,
  checkFieldPunctuation,
  checkMoodQuestion,
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
