import {toProblem, type FolderContext} from './document-context.js';
import type {Problem, TextRange} from '../report/problem.js';
import type {ContentDocument} from '../source/content-document.js';

/** What a check of the whole folder has to remember of a document. */
export interface DocumentId {
  readonly file: string;
  /** Its published path. */
  readonly path: string;
  readonly id: string | undefined;
  readonly type: string;
  readonly group: string;
  readonly range: TextRange;
}

/** The identity of a document, for `duplicateIds`. */
export function identify({source, path, data, type, translationGroup}: ContentDocument): DocumentId {
  return {
    file: source.path,
    path,
    id: typeof data['id'] === 'string' ? data['id'] : undefined,
    type,
    group: translationGroup,
    range: source.locate(['id']),
  };
}

/** Documents of the same type with the same id that are no translations of each other. */
export function duplicateIds(documents: readonly DocumentId[]): Problem[] {
  const first = new Map<string, DocumentId>();
  return documents.flatMap((document): Problem[] => {
    const {id, type, group, file, range} = document;
    if (id === undefined) return [];
    const key = JSON.stringify([type, id]);
    const other = first.get(key);
    if (!other) first.set(key, document);
    if (!other || other.group === group) return [];
    const message = `${type}.id should be different in every document, but ${other.file} has "${id}" too`;
    return [
      {
        file,
        range,
        rule: 'duplicate-id',
        message,
        help: 'Translations of one text share its name: sleep.md, sleep.de.md.',
        isError: true,
      },
    ];
  });
}

/** Documents that would be published under the same path, such as `sleep.md` and `sleep.yaml`. */
export function pathConflicts(documents: readonly DocumentId[]): Problem[] {
  const first = new Map<string, string>();
  return documents.flatMap(({path, file}): Problem[] => {
    const other = first.get(path);
    if (other === undefined) first.set(path, file);
    const message = `is published as ${path}, like ${other ?? ''}: rename one of them`;
    return other === undefined ? [] : [{file, rule: 'same-path', message, isError: true}];
  });
}

type Count = readonly [name: string, singular: string];
const safetyLists: readonly Count[] = [
  ['cautions', 'caution'],
  ['sources', 'source'],
];

/** Translations that are older than the original, or have fewer cautions or sources. The original has no language in its name. */
export function lateTranslations(group: readonly ContentDocument[], context: FolderContext): Problem[] {
  const original = group.find(({path, translationGroup}) => path === `${translationGroup}.json`);
  if (!original || group.length < 2 || original.type === 'questionnaire') return [];
  return group
    .filter((document) => document !== original)
    .flatMap((document) => {
      const find = (keys: string[], message: string, help: string) =>
        toProblem(
          document,
          {range: document.source.locate(keys, 'name'), rule: 'translation', message, help, severity: 'release'},
          context,
        );
      const fewer = safetyLists.flatMap(([name, singular]) => {
        const [has, needs] = [document, original].map(({data}) =>
          Array.isArray(data[name]) ? data[name].length : 0,
        ) as [number, number];
        if (has >= needs) return [];
        const count = needs === 1 ? `one ${singular}` : `${needs} ${name}`;
        return [
          find(
            [name],
            `the translation has ${has === 0 ? 'none' : has} of the ${count} of ${original.source.path}`,
            `Translate all ${name}.`,
          ),
        ];
      });
      const [day, originalDay] = [document, original].map(lastChange);
      if (originalDay === undefined || (day !== undefined && day >= originalDay)) return fewer;
      const since = day === undefined ? 'has no day' : `is of ${day}`;
      return [
        ...fewer,
        find(
          [day === undefined ? 'lang' : 'modified'],
          `the original ${original.source.path} changed on ${originalDay}, but the translation ${since}`,
          'Translate what has changed, and write the day into modified.',
        ),
      ];
    });
}

function lastChange({data}: ContentDocument): string | undefined {
  const days = ['modified', 'published']
    .map((name) => data[name])
    .filter((day): day is string => typeof day === 'string');
  return days
    .map((day) => day.slice(0, 10))
    .sort()
    .at(-1);
}
