import type {GenericSchema} from 'valibot';
import {ContentError} from '../content/validation/content-error.js';
import {parseQuestionnaire} from '../content/questionnaire/fhir/parse-questionnaire.js';
import {listIssues} from '../content/validation/validate.js';
import {schemas} from '../content/validation/json-schemas.js';
import {languageFromFileName, type KitDocument} from './content-document.js';
import type {Problem} from './problem.js';
import {missingRecommended} from './recommended-fields.js';

/** Whether missing reviews, sources and cautions, and unknown fields, count as grave. */
export interface ValidationOptions {
  readonly strict: boolean;
}

/** What is wrong with a document, in the very sentences that the browser would use; empty when nothing is. */
export function checkDocument(document: KitDocument, {strict}: ValidationOptions): Problem[] {
  const {source, type, data} = document;
  const problemAt = (isError: boolean) => (message: string) => ({
    file: source.path,
    line: source.lineOf(parseFieldPath(message)),
    message,
    isError,
  });
  if (source.errors.length > 0)
    return source.errors.map((parseError) => ({...parseError, file: source.path, isError: true}));
  if (type === 'questionnaire')
    return questionnaireProblems(data).map(({isError, message}) => problemAt(isError || strict)(message));
  const schema = schemas[type];
  if (!schema)
    return [
      problemAt(true)(
        `document.type should be one of ${Object.keys(schemas).join(', ')}, but is ${type ? `"${type}"` : 'missing'}`,
      ),
    ];
  const errorMessages = [...listIssues(schema, data, type), ...languageProblems(document)];
  if (errorMessages.length > 0) return errorMessages.map(problemAt(true));
  const missingMessages = strict ? missingRecommended(type, data) : [];
  return [...missingMessages.map(problemAt(true)), ...unknownFields(schema, document).map(problemAt(strict))];
}

/** What cannot be asked of a FHIR Questionnaire is said; only one that cannot be asked at all is grave. */
function questionnaireProblems(data: KitDocument['data']): {isError: boolean; message: string}[] {
  try {
    return parseQuestionnaire(data).problems.map((message) => ({isError: false, message: `questionnaire ${message}`}));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [{isError: true, message: error.message}];
  }
}

/** The field that a sentence begins with: `article.cautions[0].heading should …` is about cautions, 0, heading. */
function parseFieldPath(message: string): string[] {
  const [fieldPath = ''] = message.split(' ', 1);
  return fieldPath
    .split(/[.[\]]+/)
    .filter(Boolean)
    .slice(1);
}

function languageProblems({type, lang, source, data}: KitDocument): string[] {
  const fileLanguage = languageFromFileName(source.path);
  const isLangMissing = lang === undefined && data['translations'] !== undefined;
  const isLangMismatch = fileLanguage !== undefined && lang !== undefined && fileLanguage !== lang;
  if (isLangMissing)
    return [`${type}.lang should be a language tag such as "en", because there are translations, but is missing`];
  return isLangMismatch ? [`${type}.lang should be "${fileLanguage}" as in the file's name, but is "${lang}"`] : [];
}

function unknownFields(schema: GenericSchema, {type, source}: KitDocument): string[] {
  const knownFields = {id: true, lang: true, ...('entries' in schema ? (schema.entries as object) : source.data)};
  return Object.keys(source.data)
    .filter((key) => !(key in knownFields))
    .map((key) => `${type}.${key} is not a field that widgets know, so they will not show it`);
}
