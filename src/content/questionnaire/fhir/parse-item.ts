import {
  allTexts,
  asBoolean,
  extensionValue,
  findExtensions,
  hasModifier,
  translatedExtension,
  translatedText,
} from './extensions.js';
import {asObjects, asText, type JsonObject} from './fhir-json.js';
import {itemControl, isSupportedControl} from './item-control.js';
import {isRepeating, parseAnswerType, type AnswerType} from './parse-answer-type.js';
import {parseLimits} from './parse-limits.js';
import {parseConditions} from './parse-conditions.js';
import {parseExpressions, type ExpressionContext} from './parse-expressions.js';
import {parseInitial} from './parse-initial.js';
import {parseSafety, type SafetyContext} from './parse-safety.js';
import {parseCalculation, type Calculation} from './total-score.js';
import {parseUnits} from './parse-units.js';
import {sumBy} from '../../../platform/sum.js';
import {isSafetyIntroduction} from '../safety-text.js';
import {isIntroduction, isQuestion, type QuestionnaireItem} from '../questionnaire.js';

/** Maximum length of an item text in UTF-16 code units. Layout of longer texts would block the page. */
export const MAX_TEXT_LENGTH = 20_000;
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
  const answerType = parseAnswerType(json, inherited.readOnly || inherited.isHidden, context, warn);
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
    safety: safety.isSafety,
    loinc: loincCodeOf(json),
    ...units,
    control: itemControl(json) || undefined,
    ...parseLimits(json, answerType.kind, warn),
    openLabel: translatedExtension(json, 'questionnaire-openLabel', context.lang),
    entryFormat: translatedExtension(json, '/entryFormat', context.lang),
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

/** Returns false for sentences such as "If you think of suicide, tell someone.", which are about the next question at most. */
const introducesSafetyQuestions = (text: string): boolean =>
  isSafetyIntroduction(text) && /[?:\u2026\uff1f\uff1a\u061f]|[^.!\u3002\uff01\u0964\s]\s*$/u.test(text);

/** Parses the child items of a group, a question or the document. */
export function parseItems(
  json: JsonObject,
  path: string,
  context: ParseContext,
  parent: ParentState = {},
): QuestionnaireItem[] {
  /** The texts before the group. Then, of the introductions in it, one about suicide or self-harm, which is enough. */
  let safetyIntroductions = parent.previousTexts ?? [];
  let otherTexts: readonly string[] = [];
  let previousIsSafety: boolean | undefined;
  const items: QuestionnaireItem[] = [];
  for (const [index, child] of asObjects(json['item']).entries()) {
    const previousTexts = [...safetyIntroductions, ...otherTexts];
    const item = parseItem(child, path ? `${path}.${index + 1}` : String(index + 1), context, {
      ...parent,
      previousTexts,
      previousIsSafety,
    });
    const texts = allTexts(child, 'text');
    otherTexts = item.kind === 'display' ? [...otherTexts, ...texts] : [];
    // As on the screen, an introduction is about all questions until the next one or the next group with a name.
    if (isIntroduction(item)) {
      const previous = isIntroduction(items.at(-1)) ? safetyIntroductions : [];
      safetyIntroductions = [...previous, ...texts.filter(introducesSafetyQuestions)].slice(0, 1);
    }
    if (item.kind === 'group' && item.text) safetyIntroductions = [];
    if (isQuestion(item)) previousIsSafety = item.safety;
    items.push(item);
  }
  return items;
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
