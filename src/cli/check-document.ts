import {ContentError} from '../content/validation/content-error.js';
import {parseQuestionnaire} from '../content/questionnaire/fhir/parse-questionnaire.js';
import {supportNotes} from '../content/support/support-notes.js';
import {parseSupport} from '../content/support/support.js';
import {listIssues} from '../content/validation/validate.js';
import {schemas} from '../content/validation/json-schemas.js';
import {languageFromFileName, type ContentDocument} from './content-document.js';
import type {Problem} from './problem.js';
import {missingRecommended} from './recommended-fields.js';
import {findUnknownFields, unknownFieldMessage} from './unknown-fields.js';

/** How strictly documents are checked. */
export interface ValidationOptions {
  /** Report missing reviews, sources, and cautions, and unknown fields, as errors. */
  readonly strict: boolean;
  /** The documents will be published: add a warning about crisis lines that nobody has dialled. */
  readonly isPublishing?: boolean;
}

/** The errors and warnings about a document, with the messages that the widgets print for the same faults. */
export function checkDocument(document: ContentDocument, {strict, isPublishing = false}: ValidationOptions): Problem[] {
  const {source, type, data} = document;
  const problemAt = (isError: boolean) => (message: string) => ({
    file: source.path,
    line: source.lineOf(parseFieldPath(message)),
    message,
    isError,
  });
  const errors = (messages: readonly string[]) => messages.map(problemAt(true));
  const warnings = (messages: readonly string[]) => messages.map(problemAt(false));
  if (source.errors.length > 0)
    return source.errors.map((parseError) => ({...parseError, file: source.path, isError: true}));
  if (type === 'questionnaire')
    return questionnaireProblems(data).map(({isError, message}) => problemAt(isError || strict)(message));
  const schema = schemas[type];
  if (!schema)
    return errors([
      `document.type should be one of ${Object.keys(schemas).join(', ')}, but is ${type ? `"${type}"` : 'missing'}`,
    ]);
  const unknown = findUnknownFields(schema, document.source.data, type);
  const errorMessages = [
    ...listIssues(schema, data, type),
    ...languageProblems(document),
    ...unknown.filter(({suggestion}) => suggestion !== undefined).map(unknownFieldMessage),
  ];
  if (errorMessages.length > 0) return errors(errorMessages);
  return [
    ...errors(strict ? missingRecommended(type, data) : []),
    ...unknown.map(unknownFieldMessage).map(problemAt(strict)),
    ...warnings(type === 'support' ? supportWarnings(data, isPublishing && !strict) : []),
  ];
}

function supportWarnings(data: ContentDocument['data'], isPublishing: boolean): string[] {
  const support = parseSupport(data);
  const unchecked = support.lines.filter(({checked, checkedBy}) => !checked || !checkedBy).length;
  const uncheckedWarning = `support.lines: nobody is named who dialled the numbers of ${unchecked} of ${support.lines.length} lines (checked, checkedBy)`;
  return [...supportNotes(support), ...(isPublishing && unchecked > 0 ? [uncheckedWarning] : [])];
}

/** The unsupported parts of a FHIR Questionnaire as warnings, or one error when nothing in it is supported. */
function questionnaireProblems(data: ContentDocument['data']): {isError: boolean; message: string}[] {
  try {
    return parseQuestionnaire(data).problems.map((message) => ({isError: false, message: `questionnaire ${message}`}));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [{isError: true, message: error.message}];
  }
}

/** Path of the field at the start of a message: `article.cautions[0].heading should …` gives cautions, 0, heading. */
function parseFieldPath(message: string): string[] {
  const [fieldPath = ''] = message.split(' ', 1);
  return fieldPath
    .split(/[.[\]]+/)
    .filter(Boolean)
    .slice(1);
}

function languageProblems({type, lang, source, data}: ContentDocument): string[] {
  const fileLanguage = languageFromFileName(source.path);
  const isLangMissing = lang === undefined && data['translations'] !== undefined;
  const isLangMismatch = fileLanguage !== undefined && lang !== undefined && fileLanguage !== lang;
  if (isLangMissing)
    return [`${type}.lang should be a language tag such as "en", because there are translations, but is missing`];
  return isLangMismatch ? [`${type}.lang should be "${fileLanguage}" as in the file's name, but is "${lang}"`] : [];
}
