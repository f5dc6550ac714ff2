import {ContentError} from '../../content/validation/content-error.js';
import {expressionChecker} from '../../content/questionnaire/expressions/expression-evaluator.js';
import {parseQuestionnaire} from '../../content/questionnaire/fhir/parse-questionnaire.js';
import {supportNotes} from '../../content/support/support-notes.js';
import {parseSupport} from '../../content/support/support.js';
import {listIssues} from '../../content/validation/validate.js';
import {schemas} from '../../content/validation/json-schemas.js';
import type {Problem} from '../report/problem.js';
import {languageFromFileName, type ContentDocument} from '../source/content-document.js';
import {helpForValue} from './field-help.js';
import {findNearMiss} from './near-miss.js';
import {missingRecommended} from './recommended-fields.js';
import {findUnknownFields, unknownFieldMessage, type UnknownField} from './unknown-fields.js';

/** How strictly documents are checked. */
export interface ValidationOptions {
  /** Report missing reviews, sources, and cautions, unknown fields and every other warning as errors, as for a release. */
  readonly strict: boolean;
  /** The documents will be published: add a warning about crisis lines that nobody has dialled. */
  readonly isPublishing?: boolean;
  /** The day of the check, such as `2026-11-28`; by default today. */
  readonly today?: string | undefined;
}

/** The errors and warnings about a document, with the messages that the widgets print for the same faults. */
export function checkDocument(document: ContentDocument, {strict, isPublishing = false}: ValidationOptions): Problem[] {
  const {source, type, data} = document;
  const broken = readingProblem(document);
  if (broken) return [broken];
  if (type === 'questionnaire')
    return questionnaireProblems(data).map(({isError, message}) => ({
      ...problemAt(document, {message, rule: 'questionnaire', isError: isError || strict}),
      ...itemRange(document, message),
    }));
  const resource = resourceProblem(document);
  if (resource) return [resource];
  const schema = schemas[type];
  if (!schema) return [typeProblem(document)];
  const unknown = findUnknownFields(schema, source.data, type);
  const misspelled = unknown.filter(({suggestion}) => suggestion !== undefined);
  const errors = [
    ...[...listIssues(schema, data, type), ...languageProblems(document)]
      .filter((message) => !isExplained(message, misspelled))
      .map((message) => valueProblem(document, message, unknown)),
    ...misspelled.map((field) => unknownFieldProblem(document, field, true)),
  ];
  if (errors.length > 0) return errors;
  const messages = type === 'support' ? supportWarnings(document, isPublishing && !strict) : [];
  return [
    ...(strict ? missingRecommended(type, data) : []).map((message) =>
      problemAt(document, {message, rule: 'recommended-field', isError: true}),
    ),
    ...unknown.map((field) => unknownFieldProblem(document, field, strict)),
    ...messages.map((message) => problemAt(document, {message, rule: 'crisis-line', isError: false})),
  ];
}

function readingProblem({source}: ContentDocument): Problem | undefined {
  const {path: file, unreadable, error} = source;
  if (unreadable)
    return {
      file,
      range: unreadable.range,
      rule: 'file',
      message: unreadable.message,
      help: unreadable.help,
      isError: true,
    };
  return error && {file, range: error.range, rule: 'syntax', message: error.message, help: error.help, isError: true};
}

function problemAt(
  {source}: ContentDocument,
  {message, rule, isError, help}: {message: string; rule: string; isError: boolean; help?: string | undefined},
): Problem {
  return {file: source.path, range: source.locate(parseFieldPath(message)), rule, message, help, isError};
}

function valueProblem(document: ContentDocument, message: string, unknown: readonly UnknownField[]): Problem {
  const {source} = document;
  const keys = parseFieldPath(message);
  const value = keys.reduce<unknown>((object, key) => (Object(object) as Record<string, unknown>)[key], source.data);
  const name = keys.findLast((key) => !/^\d+$/.test(key)) ?? '';
  const help =
    helpForMissing(message, unknown) ??
    helpForValue({
      message,
      isJson: source.path.endsWith('.json'),
      isMarkdown: /\.(md|markdown)$/i.test(source.path),
      name,
      value,
      written: source.writtenAt(keys),
    });
  return problemAt(document, {message, rule: 'invalid-value', isError: true, help});
}

/** A missing field beside one with an unknown name, such as `sekunden` for `seconds`. */
function helpForMissing(message: string, unknown: readonly UnknownField[]): string | undefined {
  if (!message.endsWith('but is missing')) return undefined;
  const parent = parseFieldPath(message).slice(0, -1).join('.');
  const beside = unknown.find(
    ({keys, suggestion}) => suggestion === undefined && keys.slice(0, -1).join('.') === parent,
  );
  if (beside === undefined) return undefined;
  return `The name "${beside.keys.at(-1) ?? ''}" is not known: perhaps this field is meant. Names of fields are English.`;
}

function unknownFieldProblem({source}: ContentDocument, field: UnknownField, isError: boolean): Problem {
  const range = source.locate(field.keys, 'name');
  const isDraft = field.keys.length === 1 && field.keys[0] === 'draft' && source.data['draft'] === true;
  const message = isDraft
    ? `${field.path} is not a known field, so that the document would be published`
    : unknownFieldMessage(field);
  const help = isDraft ? 'Move the file to the folder drafts/: documents in it are not published.' : undefined;
  return {file: source.path, range, rule: 'unknown-field', message, help, isError: isError || isDraft};
}

