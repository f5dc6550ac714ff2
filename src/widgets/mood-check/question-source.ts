import type {CSSResult, TemplateResult} from 'lit';
import type {QuestionSession, SessionHost, SummaryLine} from './question-session.js';
import type {ViewContext} from './view.js';

/** A session together with the functions that show it. */
export interface SessionPresenter {
  readonly session: QuestionSession;
  render(view: ViewContext): TemplateResult;
  /** Measures what was rendered. */
  afterRender?(root: ParentNode): void;
  /** Questions and answers as text. Only questionnaires have it; a copy of them is always offered. */
  summaryLines?(view: ViewContext): readonly SummaryLine[];
  /** Further lines for the person's own copy. They are never sent. */
  privateLines?(view: ViewContext): readonly SummaryLine[];
}

/** A question or a questionnaire that can be answered. */
export interface QuestionSource {
  readonly lang?: string | undefined;
  readonly translations?: Readonly<Record<string, string>> | undefined;
  /** Address of the support document that the question names. */
  readonly support?: string | undefined;
  /** Styles that are loaded together with it. */
  readonly styles?: CSSResult;
  /**
   * The session in this language.
   * @param previous is returned unchanged when it has the same definition; otherwise its answers are carried over where the question is the same.
   */
  present(language: string, host: SessionHost, previous?: SessionPresenter): SessionPresenter;
}
