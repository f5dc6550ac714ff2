import {findExtensions, asNumber, asObject, asObjects, asText, translatedText, getValueX, type JsonObject} from './fhir-json.js';
import {isValidAnswer, answerKey, parseAnswerOptions} from './answer-options.js';
import {parseTotalScore} from './total-score.js';
import {findOption, type Bounds, type EnableWhenCondition, type QuestionnaireItem, type ItemKind} from '../questionnaire.js';

const kindByFhirType: Readonly<Record<string, ItemKind>> = {
  group: 'group', display: 'display', boolean: 'boolean', integer: 'integer', decimal: 'number', quantity: 'number', date: 'date',
  dateTime: 'dateTime', time: 'time', string: 'line', url: 'line', text: 'text', choice: 'choice', 'open-choice': 'choice', coding: 'choice', question: 'choice',
};

/** A question about wanting to die or to harm oneself, by LOINC code (PHQ-9 item 9) or by its words. */
const SAFETY_PATTERN = /(better off|wish.{0,20}) dead|want\w* to die|(hurt|harm|kill)(ing)? (your|my)self|self.harm|suicid|(end|tak)(e|ing)? (your|my) (own )?life/i;

/** The longest question, in UTF-16 units: more would hold the page up while it is laid out. */
const MAX_QUESTION_LENGTH = 20_000;

/** Extension by which an author marks an item whose answers open the support panel. */
export const SAFETY_EXTENSION = 'urn:smart-meditation:safety-item';

/** What the items of one document share while it is read. */
export interface ParseContext {
  readonly root: JsonObject;
  readonly lang: string;
  /** Keys that are taken. */
  readonly keys: Set<string>;
  /** What could not be understood. */
  readonly problems: string[];
  /** True once a text was found in the wished language. */
  isTranslated: boolean;
}

