import {answerKey, isValidAnswer} from './answer-key.js';
import {initialOptions, parseAnswerOptions} from './answer-options.js';
import {
  allTexts,
  asBoolean,
  extensionValue,
  findExtensions,
  hasModifier,
  initialValuesOf,
  translatedExtension,
  translatedText,
} from './extensions.js';
import {asNumber, asObject, asObjects, asText, getValueX, type JsonObject} from './fhir-json.js';
import {itemControl, isSupportedControl} from './item-control.js';
import {parseExpressions, type ExpressionContext} from './parse-expressions.js';
import {parseSafety, type SafetyContext} from './parse-safety.js';
import {parseCalculation, type Calculation} from './total-score.js';
import {parseUnits} from './parse-units.js';
import {unitId} from './unit.js';
import {sumBy} from '../../../platform/sum.js';
import {compileBoundedPattern} from '../bounded-pattern.js';
import {
  findOption,
  isIntroduction,
  isQuestion,
  type AnswerOption,
  type Bounds,
  type EnableWhenCondition,
  type ItemKind,
  type QuestionnaireItem,
  type Slider,
} from '../questionnaire.js';

const kindByFhirType: Readonly<Record<string, ItemKind>> = {
  group: 'group',
  display: 'display',
  boolean: 'boolean',
  integer: 'integer',
  decimal: 'number',
  quantity: 'number',
  date: 'date',
  dateTime: 'dateTime',
  time: 'time',
  string: 'string',
  url: 'string',
  text: 'text',
  choice: 'choice',
  'open-choice': 'choice',
  coding: 'choice',
  question: 'choice',
};

/** Maximum length of an item text in UTF-16 code units. Layout of longer texts would block the page. */
export const MAX_TEXT_LENGTH = 20_000;
/** Minimum number of options for a drop-down list, if the document asks for one or for a search field. */
const MIN_DROP_DOWN_OPTIONS = 8;
/** Questions with more options than this always use a drop-down list. */
const MAX_RADIO_OPTIONS = 25;

/** Longer lists have a search field. */
const MAX_OPTIONS_WITHOUT_SEARCH = 60;

/** State shared by all items of a document during parsing. */
export interface ParseContext extends ExpressionContext {
  readonly root: JsonObject;
  /** Keys in use. */
  readonly keys: Set<string>;
  /** Unsupported features and suspected errors. */
  readonly problems: string[];
  /** Totals with a LOINC code but no formula: the expected number of questions, by item key. */
  readonly codedTotals: Map<string, number>;
  /** True if a text was found in the requested language. */
  isTranslated: boolean;
}

const isRepeating = (json: JsonObject): boolean => asBoolean(json['repeats']) === true;

const loincCodeOf = (json: JsonObject): string | undefined =>
  asObjects(json['code']).flatMap(({system, code}) => (system === 'http://loinc.org' ? [asText(code)] : []))[0];

/** Whether an item, or a group or question that contains it, is not asked, read-only, or hidden. */
interface Inherited {
  readonly notAsked: boolean;
  readonly readOnly: boolean;
  readonly isHidden: boolean;
}

/** State that an item inherits from its ancestors. */
export interface ParentState extends SafetyContext, Partial<Inherited> {
  /** Names of the variables of the questionnaire and of the groups that contain the item. */
  readonly variableNames?: readonly string[];
}

/**
 * Parses an item and its descendants.
 * @param path position in the document, such as `2.1`, for items without a linkId.
 */
