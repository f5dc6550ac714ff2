import {enabledItems} from '../../../content/questionnaire/enable-when.js';
import type {EvaluatedState} from '../../../content/questionnaire/expressions/expressions.js';
import {flattenItems, unitOf, type QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {missingRequiredItems} from '../../../content/questionnaire/required.js';
import {toViolation, validateAnswer, type ShownError} from './validation.js';
import type {Drafts} from './drafts.js';
import type {QuestionPage} from './pages.js';

/** Errors by item key, in the order of the questions. */
export type Errors = ReadonlyMap<string, ShownError>;

/** The errors of these questions. */
export function findErrors(state: EvaluatedState, drafts: Drafts, pages: readonly QuestionPage[]): Errors {
  const {answers, violations} = state;
  const missing = missingItems(state);
  const errorOf = (item: QuestionnaireItem): ShownError | undefined => {
    if (drafts.get(item.key)?.isReadable === false) return 'unreadable';
    if (missing.has(item)) return 'required';
    const invalid = validateAnswer(item, answers.get(item.key) ?? [], unitOf(item, answers));
    return invalid ?? toViolation(violations.get(item.key));
  };
  return new Map(
    pages.flatMap(({item}) => {
      const error = errorOf(item);
      return error ? [[item.key, error] as const] : [];
    }),
  );
}

/** The errors of all questions. The error of a group is assigned to its first question. */
export function findAllErrors(state: EvaluatedState, drafts: Drafts, pages: readonly QuestionPage[]): Errors {
  const {questionnaire, violations} = state;
  const errors = new Map(findErrors(state, drafts, pages));
  const addGroupError = (items: readonly QuestionnaireItem[], error: ShownError | undefined): void => {
    const firstKey = firstQuestionIn(items, pages);
    if (error && firstKey !== undefined && !errors.has(firstKey)) errors.set(firstKey, error);
  };
  for (const item of missingItems(state)) if (item.kind === 'group') addGroupError(item.items, 'requiredGroup');
  for (const item of flattenItems(questionnaire.items))
    if (item.kind === 'group') addGroupError(item.items, toViolation(violations.get(item.key)));
  addGroupError(questionnaire.items, toViolation(violations.get('')));
  return new Map(pages.flatMap(({item: {key}}) => (errors.has(key) ? [[key, errors.get(key) ?? 'required']] : [])));
}

/** Keys of the questions that display the error of a required group without an answer. */
export function groupErrorKeys({questionnaire}: EvaluatedState, pages: readonly QuestionPage[]): ReadonlySet<string> {
  const groups = flattenItems(questionnaire.items).filter(({kind, required}) => kind === 'group' && required);
  return new Set(groups.flatMap(({items}) => firstQuestionIn(items, pages) ?? []));
}

/** The key of the first question inside a group that is asked; `undefined` if none is. */
function firstQuestionIn(items: readonly QuestionnaireItem[], pages: readonly QuestionPage[]): string | undefined {
  const inside = new Set(flattenItems(items).map(({key}) => key));
  return pages.find(({item}) => inside.has(item.key))?.item.key;
}

const missingItems = ({questionnaire, answers}: EvaluatedState): ReadonlySet<QuestionnaireItem> =>
  missingRequiredItems(questionnaire.items, answers, enabledItems(questionnaire, answers));
