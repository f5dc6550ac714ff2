import {html, isServer, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {ContentController, type ContentHost} from '../../element/controllers/content-controller.js';
import {moveFocus} from '../../element/move-focus.js';
import {SupportController} from '../../element/controllers/support-controller.js';
import {warnAuthor} from '../../platform/console.js';
import {noScriptSlot} from '../../ui/no-js.js';
import type {FollowUp, FollowUpHost} from './follow-up/follow-up.js';
import type {BuiltInQuestionOptions} from './single-question/built-in-question.js';
import {ClearAnswersControl} from './clear-answers.js';
import {errorState, cardFooter, loadingState} from './card-states.js';
import {MoodAnswerEvent, MoodSupportEvent, ScoreMismatchEvent} from './mood-check.events.js';
import {DefaultQuestionSource} from './single-question/default-question.js';
import {parseQuestionSource, parseSupportDocument} from './load-question.js';
import type {CrisisSupportRequest, SessionHost, QuestionSession} from './question-session.js';
import type {QuestionSource, SessionPresenter} from './question-source.js';
import {createViewContext, type ViewContext, type ViewHost} from './view.js';

/** What a conversation needs of its element: what the page's author has asked for. */
export interface MoodCheckHost extends ContentHost, FollowUpHost, BuiltInQuestionOptions, ViewHost {
  instrument?: string;
  response?: unknown;
  country?: string;
  support?: string;
}

/** Brings together what is asked, what is said, help, and what can follow. Keeps the answers in memory only. */
export class MoodCheckController implements ReactiveController, SessionHost {
  #presenter: SessionPresenter | undefined;
  readonly #host: MoodCheckHost;
  readonly #content: ContentController<QuestionSource>;
  readonly #support: SupportController;
  readonly #defaultQuestion: DefaultQuestionSource;
  readonly #clearAnswersControl: ClearAnswersControl;
  #window: Window | null = null;
  #followUp: FollowUp | Promise<void> | undefined;
  #prefilledWith: unknown;
  #reportedProblems: unknown;
  #shouldFocusHeading = false;

  constructor(host: MoodCheckHost) {
    this.#host = host;
    this.#defaultQuestion = new DefaultQuestionSource(host);
    this.#clearAnswersControl = new ClearAnswersControl(host, () => this.clearAnswers());
    this.#content = new ContentController<QuestionSource>(host, parseQuestionSource);
    this.#support = new SupportController(
      host,
      parseSupportDocument,
      () => this.#content.value?.support ?? host.support,
    );
    host.addController(this);
  }

  /** The current session, once something is asked. */
  get session(): QuestionSession | undefined {
    return this.#presenter?.session;
  }

  hostConnected(): void {
    this.#host.addEventListener('input', this.#listenForPageHide);
    if (this.#window) this.#listenForPageHide();
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('pagehide', this.#onPageHide);
  }

  /** Forgets the answers and begins again. */
  reset(): void {
    this.#presenter = this.#prefilledWith = undefined;
    this.#clearAnswersControl.cancel();
    if (this.#followUp && 'reset' in this.#followUp) this.#followUp.reset();
    this.#host.requestUpdate();
  }

  /** From the first answer on there is something to forget; until then, the page's window is left alone. */
  readonly #listenForPageHide = (): void => {
    this.#window = this.#host.ownerDocument.defaultView;
    this.#window?.addEventListener('pagehide', this.#onPageHide);
  };

  /** Forgets everything when the page goes away, so that the back button does not bring it back. */
  readonly #onPageHide = (): void => {
    this.reset();
    this.#support.close(null);
    ((this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null)?.blur(); // The focus would stand on the answer.
  };

  /** Forgets the answers at the person's wish, and begins again with the focus on the question. */
  clearAnswers(): void {
    this.reset();
    this.#prefilledWith = this.#host.response; // What the page had filled in is cleared with the rest.
    this.requestRender({focusHeading: true});
  }

  requestRender({focusHeading = false} = {}): void {
    this.#shouldFocusHeading ||= focusHeading;
    this.#host.requestUpdate();
  }

  onComplete(): void {
    const {session} = this;
    if (session && this.#followUp && 'onComplete' in this.#followUp) this.#followUp.onComplete(session);
    this.#host.dispatchEvent(new MoodAnswerEvent(this.#host.shareAnswers ? session?.answer : undefined));
  }

  openCrisisSupport({
    linkId,
    moveFocus: shouldFocus = true,
    isRepeat = false,
  }: Partial<CrisisSupportRequest> = {}): void {
    if (isRepeat && this.#support.open) return;
    this.#support.show(shouldFocus);
    this.#host.dispatchEvent(new MoodSupportEvent(this.#host.shareAnswers ? linkId : undefined));
  }

  reportScoreMismatch(): void {
    this.#host.dispatchEvent(new ScoreMismatchEvent());
  }

  hostUpdate(): void {
    if (this.#defaultQuestion.detectChange()) this.#loadQuestion();
  }

  hostUpdated(): void {
    this.#presenter?.afterRender?.(this.#host.renderRoot);
    if (this.#shouldFocusHeading) moveFocus(this.#host.renderRoot, '#current-heading');
    this.#shouldFocusHeading = false;
  }

  render(disabled: boolean): TemplateResult {
    const slider = this.#host.slider ? this.#defaultQuestion.slider : undefined;
    const view = createViewContext(this.#host, this.#defaultQuestion.strings, {
      slider,
      baseUrl: this.#content.base,
      supportOpen: this.#support.open,
      quickExit: this.#loadFollowUp()?.quickExit,
      openSupport: () => this.openCrisisSupport(),
    });
    return html`${this.#renderCard(view, disabled)}${this.#support.render(view.headingLevel)}`;
  }

  #renderCard(view: ViewContext, disabled: boolean): TemplateResult {
    const {status, value} = this.#content;
    const source = status === 'loading' || status === 'failed' ? status : (value ?? this.#defaultQuestion.source);
    if (source === 'loading' || (this.#host.slider && !view.slider && !this.#host.instrument))
      return loadingState(view);
    if (source === 'failed') return errorState(view, () => this.#loadQuestion());
    if (source.styles) this.#host.addStyles(source.styles);
    const presenter = this.#present(source);
    const {session} = presenter;
    const followUp = this.#loadFollowUp();
    const defaultStatus = view.strings[session.isComplete ? (`${view.audience}Done` as const) : view.audience];
    const privacyStatus = (session.isComplete && followUp?.privacyStatus(view, defaultStatus)) || [defaultStatus];
    const clearButton = disabled
      ? nothing
      : this.#clearAnswersControl.renderButton(view.strings, session.answeredCount);
    return html`<section class="card" part="card">
        <fieldset class="stage" role="none" ?disabled=${disabled}>${presenter.render(view)}</fieldset>
        ${cardFooter(view, privacyStatus, clearButton)}
      </section>
      ${session.isComplete ? followUp?.render(view, presenter, disabled) : nothing}
      ${this.#clearAnswersControl.renderConfirmation(view.strings)}${noScriptSlot}`;
  }

  #present(source: QuestionSource): SessionPresenter {
    const presenter = source.present(this.#host.language, this, this.#presenter);
    if (presenter === this.#presenter) return presenter;
    this.#presenter = presenter;
    const {session} = presenter;
    const {response, localName} = this.#host;
    const {problems = []} = session.definition as {problems?: readonly string[]};
    if (problems.length > 0 && String(problems) !== this.#reportedProblems)
      warnAuthor(localName, `shows what it can of this questionnaire: ${problems.join('; ')}`);
    this.#reportedProblems = String(problems);
    if (response !== undefined && response !== this.#prefilledWith) {
      session.prefill?.(response);
      this.#listenForPageHide();
    }
    this.#prefilledWith = response;
    return presenter;
  }

  /** What can follow an answer is loaded as soon as it is clear that it may be needed. */
  #loadFollowUp(): FollowUp | undefined {
    const {submitTo, remember, summary, exitUrl} = this.#host;
    if (
      isServer ||
      !(submitTo || remember || summary || exitUrl || (this.session?.isComplete && this.#presenter?.summaryLines))
    )
      return undefined;
    this.#followUp ??= import('./follow-up/follow-up.js').then(
      ({FollowUp}) => {
        this.#followUp = new FollowUp(this.#host, this.#onPageHide);
        if (this.session?.isComplete) this.#followUp.onComplete(this.session);
        this.#host.requestUpdate();
      },
      (error: unknown) =>
        warnAuthor(this.#host.localName, `cannot offer what follows an answer: ${(error as Error).message}`),
    );
    return 'render' in this.#followUp ? this.#followUp : undefined;
  }

  #loadQuestion(): void {
    if (this.#content.status === 'failed') this.#content.retry();
    else this.#defaultQuestion.load();
  }
}
