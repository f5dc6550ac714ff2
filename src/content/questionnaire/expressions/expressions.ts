import type {Answers, Questionnaire, QuestionnaireItem} from '../questionnaire.js';

/** Evaluates FHIRPath expressions. It is loaded only for documents that need it. */
export interface ExpressionEvaluator {
  /** Returns undefined if an expression can be evaluated, otherwise the reason why not. */
  problemWith(expression: string): string | undefined;
  /** Evaluates all expressions of a questionnaire, whose items include all instances, and applies their results. */
  evaluate(questionnaire: Questionnaire, answers: Answers): EvaluatedState;
  /** The initial values of items without an answer, by item key. */
  initialValues(
    questionnaire: Questionnaire,
    answers: Answers,
    items: readonly QuestionnaireItem[],
  ): ReadonlyMap<string, readonly string[]>;
}

/** A questionnaire and answers after all expressions were evaluated. */
export interface EvaluatedState {
  readonly questionnaire: Questionnaire;
  /** The answers, with the values of calculated items. */
  readonly answers: Answers;
  /** Texts of the unmet constraints, by item key. The key of a constraint of the questionnaire is empty. */
  readonly violations: ReadonlyMap<string, string>;
  /** Texts of the unmet constraints of severity `warning`, by item key. */
  readonly hints: ReadonlyMap<string, readonly string[]>;
}