/** Reads one item with everything below it. @param path place in the document, such as `2.1`, for an item without a linkId. @param parentNotAsked true inside what is not asked. */
export function parseItem(json: JsonObject, path: string, context: ParseContext, parentNotAsked = false): QuestionnaireItem {
  const {root, lang, keys, problems} = context;
  const linkId = asText(json['linkId']) || path;
  const type = asText(json['type']);
  const key = keys.has(linkId) ? `${linkId}#${keys.size}` : linkId;
  keys.add(key);
  const hasTrueExtension = (end: string) => findExtensions(json, end).some(({valueBoolean}) => valueBoolean === true);
  const summedLinkIds = parseTotalScore(json, root);
  const isCalculated = findExtensions(json, 'questionnaire-calculatedExpression').length > 0;
  const notAsked = parentNotAsked || Boolean(summedLinkIds) || hasTrueExtension('questionnaire-hidden') || isCalculated || (json['readOnly'] === true && type !== 'display');
  const items = asObjects(json['item']).map((child, index) => parseItem(child, `${path}.${index + 1}`, context, notAsked));
  const ownText = translatedText(json, 'text', lang) || asText(asObjects(json['code'])[0]?.['display']);
  const [unit = {}, ...otherUnits] = ['unit', 'unitOption'].flatMap((end) => findExtensions(json, `questionnaire-${end}`)).map((one) => asObject(getValueX(one)?.[1]));
  const {system, code, display} = unit;
  const unitText = asText(display) || asText(code);
  const fullText = [translatedText(json, 'prefix', lang), ownText, unitText && `(${unitText})`].filter(Boolean).join(' ').slice(0, MAX_QUESTION_LENGTH);
  context.isTranslated ||= translatedText(json, 'text', lang) !== asText(json['text']);
  let hasOmittedOptions = false;
  const options = parseAnswerOptions(json, root, lang, () => (hasOmittedOptions = true));
  const allowsFreeText = type === 'open-choice' || /[sS]tring$/.test(asText(json['answerConstraint']));
  const codes = asObjects(json['code']).map((one) => asText(one['code']));
  let kind: ItemKind = kindByFhirType[type] ?? (items.length ? 'group' : 'lost');
  if (options?.length && !/group|display|boolean/.test(kind)) kind = 'choice'; // Also dates, times and numbers can be chosen from a list.
  else if (kind === 'choice' && !allowsFreeText) kind = 'lost';
  const warn = (message: string) => problems.push(`item "${linkId.slice(0, 60)}" ${message}`);
  if (!asText(json['linkId'])) warn('has no linkId');
  if (fullText.length === MAX_QUESTION_LENGTH) warn(`has more than ${MAX_QUESTION_LENGTH} characters of text, which is cut`);
  if (key !== linkId) warn('is there twice');
  if (json['options'] ?? json['option']) warn('is written for FHIR STU3');
  if (!kindByFhirType[type] && kind !== 'group') warn(`is of the type "${type}", which ${kind === 'lost' ? 'cannot be asked' : 'is not known'}`);
  else if (kind === 'lost') warn('has no answers that can be reached');
  if (options && options.length < asObjects(json['answerOption'] ?? json['option']).length) warn('has an answer without words, which is left out');
  if (hasOmittedOptions && kind !== 'lost') warn('has answers that are chosen by a rule: they are left out');
  if (isCalculated && !summedLinkIds) warn('is calculated by an expression, which is not run: it is left out');
  if (json['repeats'] === true && kind !== 'choice') warn('repeats, but is asked once');
  if (otherUnits.length > 0) warn(`has several units, and is asked in "${unitText}"`);
  if (findExtensions(json, 'enableWhenExpression').length > 0) warn('depends on an expression, which is not run: it is asked');
  const allConditions = asObjects(json['enableWhen']).map(parseCondition);
  const supportedConditions = allConditions.filter(({operator, value}) => value && /^(exists|!?=|[<>]=?)$/.test(operator));
  if (supportedConditions.length < allConditions.length) warn('has a condition that is not understood: it is left out');
  return {
    key, linkId, type, kind, allowsFreeText, items, summedLinkIds,
    text: fullText,
    options: options ?? [],
    required: json['required'] === true,
    repeats: json['repeats'] === true,
    notAsked,
    safety: codes.includes('44260-8') || SAFETY_PATTERN.test(fullText) || hasTrueExtension(SAFETY_EXTENSION),
    unit: unitText ? {unit: unitText, system, code} : undefined,
    bounds: parseBounds(json),
    initial: parseInitial(json, {kind, allowsFreeText, repeats: json['repeats'] === true, options: options ?? []}),
    enableWhen: supportedConditions,
    enableWhenAll: json['enableBehavior'] === 'all',
  };
}

/** Regular expressions of a document are never run: one can keep a browser busy for ever. */
function parseBounds(json: JsonObject): Bounds {
  const extensionValue = (end: string) => answerKey(getValueX(findExtensions(json, `/${end}`)[0] ?? {})?.[1]) || undefined;
  const maxLength = asNumber(json['maxLength']) ?? 0;
  return {min: extensionValue('minValue'), max: extensionValue('maxValue'), minLength: asNumber(extensionValue('minLength')), maxLength: maxLength > 0 ? maxLength : undefined};
}

/** The answers that a question begins with: those that can be shown, and one where one is asked for. */
function parseInitial(json: JsonObject, item: Pick<QuestionnaireItem, 'kind' | 'allowsFreeText' | 'repeats' | 'options'>): string[] {
  const initialValues = [...asObjects(json['initial']).map((one) => getValueX(one)), getValueX(json, 'initial')];
  const preselectedValues = asObjects(json['answerOption']).filter((one) => one['initialSelected'] === true).map((one) => getValueX(one));
  const all = [...initialValues, ...preselectedValues].flatMap((found) => {
    const [key = '', value] = found ?? [];
    const id = answerKey(value);
    return id && isValidAnswer(item, id, key) ? [findOption(item, id)?.id ?? id] : [];
  });
  return item.repeats ? all : all.slice(0, 1);
}

function parseCondition(json: JsonObject): EnableWhenCondition {
  const [, value] = getValueX(json, 'answer') ?? [];
  const checksExistence = json['operator'] === undefined && typeof json['hasAnswer'] === 'boolean';
  return {question: asText(json['question']), operator: checksExistence ? 'exists' : asText(json['operator']) || (value === undefined ? '' : '='), value: checksExistence ? String(json['hasAnswer']) : answerKey(value)};
}