export function parseItem(
  json: JsonObject,
  path: string,
  context: ParseContext,
  parent: ParentState = {},
): QuestionnaireItem {
  const linkId = asText(json['linkId']) || path;
  const key = uniqueKey(linkId, context);
  const warn = (message: string) => context.problems.push(`item "${linkId.slice(0, 60)}" ${message}`);
  warnAboutIdentity(json, key === linkId, warn);

  const text = parseText(json, context);
  const inherited = inheritedState(json, parent);
  const answerType = parseAnswerType(json, inherited, context, warn);
  const calculation = parseCalculation(json, context.root);
  const formula = calculation?.type === 'other' ? calculation.expression : undefined;
  const {expressions, names} = parseExpressions(
    json,
    {calculated: formula, options: answerType.options, outerNames: parent.variableNames ?? []},
    context,
    warn,
  );
  const visibility = parseVisibility(json, calculation, inherited);
  if (calculation?.type === 'coded') context.codedTotals.set(key, calculation.questionCount);
  const {unitText, ...units} = parseUnits(json, context.root, context.lang, warn);
  const fullText = limitLength(unitText ? `${text} (${unitText})`.trim() : text, warn);

  const safety = parseSafety(json, {...answerType, notAsked: visibility.notAsked}, parent, warn);
  const items = parseItems(json, path, context, {
    ...inherited,
    notAsked: visibility.notAsked || hasModifier(json) || cannotAskForEachAnswer(json, answerType, warn),
    isSafetyGroup: safety.appliesToChildren,
    previousTexts: text ? [] : parent.previousTexts,
    variableNames: names,
  });
  return {
    key,
    linkId,
    type: asText(json['type']),
    items,
    text: fullText,
    definitionText: definitionTextOf(json, fullText),
    ...answerType,
    ...visibility,
    notEvaluated: formula !== undefined && !expressions?.calculated,
    expressions,
    required: asBoolean(json['required']) === true,
    repeats: isRepeating(json),
    asksForEachAnswer: isRepeating(json) && answerType.kind === 'choice' && items.some(isAskedInside),
    ...parseOccurrence(json),
    safety: safety.isSafety,
    loinc: loincCodeOf(json),
    ...units,
    control: itemControl(json) || undefined,
    slider: parseSlider(json, answerType.kind, warn),
    openLabel: translatedExtension(json, 'questionnaire-openLabel', context.lang),
    entryFormat: translatedExtension(json, '/entryFormat', context.lang),
    bounds: parseBounds(json, warn),
    initial: parseInitial(json, {...answerType, repeats: isRepeating(json)}, warn),
    enableWhen: parseConditions(json, warn),
    enableWhenAll: json['enableBehavior'] === 'all',
  };
}

const isAskedInside = ({kind, notAsked}: QuestionnaireItem): boolean => !notAsked && kind !== 'display';

function limitLength(text: string, warn: (message: string) => void): string {
  if (text.length > MAX_TEXT_LENGTH) warn(`has more than ${MAX_TEXT_LENGTH} characters of text, which is cut`);
  return text.slice(0, MAX_TEXT_LENGTH);
}

const parseOccurrence = (json: JsonObject): Pick<QuestionnaireItem, 'minOccurs' | 'maxOccurs'> => ({
  minOccurs: asCount(extensionValue(json, 'questionnaire-minOccurs')),
  maxOccurs: asCount(extensionValue(json, 'questionnaire-maxOccurs')),
});

/** A number of answers or instances: a whole number above zero. */
function asCount(value: unknown): number | undefined {
  const count = asNumber(value) ?? 0;
  return Number.isInteger(count) && count > 0 ? count : undefined;
}

/** Parses the child items of a group, a question or the document. */
export function parseItems(
  json: JsonObject,
  path: string,
  context: ParseContext,
  parent: ParentState = {},
): QuestionnaireItem[] {
  let introductions = parent.previousTexts ?? [];
  let otherTexts: readonly string[] = [];
  let previousIsSafety: boolean | undefined;
  return asObjects(json['item']).reduce<QuestionnaireItem[]>((items, child, index) => {
    const previousTexts = [...introductions, ...otherTexts];
    const item = parseItem(child, path ? `${path}.${index + 1}` : String(index + 1), context, {
      ...parent,
      previousTexts,
      previousIsSafety,
    });
    const texts = allTexts(child, 'text');
    // As on the screen, an introduction is about all questions until the next one or the next group with a name.
    if (isIntroduction(item)) introductions = [...(isIntroduction(items.at(-1)) ? introductions : []), ...texts];
    else otherTexts = item.kind === 'display' ? [...otherTexts, ...texts] : [];
    if (item.kind === 'group' && item.text) introductions = [];
    if (isQuestion(item)) previousIsSafety = item.safety;
    return [...items, item];
  }, []);
}

function uniqueKey(linkId: string, {keys}: ParseContext): string {
  const key = keys.has(linkId) ? `${linkId}#${keys.size}` : linkId;
  keys.add(key);
  return key;
}

