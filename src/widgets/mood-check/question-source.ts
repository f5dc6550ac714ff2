import type {CSSResult, nothing, TemplateResult} from 'lit';
import type {QuestionSession, SessionHost, SummaryLine} from './question-session.js';
import type {ViewContext} from './view.js';

/** A session with its render functions. */
export interface SessionPresenter {
  readonly session: QuestionSession;
  render(view: ViewContext): TemplateResult;
  /** Renders what appears below the card, so that it does not move the content of the card. */
  renderBelow?(view: ViewContext): TemplateResult | typeof nothing;
  /** Called after each render, to measure the layout. */
  afterRender?(root: ParentNode): void;
  /** Moves the focus to a control that was just added, instead of the heading. Returns false if there is none. */
  takeFocus?(root: ParentNode): boolean;
  /** Questions and answers as text. Only for questionnaires, which always offer a copy. */
  summaryLines?(view: ViewContext): readonly SummaryLine[];
  /** The same as a record for the user's copy, with the name, the texts before the questions, and the values of the answers. */
  recordLines?(view: ViewContext): readonly SummaryLine[];
  /** Additional lines for the user's copy. They are never sent. */
  privateLines?(view: ViewContext): readonly SummaryLine[];
}

/** A question or a questionnaire that can be answered. */
export interface QuestionSource {
  readonly lang?: string | undefined;
  readonly translations?: Readonly<Record<string, string>> | undefined;
  /** URL of the support document, if the question specifies one. */
  readonly support?: string | undefined;
  /** True if the questionnaire has FHIRPath expressions, which need an evaluator. */
  readonly usesExpressions?: boolean;
  /** Styles loaded with the question. */
  readonly styles?: readonly CSSResult[];
  /**
   * Creates the session in this language.
   * @param previous is returned unchanged if its definition is the same object; its answers are kept if it is the same question.
   */
  present(language: string, host: SessionHost, previous?: SessionPresenter): SessionPresenter;
}
