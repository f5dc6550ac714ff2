import {schemas} from '../../content/validation/json-schemas.js';
import type {SourceFile} from './source-file.js';

/** A document of a content folder, in its published form. */
export interface ContentDocument {
  readonly source: SourceFile;
  /** Its path in the endpoint, such as `articles/sleep.de.json`. */
  readonly path: string;
  /** The path without language and extension, the same for all translations. */
  readonly translationGroup: string;
  /** A key of the schemas, or an unknown type as in the file. */
  readonly type: string;
  readonly lang: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

const FILE_NAME_PATTERN = /^(.+?)(?:\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.[A-Za-z]+$/;

/** The path of a document without language and extension, the same for all translations. */
export function translationGroupOf(path: string): string {
  return FILE_NAME_PATTERN.exec(path)?.[1] ?? path;
}

/** The path under which a file is published: `articles/sleep.de.md` as `articles/sleep.de.json`. */
export function publishedPath(path: string): string {
  const language = languageFromFileName(path);
  return `${translationGroupOf(path)}${language ? `.${language}` : ''}.json`;
}

/** The document of a source file: missing `type`, `id`, and `lang` are derived from its folder and name. A FHIR Questionnaire, also in a Bundle, is not changed. */
export function toContentDocument(source: SourceFile): ContentDocument {
  const translationGroup = translationGroupOf(source.path);
  const fileLanguage = languageFromFileName(source.path);
  const path = publishedPath(source.path);
  const asString = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const {resourceType, language} = source.data;
  if (resourceType === 'Questionnaire' || resourceType === 'Bundle')
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

/** The folder `articles` contains articles, `breathing` breathing exercises; Markdown is an article in any folder. */
function inferType(path: string): string {
  const folder = path.split('/')[0] ?? '';
  const found = Object.keys(schemas).find((type) => folder === type || folder === `${type}s`);
  return found ?? (/\.(md|markdown)$/i.test(path) ? 'article' : '');
}

/** The language in a file's name, if there is one. */
export function languageFromFileName(path: string): string | undefined {
  return FILE_NAME_PATTERN.exec(path)?.[2];
}

/** The documents of one translation group with links to each other. `translations` in a file take precedence. */
export function linkTranslations(documents: readonly ContentDocument[]): ContentDocument[] {
  return documents.map((document) => {
    const siblings = documents.filter((other) => other !== document && other.lang !== undefined);
    if (siblings.length === 0 || document.type === 'questionnaire') return document;
    const detected = Object.fromEntries(siblings.map((other) => [other.lang ?? '', other.path.split('/').at(-1)]));
    const {translations: declared, body, ...rest} = document.data;
    const translations: unknown = typeof declared === 'object' ? {...detected, ...declared} : detected;
    return {...document, data: {...rest, translations, ...(body === undefined ? {} : {body})}};
  });
}