function warnAboutIdentity(json: JsonObject, isUnique: boolean, warn: (message: string) => void): void {
  if (!asText(json['linkId'])) warn('has no linkId');
  if (!isUnique) warn('has the linkId of an earlier item');
  if (findExtensions(json, '/questionnaire-supportLink').length > 0) warn('has a link to more information: not shown');
  const control = itemControl(json);
  if (control && !isSupportedControl(control)) warn(`has the item control "${control}", which is not used`);
  if (json['options'] ?? json['option']) warn('is written for FHIR STU3');
}

function parseText(json: JsonObject, context: ParseContext): string {
  const {lang} = context;
  const text = translatedText(json, 'text', lang);
  context.isTranslated ||= text !== translatedText(json, 'text', '');
  const ownText = text || asText(asObjects(json['code'])[0]?.['display']);
  const prefix = translatedText(json, 'prefix', lang);
  // Some documents repeat the prefix in the text.
  const isRepeated =
    prefix !== '' && ownText.startsWith(prefix) && !/^[\p{L}\p{N}]/u.test(ownText.slice(prefix.length));
  return [isRepeated ? '' : prefix, ownText].filter(Boolean).join(' ');
}

/** The original text without prefix, unit and translation, and with all spaces, for responses. */
function definitionTextOf(json: JsonObject, shownText: string): string | undefined {
  const text = asText(json['text']) && String(json['text']);
  return text === shownText ? undefined : text;
}

type AnswerType = Pick<
  QuestionnaireItem,
  'kind' | 'options' | 'allowsFreeText' | 'freeTextIsTyped' | 'dropDown' | 'searchable'
>;

/** The kind of an item, its options, and whether it accepts free text. */
function parseAnswerType(
  json: JsonObject,
  inherited: Inherited,
  context: ParseContext,
  warn: (message: string) => void,
): AnswerType {
  const type = asText(json['type']);
  const constraint = asText(json['answerConstraint']);
  let hasOmittedOptions = false;
  const options = findOptions(json, inherited, context, () => (hasOmittedOptions = true));
  const allowsFreeText = type === 'open-choice' || /^optionsOr(String|Type)$/.test(constraint);
  const freeTextIsTyped = constraint === 'optionsOrType' && /^(integer|decimal)$/.test(type);
  const parts = [json, ...['answerOption', 'enableWhen', 'initial'].flatMap((name) => asObjects(json[name]))];
  const refusal = refusalOf(json, parts);
  const kind = refusal ? 'unsupported' : kindOf(json, Boolean(options?.length), allowsFreeText);

  const isShownAsText = inherited.readOnly && options?.length;
  const kindProblem = refusal ?? (isShownAsText ? undefined : problemOfKind(type, kind));
  if (kindProblem) warn(kindProblem);
  if (options && options.length < asObjects(json['answerOption'] ?? json['option']).length)
    warn('has an answer without words, which is left out');
  if (hasOmittedOptions && kind !== 'unsupported') warn('has answers that are chosen by a rule: they are left out');
  if (constraint === 'optionsOrType' && !freeTextIsTyped && !/^(string|text|coding)$/.test(type))
    warn('takes only the answers that are listed');

  return {kind, options: options ?? [], allowsFreeText, freeTextIsTyped, ...parseList(json, options?.length ?? 0)};
}

/**
 * The options of an item. The value of a read-only question is shown, also if its other answers cannot be reached, or if the user could
 * not give it, such as a reference or an attachment.
 */
function findOptions(
  json: JsonObject,
  {readOnly}: Inherited,
  {root, lang}: ParseContext,
  onOmitted: () => void,
): AnswerOption[] | undefined {
  const options = parseAnswerOptions(json, root, lang, onOmitted);
  const kind = kindByFhirType[asText(json['type'])] ?? 'choice';
  return readOnly && kind === 'choice' && !options?.length ? initialOptions(json, lang) : options;
}

/** Why a type that is not refused as a whole cannot be asked as it is meant, if so. */
function problemOfKind(type: string, kind: QuestionnaireItem['kind']): string | undefined {
  if (!kindByFhirType[type] && kind !== 'group')
    return `is of the type "${type}", which ${kind === 'unsupported' ? 'cannot be asked' : 'is not known'}`;
  return kind === 'unsupported' ? 'has no answers that can be reached' : undefined;
}

