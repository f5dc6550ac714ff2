import type {CSSResult, TemplateResult} from 'lit';
import type {QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import type {IsConcerning} from '../../../content/questionnaire/safety.js';
import type {ViewContext} from '../view.js';
import type {ValidateAnswer} from './find-errors.js';
import type {QuestionPage} from './pages.js';
import type {QuestionnaireSession} from './session.js';
import type {ShownError, ValidationError} from './validation.js';

/** Input of the views of a questionnaire. */
export interface QuestionnaireContext extends ViewContext {
  /** Undefined for built-in instruments, whose questions are answered with one option of a list. */
  readonly documentQuestions?: DocumentQuestions | undefined;
}

/** Input of the render functions for the controls of a question. */
export interface AnswerInputOptions {
  readonly view: QuestionnaireContext;
  readonly session: QuestionnaireSession;
  readonly item: QuestionnaireItem;
  /** Prefix of the ids of the hint (`-hint`) and the error (`-error`). */
  readonly id: string;
  /** Ids of the elements that label the controls. */
  readonly labelledBy: string;
}

/** What only questions of documents need: fields, lists of several answers, limits, repeating entries, and constraints. */
export interface DocumentQuestions {
  readonly styles: CSSResult;
  /** Renders a field, a slider, a drop-down list, or a list of options with a field or with several answers. */
  fieldInput(options: AnswerInputOptions): TemplateResult;
  readonly validateAnswer: ValidateAnswer;
  /** Decides which answers to safety questions open help, also written ones. */
  readonly isConcerning: IsConcerning;
  /** The errors that answers can cause, to reserve space for their messages. */
  possibleErrors(item: QuestionnaireItem): readonly ValidationError[];
  errorText(error: ShownError, item: QuestionnaireItem, view: QuestionnaireContext): string;
  /** A single value of an answer as display text. */
  valueText(item: QuestionnaireItem, value: string, view: QuestionnaireContext): string;
  /** A text, the name of a group, a read-only answer, or what is shown instead of a question that cannot be asked. */
  contextContent(view: QuestionnaireContext, session: QuestionnaireSession, item: QuestionnaireItem): TemplateResult;
  /** The position of an instance, such as "(2 of 3)". Empty for items that do not repeat or have one instance. */
  entryMark(view: QuestionnaireContext, item: QuestionnaireItem): unknown;
  /** Buttons that remove this instance of a repeating group or question, or add another one. */
  instanceButtons(view: QuestionnaireContext, session: QuestionnaireSession, page: QuestionPage): unknown;
  /** The hints about an answer, which is accepted all the same. */
  answerHints(session: QuestionnaireSession, item: QuestionnaireItem): unknown;
}
