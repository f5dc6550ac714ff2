import type {TemplateResult} from 'lit';
import type {QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import type {ViewContext} from '../view.js';
import type {QuestionnaireSession} from './session.js';

/** Input of the views of a questionnaire. */
export interface QuestionnaireContext extends ViewContext {
  /** Renders the controls of questions that are not answered by a list of options; undefined for built-in instruments, which have no others. */
  readonly fieldInput?: FieldInput | undefined;
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

/** Renders a field, a slider, a drop-down list, or a list of options with a field. */
export type FieldInput = (options: AnswerInputOptions) => TemplateResult;