/** Whether the options are in a drop-down list, and whether they can be searched. */
function parseList(json: JsonObject, optionCount: number): Pick<QuestionnaireItem, 'dropDown' | 'searchable'> {
  const control = itemControl(json);
  const suggestsDropDown = /drop-down|autocomplete|lookup|list/.test(control);
  const isLong = optionCount > MAX_RADIO_OPTIONS || (suggestsDropDown && optionCount >= MIN_DROP_DOWN_OPTIONS);
  return {
    dropDown: isLong && !isRepeating(json),
    searchable: isLong && (/autocomplete|lookup/.test(control) || optionCount > MAX_OPTIONS_WITHOUT_SEARCH),
  };
}

/** The reason why an item cannot be shown as it is meant, if there is one. @param parts the item and its elements that can have extensions of their own. */
function refusalOf(json: JsonObject, parts: readonly JsonObject[]): string | undefined {
  if (parts.some(hasModifier)) return 'has a modifier extension, which can change its meaning: it cannot be asked';
  if (findExtensions(json, '/sdc-questionnaire-subQuestionnaire').length > 0)
    return 'stands for another questionnaire, which is not loaded';
  return undefined;
}

function kindOf(json: JsonObject, hasOptions: boolean, allowsFreeText: boolean): ItemKind {
  const kind = kindByFhirType[asText(json['type'])] ?? (asObjects(json['item']).length ? 'group' : 'unsupported');
  if (hasOptions && !/group|display|boolean/.test(kind)) return 'choice'; // Dates, times and numbers can have options.
  return kind === 'choice' && !allowsFreeText ? 'unsupported' : kind;
}

/** Whether an item can be asked, from the item and those that contain it. */
function inheritedState(json: JsonObject, {notAsked, readOnly, isHidden}: ParentState): Inherited {
  const usage = asText(extensionValue(json, 'questionnaire-usageMode'));
  const hidesItself = asBoolean(extensionValue(json, 'questionnaire-hidden')) === true || usage.startsWith('display');
  return {
    notAsked: notAsked === true,
    readOnly: readOnly === true || asBoolean(json['readOnly']) === true,
    isHidden: isHidden === true || hidesItself,
  };
}

type Visibility = Pick<QuestionnaireItem, 'isShownAsText' | 'summedLinkIds'> & Pick<Inherited, 'notAsked'>;

/** Determines whether an item is asked and, if it is calculated, which questions it sums. */
function parseVisibility(
  json: JsonObject,
  calculation: Calculation,
  {notAsked, readOnly, isHidden}: Inherited,
): Visibility {
  const isText = !/^(display|group)$/.test(asText(json['type'])) && (readOnly || calculation !== undefined);
  const summedLinkIds =
    calculation?.type === 'sum' ? calculation.linkIds : calculation?.type === 'coded' ? [] : undefined;
  return {
    notAsked: notAsked || isHidden || isText,
    isShownAsText: isText && !isHidden && !summedLinkIds,
    summedLinkIds,
  };
}

/** Maximum number of questions that are inside a question with several answers, for all its options together. */
const MAX_ITEMS_OF_ANSWERS = 500;

/** Reports which answers to a question have no questions inside, though the document has them. @returns true if none has. */
function cannotAskForEachAnswer(
  json: JsonObject,
  {kind, options, allowsFreeText}: AnswerType,
  warn: (message: string) => void,
): boolean {
  const children = asObjects(json['item']).filter(({type}) => type !== 'display');
  if (!isRepeating(json) || kind !== 'choice' || children.length === 0) return false;
  const count = (items: readonly JsonObject[]): number => sumBy(items, (one) => 1 + count(asObjects(one['item'])));
  if (count(children) * options.length > MAX_ITEMS_OF_ANSWERS) {
    warn(`has more than ${MAX_ITEMS_OF_ANSWERS} questions for all its answers together: they are not asked`);
    return true;
  }
  if (allowsFreeText) warn('has questions for each of its answers: they are not asked about an answer in own words');
  return options.length === 0;
}

/** Maximum number of steps of a slider. */
const MAX_SLIDER_STEPS = 200;

/** The slider of a number with both limits. Others are asked in a text field. */
function parseSlider(json: JsonObject, kind: ItemKind, warn: (message: string) => void): Slider | undefined {
  if (itemControl(json) !== 'slider' || (kind !== 'integer' && kind !== 'number')) return undefined;
  const [min, max] = ['/minValue', '/maxValue'].map((name) => asNumber(answerKey(extensionValue(json, name))));
  const step = asNumber(extensionValue(json, 'questionnaire-sliderStepValue')) ?? 1;
  if (min !== undefined && max !== undefined && step > 0 && max > min && (max - min) / step <= MAX_SLIDER_STEPS)
    return {min, max, step};
  warn(`cannot be a slider without minValue, maxValue and at most ${MAX_SLIDER_STEPS} steps: it has a text field`);
  return undefined;
}

