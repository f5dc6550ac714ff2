import {checkDocument, type Strictness} from './check-document.js';
import {documentOf, linkTranslations, type KitDocument} from './content-document.js';
import type {Problem} from './problem.js';
import {readFolder} from './source-file.js';

/** A content folder, checked: its documents, and what to mend before they are published. */
export interface CheckedFolder {
  readonly documents: readonly KitDocument[];
  readonly problems: readonly Problem[];
}

/** Reads and checks every document of a content folder. */
export async function checkFolder(folder: string, strictness: Strictness): Promise<CheckedFolder> {
  const {files, others} = await readFolder(folder);
  const documents = linkTranslations(files.map(documentOf));
  const ignored = others.map((file) => ({file, line: 1, sentence: 'is not Markdown, JSON or YAML, and is left out', grave: false}));
  const problems = [...documents.flatMap((document) => checkDocument(document, strictness)), ...clashes(documents), ...ignored];
  if (files.length === 0) problems.push({file: '.', line: 1, sentence: 'the folder should hold at least one document, but is empty', grave: true});
  return {documents, problems};
}

function clashes(documents: readonly KitDocument[]): Problem[] {
  const first = new Map<string, string>();
  return documents.flatMap(({path, source}) => {
    const other = first.get(path);
    if (other === undefined) first.set(path, source.path);
    return other ? [{file: source.path, line: 1, sentence: `becomes ${path}, as ${other} does: give one of them another name`, grave: true}] : [];
  });
}
