import type {GenericSchema} from 'valibot';
import {ContentError} from '../content/validation/content-error.js';
import {parseQuestionnaire} from '../content/questionnaire/fhir/parse-questionnaire.js';
import {problems} from '../content/validation/validate.js';
import {schemas} from '../content/validation/json-schemas.js';
import {languageInName, type KitDocument} from './content-document.js';
import type {Problem} from './problem.js';
import {missing} from './recommended-fields.js';

/** Whether missing reviews, sources and cautions, and unknown fields, count as grave. */
export interface Strictness {
  readonly strict: boolean;
}

/** What is wrong with a document, in the very sentences that the browser would use; empty when nothing is. */
export function checkDocument(document: KitDocument, {strict}: Strictness): Problem[] {
  const {source, type, data} = document;
  const at = (grave: boolean) => (sentence: string) => ({file: source.path, line: source.lineOf(keysOf(sentence)), sentence, grave});
  if (source.mistakes.length > 0) return source.mistakes.map((mistake) => ({...mistake, file: source.path, grave: true}));
  if (type === 'questionnaire') return questionnaireProblems(data).map(({grave, sentence}) => at(grave || strict)(sentence));
  const schema = schemas[type];
  if (!schema) return [at(true)(`document.type should be one of ${Object.keys(schemas).join(', ')}, but is ${type ? `"${type}"` : 'missing'}`)];
  const wrong = [...problems(schema, data, type), ...languageProblems(document)];
  if (wrong.length > 0) return wrong.map(at(true));
  const absent = strict ? missing(type, data) : [];
  return [...absent.map(at(true)), ...unknownFields(schema, document).map(at(strict))];
}

/** What cannot be asked of a FHIR Questionnaire is said; only one that cannot be asked at all is grave. */
function questionnaireProblems(data: KitDocument['data']): {grave: boolean; sentence: string}[] {
  try {
    return parseQuestionnaire(data).problems.map((sentence) => ({grave: false, sentence: `questionnaire ${sentence}`}));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [{grave: true, sentence: error.message}];
  }
}

/** The field that a sentence begins with: `article.cautions[0].heading should …` is about cautions, 0, heading. */
function keysOf(sentence: string): string[] {
  const [where = ''] = sentence.split(' ', 1);
  return where.split(/[.[\]]+/).filter(Boolean).slice(1);
}

function languageProblems({type, lang, source, data}: KitDocument): string[] {
  const named = languageInName(source.path);
  const unsaid = lang === undefined && data['translations'] !== undefined;
  const other = named !== undefined && lang !== undefined && named !== lang;
  if (unsaid) return [`${type}.lang should be a language tag such as "en", because there are translations, but is missing`];
  return other ? [`${type}.lang should be "${named}" as in the file's name, but is "${lang}"`] : [];
}

function unknownFields(schema: GenericSchema, {type, source}: KitDocument): string[] {
  const known = {id: true, lang: true, ...('entries' in schema ? (schema.entries as object) : source.data)};
  return Object.keys(source.data).filter((key) => !(key in known)).map((key) => `${type}.${key} is not a field that widgets know, so they will not show it`);
}