/** Limits of an answer. A regular expression is used only if its running time is bounded, because one could block the browser. */
function parseBounds(json: JsonObject, warn: (message: string) => void): Bounds {
  const limit = (name: string) => answerKey(extensionValue(json, `/${name}`)) || undefined;
  const patternText = asText(extensionValue(json, '/regex'));
  const pattern = patternText ? compileBoundedPattern(patternText) : undefined;
  if (patternText && !pattern) warn('has a regular expression that is not checked: it could be slow');
  const limitUnit = asObject(
    extensionValue(json, 'sdc-questionnaire-minQuantity') ?? extensionValue(json, 'sdc-questionnaire-maxQuantity'),
  );
  const maxLength = asNumber(json['maxLength']) ?? 0;
  return {
    min: limit('minValue') ?? limit('sdc-questionnaire-minQuantity'),
    max: limit('maxValue') ?? limit('sdc-questionnaire-maxQuantity'),
    minLength: asNumber(limit('minLength')),
    maxLength: maxLength > 0 ? maxLength : undefined,
    maxDecimalPlaces: asNumber(limit('maxDecimalPlaces')),
    unit: unitId(limitUnit) || undefined,
    pattern,
  };
}

/** The valid initial answers: at most one, unless the question repeats. */
function parseInitial(
  json: JsonObject,
  item: Pick<QuestionnaireItem, 'kind' | 'allowsFreeText' | 'freeTextIsTyped' | 'repeats' | 'options'>,
  warn: (message: string) => void,
): string[] {
  const preselectedValues = asObjects(json['answerOption'])
    .filter((one) => asBoolean(one['initialSelected']) === true)
    .map((one) => getValueX(one));
  const values = [...initialValuesOf(json), ...preselectedValues].flatMap((found) => (found ? [found] : []));
  const ids = values.flatMap(([key, value]) => {
    const id = asObject(value)['comparator'] === undefined ? answerKey(value) : '';
    return id && isValidAnswer(item, id, key) ? [initialAnswerOf(item, id, key)] : [];
  });
  const isUnitOnly = values.some(([, value]) => answerKey(value) === '');
  if (ids.length > 1 && !item.repeats) warn('has several initial values, of which the first one is used');
  if (ids.length < values.length && !isUnitOnly && item.kind !== 'unsupported')
    warn('has an initial value that is no answer to it, which is left out');
  return item.repeats ? ids : ids.slice(0, 1);
}

/** Own words that equal the id of an option, such as "maybe|no", are not that option. A leading space marks them. */
function initialAnswerOf(
  item: Pick<QuestionnaireItem, 'allowsFreeText' | 'options'>,
  id: string,
  valueKey: string,
): string {
  const option = findOption(item, id);
  const isOwnWords = item.allowsFreeText && /String$/.test(valueKey) && option && !('valueString' in option.value);
  return isOwnWords ? ` ${id}` : (option?.id ?? id);
}

function parseConditions(json: JsonObject, warn: (message: string) => void): EnableWhenCondition[] {
  const all = asObjects(json['enableWhen']).map(parseCondition);
  const supported = all.filter(({operator, value}) => value && /^(exists|!?=|[<>]=?)$/.test(operator));
  if (supported.length < all.length) warn('has a condition that is not understood: it is left out');
  return supported;
}

function parseCondition(json: JsonObject): EnableWhenCondition {
  const [key = '', value] = getValueX(json, 'answer') ?? [];
  const checksExistence = json['operator'] === undefined && typeof json['hasAnswer'] === 'boolean';
  return {
    question: asText(json['question']),
    operator: checksExistence ? 'exists' : asText(json['operator']) || (value === undefined ? '' : '='),
    value: checksExistence ? String(json['hasAnswer']) : answerKey(value),
    ...(/Coding$/.test(key) && {isCoding: true}),
    ...(/Quantity$/.test(key) && {unit: unitId(asObject(value)) || undefined}),
  };
}
