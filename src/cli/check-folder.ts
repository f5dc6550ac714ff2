import {checkDocument, type ValidationOptions} from './check-document.js';
import {toContentDocument, linkTranslations, type ContentDocument} from './content-document.js';
import type {Problem} from './problem.js';
import {readSourceFolder} from './source-file.js';

/** The documents of a content folder, and the errors and warnings about them. */
export interface CheckedFolder {
  readonly documents: readonly ContentDocument[];
  readonly problems: readonly Problem[];
}

/** Reads and checks every document of a content folder. */
export async function checkFolder(folder: string, options: ValidationOptions): Promise<CheckedFolder> {
  const {files, otherFiles} = await readSourceFolder(folder);
  const documents = linkTranslations(files.map(toContentDocument));
  const ignored = otherFiles.map((file) => ({
    file,
    line: 1,
    message: 'is not Markdown, JSON, or YAML, and is left out',
    isError: false,
  }));
  const problems = [
    ...documents.flatMap((document) => checkDocument(document, options)),
    ...pathConflicts(documents),
    ...ignored,
  ];
  if (files.length === 0)
    problems.push({
      file: '.',
      line: 1,
      message: 'the folder should contain at least one document, but is empty',
      isError: true,
    });
  return {documents, problems};
}

function pathConflicts(documents: readonly ContentDocument[]): Problem[] {
  const firstSources = new Map<string, string>();
  return documents.flatMap(({path, source}) => {
    const other = firstSources.get(path);
    if (other === undefined) firstSources.set(path, source.path);
    return other
      ? [
          {
            file: source.path,
            line: 1,
            message: `is published as ${path}, like ${other}: rename one of them`,
            isError: true,
          },
        ]
      : [];
  });
}
