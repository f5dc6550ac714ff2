import {checkDocument, type ValidationOptions} from './check-document.js';
import {toKitDocument, linkTranslations, type KitDocument} from './content-document.js';
import type {Problem} from './problem.js';
import {readSourceFolder} from './source-file.js';

/** A content folder, checked: its documents, and what to mend before they are published. */
export interface CheckedFolder {
  readonly documents: readonly KitDocument[];
  readonly problems: readonly Problem[];
}

/** Reads and checks every document of a content folder. */
export async function checkFolder(folder: string, options: ValidationOptions): Promise<CheckedFolder> {
  const {files, otherFiles} = await readSourceFolder(folder);
  const documents = linkTranslations(files.map(toKitDocument));
  const ignored = otherFiles.map((file) => ({
    file,
    line: 1,
    message: 'is not Markdown, JSON or YAML, and is left out',
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
      message: 'the folder should hold at least one document, but is empty',
      isError: true,
    });
  return {documents, problems};
}

function pathConflicts(documents: readonly KitDocument[]): Problem[] {
  const firstSources = new Map<string, string>();
  return documents.flatMap(({path, source}) => {
    const other = firstSources.get(path);
    if (other === undefined) firstSources.set(path, source.path);
    return other
      ? [
          {
            file: source.path,
            line: 1,
            message: `becomes ${path}, as ${other} does: give one of them another name`,
            isError: true,
          },
        ]
      : [];
  });
}
