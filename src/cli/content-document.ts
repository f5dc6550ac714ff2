import {schemas} from '../content/validation/json-schemas.js';
import type {SourceFile} from './source-file.js';

/** A document on its way from a source file to the endpoint. */
export interface KitDocument {
  readonly source: SourceFile;
  /** Its path in the endpoint, such as `articles/sleep.de.json`. */
  readonly path: string;
  /** The path without language and ending: translations of each other share it. */
  readonly translationGroup: string;
  /** A key of the schemas, or whatever the file says instead. */
  readonly type: string;
  readonly lang: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

const FILE_NAME_PATTERN = /^(.+?)(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.[a-z]+$/;

/** Makes a document of a source file: what the file does not say is read from its name and its folder. A FHIR Questionnaire stays as it is. */
export function toKitDocument(source: SourceFile): KitDocument {
  const [, translationGroup = source.path, fileLanguage] = FILE_NAME_PATTERN.exec(source.path) ?? [];
  const path = `${translationGroup}${fileLanguage ? `.${fileLanguage}` : ''}.json`;
  const asString = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const {resourceType, language} = source.data;
  if (resourceType === 'Questionnaire')
    return {source, path, translationGroup, type: 'questionnaire', lang: asString(language), data: source.data};
  const {
    type = inferType(source.path),
    id = translationGroup.split('/').at(-1),
    lang = fileLanguage,
    ...rest
  } = source.data;
  const data = {type, id, ...(lang === undefined ? {} : {lang}), ...rest};
  return {source, path, translationGroup, type: String(type), lang: asString(lang), data};
}

/** The folder `articles` holds articles, `breathing` breathing exercises; Markdown is an article anywhere. */
function inferType(path: string): string {
  const folder = path.split('/')[0] ?? '';
  const found = Object.keys(schemas).find((type) => folder === type || folder === `${type}s`);
  return found ?? (path.endsWith('.md') ? 'article' : '');
}

/** The language that the file's name says, if it says one. */
export function languageFromFileName(path: string): string | undefined {
  return FILE_NAME_PATTERN.exec(path)?.[2];
}

/** The documents, each naming its translations. A translation that the file itself names is kept. */
export function linkTranslations(documents: readonly KitDocument[]): KitDocument[] {
  return documents.map((document) => {
    const siblings = documents.filter(
      (other) => other !== document && other.translationGroup === document.translationGroup && other.lang !== undefined,
    );
    if (siblings.length === 0 || document.type === 'questionnaire') return document;
    const detected = Object.fromEntries(siblings.map((other) => [other.lang ?? '', other.path.split('/').at(-1)]));
    const {translations: declared, body, ...rest} = document.data;
    const translations: unknown = typeof declared === 'object' ? {...detected, ...declared} : detected;
    return {...document, data: {...rest, translations, ...(body === undefined ? {} : {body})}};
  });
}
