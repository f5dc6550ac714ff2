import {allTexts, asBoolean, extensionValue} from './extensions.js';
import {asObjects, asText, type JsonObject} from './fhir-json.js';
import {isSafetyCode, isSafetyFollowUp, isSafetyIntroduction, isSafetyText, mayBeSafetyText} from '../safety-text.js';
import {isLowestOption} from '../safety.js';
import {isQuestion, type AnswerOption, type QuestionnaireItem} from '../questionnaire.js';

/**
 * Extension that marks a safety question, or with `false` excludes a question. On an option, it says whether this answer opens help.
 */
export const SAFETY_EXTENSION = 'urn:smart-meditation:safety-item';

/** Context of an item that can make it a safety question. */
export interface SafetyContext {
  /** True in a group whose heading is about suicide or self-harm. */
  readonly isSafetyGroup?: boolean;
  /** Texts of the display items that introduce the item, in all languages. */
  readonly previousTexts?: readonly string[] | undefined;
  /** True if the question immediately before the item is a safety question. */
  readonly previousIsSafety?: boolean | undefined;
}

type SafetyItem = Pick<QuestionnaireItem, 'kind' | 'options' | 'notAsked'>;

/** Result of the safety check of an item. */
export interface Safety {
  readonly isSafety: boolean;
  /** True for a group whose questions are all safety questions. */
  readonly appliesToChildren: boolean;
}

/**
 * Recognizes safety questions by the author's mark, by code, and by the text of the item, its options, its group and the
 * display item before it, in all languages of the document. Questions recognized by text alone, and questions that may be
 * safety questions, are reported so that their author can mark them. So are those without an answer that clearly means "never".
 */
export function parseSafety(
  json: JsonObject,
  item: SafetyItem,
  context: SafetyContext,
  warn: (message: string) => void,
): Safety {
  const safety = recognizeSafety(json, item, context, warn);
  const isChoice = safety.isSafety && isQuestion(item) && !item.notAsked && asBoolean(json['repeats']) !== true;
  if (isChoice && hasNoLowestOption(item.options))
    warn(
      `has no answer that clearly means "never", so that every answer opens help: mark that answer with ${SAFETY_EXTENSION} as false`,
    );
  return safety;
}

function recognizeSafety(
  json: JsonObject,
  item: SafetyItem,
  {isSafetyGroup = false, previousTexts = [], previousIsSafety = false}: SafetyContext,
  warn: (message: string) => void,
): Safety {
  const mark = asBoolean(extensionValue(json, SAFETY_EXTENSION));
  if (mark !== undefined) return {isSafety: mark, appliesToChildren: mark};
  const hasCode = asObjects(json['code']).some(({code}) => isSafetyCode(asText(code)));
  const helpTexts = asObjects(json['item'])
    .filter(({type}) => type === 'display')
    .flatMap((child) => allTexts(child, 'text'));
  const texts = [
    ...allTexts(json, 'text'),
    ...allTexts(json, 'prefix'),
    asText(extensionValue(json, 'sdc-questionnaire-shortText')),
    ...asObjects(json['code']).map(({display}) => asText(display)),
  ];
  const isSafetyItem = texts.some(isSafetyText);
  if (!isQuestion(item))
    return {isSafety: hasCode || isSafetyItem, appliesToChildren: isSafetyGroup || hasCode || isSafetyItem};

  const matches =
    isSafetyItem ||
    isSafetyGroup ||
    [...helpTexts, ...previousTexts].some(isSafetyIntroduction) ||
    (previousIsSafety && texts.some(isSafetyFollowUp)) ||
    item.options.filter(({safety}) => safety).length > 1;
  const hasSafetyOption = item.options.some(({safety}) => safety);
  if (item.notAsked || hasCode) return {isSafety: hasCode || matches, appliesToChildren: false};
  if (matches)
    warn(`looks like a question about suicide or self-harm and is treated as one: mark it with ${SAFETY_EXTENSION}`);
  else if (hasSafetyOption)
    warn(`has an answer about suicide or self-harm, which opens help: mark it with ${SAFETY_EXTENSION}`);
  else if (texts.some(mayBeSafetyText))
    warn(`may be a question about suicide or self-harm: mark it with ${SAFETY_EXTENSION}, as true or false`);
  return {isSafety: matches, appliesToChildren: false};
}

/** Returns true if none of several options clearly means "never", so that every answer opens help. */
const hasNoLowestOption = (options: readonly AnswerOption[]): boolean =>
  options.length > 1 && !options.some((option) => option.opensHelp === false || isLowestOption(options, option));
