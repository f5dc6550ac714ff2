import {enabledItems} from '../../../content/questionnaire/enable-when.js';
import type {EvaluatedState} from '../../../content/questionnaire/expressions/expressions.js';
import {
  flattenItems,
  unitOf,
  type FhirValue,
  type QuestionnaireItem,
} from '../../../content/questionnaire/questionnaire.js';
import {missingRequiredItems} from '../../../content/questionnaire/required.js';
import type {Drafts} from './drafts.js';
import type {QuestionPage} from './pages.js';
import type {ShownError, ValidationError, Violation} from './validation.js';

/** Errors by item key, in the order of the questions. */
export type Errors = ReadonlyMap<string, ShownError>;

/** Validates the answers to a question. Returns undefined if they are valid. */
export type ValidateAnswer = (
  item: QuestionnaireItem,
  values: readonly string[],
  unit: FhirValue | undefined,
) => ValidationError | undefined;

/** What the errors of the answers depend on. */
export interface AnswersToCheck {
  readonly state: EvaluatedState;
  readonly drafts: Drafts;
  readonly validateAnswer: ValidateAnswer;
}

/** The errors of these questions. */
export function findErrors({state, drafts, validateAnswer}: AnswersToCheck, pages: readonly QuestionPage[]): Errors {
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

/** Validates the answer to a question of a built-in instrument, which has one option. Only a prefilled answer can have several. */
export const validateOption: ValidateAnswer = (_item, values) => (values.length > 1 ? 'checkAnswer' : undefined);

/** The error of an unmet constraint. */
export const toViolation = (text: string | undefined): Violation | undefined =>
  text === undefined ? undefined : {text};

/** The errors of all questions. The error of a group is assigned to its first question. */
export function findAllErrors(input: AnswersToCheck, pages: readonly QuestionPage[]): Errors {
  const {state} = input;
  const {questionnaire, violations} = state;
  const errors = new Map(findErrors(input, pages));
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