/** Whether a missing field is missing because its name is misspelled, so that one mistake has one message. */
function isExplained(message: string, misspelled: readonly UnknownField[]): boolean {
  if (!message.endsWith('but is missing')) return false;
  const path = parseFieldPath(message).join('.');
  return misspelled.some(({keys, suggestion}) => [...keys.slice(0, -1), suggestion].join('.') === path);
}

function typeProblem(document: ContentDocument): Problem {
  const {type} = document;
  const names = Object.keys(schemas);
  const meant = findNearMiss(type, names);
  const [folder = ''] = document.source.path.split('/');
  const meantFolder = findNearMiss(folder, ['articles', 'breathing', 'mood', 'support']);
  const help = type
    ? meant && `Did you mean ${meant}?`
    : meantFolder !== undefined
      ? `Rename the folder ${folder} to ${meantFolder}.`
      : `Move the file to one of the folders ${names.map((name) => (name === 'article' ? 'articles' : name)).join(', ')}, or add a field type.`;
  const message = `document.type should be one of ${names.join(', ')}, but is ${type ? `"${type}"` : 'missing'}`;
  return problemAt(document, {message, rule: 'document-type', isError: true, help});
}

function supportWarnings({data, source}: ContentDocument, isPublishing: boolean): string[] {
  const support = parseSupport(data);
  const fileCountry = /(?:^|\/)([A-Z]{2})\.\w+$/.exec(source.path)?.[1];
  const isOtherCountry = fileCountry !== undefined && fileCountry !== support.country;
  const countryWarning = `support.country should be "${fileCountry ?? ''}" as in the file's name, but is "${support.country}"`;
  const unchecked = support.lines.filter(({checked, checkedBy}) => !checked || !checkedBy).length;
  const uncheckedWarning = `support.lines: nobody is named who dialled the numbers of ${unchecked} of ${support.lines.length} lines (checked, checkedBy)`;
  return [
    ...(isOtherCountry ? [countryWarning] : []),
    ...supportNotes(support),
    ...(isPublishing && unchecked > 0 ? [uncheckedWarning] : []),
  ];
}

/** The unsupported parts of a FHIR Questionnaire as warnings, or one error when nothing in it is supported. */
function questionnaireProblems(data: ContentDocument['data']): {isError: boolean; message: string}[] {
  try {
    return parseQuestionnaire(data, 'en', expressionChecker).problems.map((message) => ({
      isError: false,
      message: `questionnaire ${message}`,
    }));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [{isError: true, message: error.message}];
  }
}

/** Where the item is that a message about a questionnaire names by its linkId. */
function itemRange({source, data}: ContentDocument, message: string): Pick<Problem, 'range'> | undefined {
  const linkId = /\bitem "([^"]+)"/.exec(message)?.[1];
  const keys = linkId === undefined ? undefined : findItem(data['item'], linkId, ['item']);
  return keys && {range: source.locate([...keys, 'linkId'])};
}

/** The keys that lead to the item with a linkId, through the items and their items. */
function findItem(items: unknown, linkId: string, keys: readonly string[]): string[] | undefined {
  if (!Array.isArray(items)) return undefined;
  for (const [index, item] of (items as unknown[]).entries()) {
    const fields = Object(item) as Record<string, unknown>;
    const path = [...keys, String(index)];
    if (fields['linkId'] === linkId) return path;
    const inside = findItem(fields['item'], linkId, [...path, 'item']);
    if (inside) return inside;
  }
  return undefined;
}

/** A FHIR resource of a type that no widget shows, such as the answers to a questionnaire. */
function resourceProblem(document: ContentDocument): Problem | undefined {
  const {resourceType} = document.data;
  if (typeof resourceType !== 'string') return undefined;
  const message = `document.resourceType should be "Questionnaire", but is "${resourceType}"`;
  const help = {
    QuestionnaireResponse:
      'A QuestionnaireResponse has the answers of a person. Use the Questionnaire with the questions.',
  }[resourceType];
  const meant = findNearMiss(resourceType, ['Questionnaire']);
  return problemAt(document, {
    message,
    rule: 'document-type',
    isError: true,
    help: help ?? (meant && `Did you mean ${meant}?`),
  });
}

/** Path of the field at the start of a message: `article.cautions[0].heading should …` gives cautions, 0, heading. */
function parseFieldPath(message: string): string[] {
  const [fieldPath = ''] = message.split(' ', 1);
  return fieldPath
    .split(/[.[\]:]+/)
    .filter(Boolean)
    .slice(1);
}

function languageProblems({type, lang, source, data}: ContentDocument): string[] {
  const fileLanguage = languageFromFileName(source.path);
  const isLangMissing = lang === undefined && data['translations'] !== undefined;
  const isLangMismatch = fileLanguage !== undefined && lang !== undefined && fileLanguage !== lang;
  if (isLangMissing)
    return [`${type}.lang should be a language tag such as "en", because there are translations, but is missing`];
  if (isLangMismatch) return [`${type}.lang should be "${fileLanguage}" as in the file's name, but is "${lang}"`];
  return lang === undefined || isRealLanguage(lang)
    ? []
    : [`${type}.lang should be a language tag such as "en", but is "${lang}", which is no known language`];
}

const realLanguages = new Map<string, boolean>();

/** Whether a language tag begins with a language that Unicode CLDR has a name for: `en-GB` does, `English` does not. */
function isRealLanguage(tag: string): boolean {
  const [language = ''] = tag.split('-');
  const known = realLanguages.get(language) ?? hasLanguageName(language);
  realLanguages.set(language, known);
  return known;
}

function hasLanguageName(language: string): boolean {
  try {
    return new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(language) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return true; // The schema reports tags of an invalid form.
    throw error;
  }
}
