import {documentProperty} from '../../platform/page-document.js';
import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {isServer} from '../../platform/is-server.js';
import {ContentController, type ContentHost} from '../../element/controllers/content-controller.js';
import {moveFocus} from '../../element/move-focus.js';
import {SupportController} from '../../element/controllers/support-controller.js';
import {warnAuthor} from '../../platform/console.js';
import {noScriptSlot} from '../../ui/no-js.js';
import {SealedCheckLoader} from './sealed/sealed-check-loader.js';
import type {FollowUp, FollowUpHost} from './follow-up/follow-up.js';
import type {BuiltInQuestionOptions} from './single-question/built-in-question.js';
import {ClearAnswersControl} from './clear-answers.js';
import {errorState, cardFooter, loadingState} from './card-states.js';
import {MoodAnswerEvent, MoodSupportEvent, ScoreMismatchEvent} from './mood-check.events.js';
import {DefaultQuestionSource} from './single-question/default-question.js';
import {parseQuestionSource, parseSupportDocument} from './load-question.js';
import type {CrisisSupportRequest, SessionHost, QuestionSession} from './question-session.js';
import type {UnfinishedAnswers} from './resume/resume.js';
import type {QuestionSource, SessionPresenter} from './question-source.js';
import {containAnswerEvents} from './private-events.js';
import {withRecorderMarks} from './recorder-marks.js';
import {createViewContext, type ViewContext, type ViewHost} from './view.js';

/** Attributes and properties of the element that the controller reads. */
export interface MoodCheckHost extends ContentHost, FollowUpHost, BuiltInQuestionOptions, ViewHost {
  instrument?: string;
  response?: unknown;
  country?: string;
  support?: string;
  readonly resume: boolean;
  readonly sealed: boolean;
}

/** Coordinates the question, the session with its answers, the support panel and the follow-up. Answers are kept in memory only. */
export class MoodCheckController implements ReactiveController, SessionHost {
  #presenter: SessionPresenter | undefined;
  readonly #host: MoodCheckHost;
  readonly #content: ContentController<QuestionSource>;
  readonly #support: SupportController;
  readonly #defaultQuestion: DefaultQuestionSource;
  readonly #clearAnswersControl: ClearAnswersControl;
  readonly #sealedCheck: SealedCheckLoader;
  #window: Window | null = null;
  #followUp: FollowUp | Promise<void> | undefined;
  #unfinished: UnfinishedAnswers | undefined;
  #loadingUnfinished: Promise<void> | undefined;
  /** True when the storage of unfinished answers has loaded or failed. */
  #isUnfinishedSettled = false;
  #prefilledWith: unknown;
  #reportedProblems: unknown;
  #shouldFocusHeading = false;
  /** The last key pressed in the widget; empty after pointer input. */
  #lastKey = '';
  /** True if the panel opened while the user was moving through options with the arrow keys. */
  #pendingPanelFocus = false;
  #isListening = false;

  constructor(host: MoodCheckHost) {
    this.#host = host;
    this.#defaultQuestion = new DefaultQuestionSource(host);
    this.#clearAnswersControl = new ClearAnswersControl(host, () => this.clearAnswers());
    this.#sealedCheck = new SealedCheckLoader(host);
    this.#content = new ContentController<QuestionSource>(host, (document) =>
      parseQuestionSource(document, host.response !== undefined),
    );
    this.#support = new SupportController(
      host,
      parseSupportDocument,
      () => this.#content.value?.support ?? host.support,
    );
    host.addController(this);
  }

  /** The current session; undefined until a question is displayed. */
  get session(): QuestionSession | undefined {
    return this.#presenter?.session;
  }

  hostConnected(): void {
    if (this.#window) this.#listenForPageHide();
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('pagehide', this.#onPageHide);
  }

  /** Deletes the answers, also those that are kept on the device, and restarts the question. */
  reset(): void {
    void this.#unfinished?.erase();
    this.#resetMemory();
  }

  #resetMemory(): void {
    this.#pendingPanelFocus = false;
    this.#sealedCheck.reset();
    this.#presenter = this.#prefilledWith = undefined;
    this.#clearAnswersControl.cancel();
    if (this.#followUp && 'reset' in this.#followUp) this.#followUp.reset();
    this.#host.requestUpdate();
  }

  /** Called on the first answer, so that no window listener exists before there is anything to delete. */
  readonly #listenForPageHide = (): void => {
    this.#window = documentProperty('defaultView', this.#host.ownerDocument);
    this.#window?.addEventListener('pagehide', this.#onPageHide);
  };

  /** Deletes the answers on `pagehide`, so that the back/forward cache does not restore them. */
  readonly #onPageHide = (): void => {
    this.#unfinished?.detach();
    this.#resetMemory();
    this.#support.close(null);
    ((this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null)?.blur(); // The focused element would reveal the answer.
  };

  /** Deletes the answers before the user leaves by the quick exit. */
  readonly #onExit = (): Promise<void> | undefined => {
    const erased = this.#loadingUnfinished?.then(() => this.#unfinished?.erase({always: true}));
    this.#onPageHide();
    return erased;
  };

  /** Deletes the answers on request, restarts the question and focuses its heading. */
  clearAnswers(): void {
    this.reset();
    this.#prefilledWith = this.#host.response; // Do not prefill the same response again.
    this.requestRender({focusHeading: true});
  }

  requestRender({focusHeading = false} = {}): void {
    if (this.session?.answeredCount) this.#listenForPageHide();
    this.#shouldFocusHeading ||= focusHeading;
    if (focusHeading) this.#host.startScreen();
    this.#unfinished?.save();
    this.#host.requestUpdate();
  }

  onComplete(): void {
    const {session} = this;
    void this.#unfinished?.erase();
    if (session && this.#followUp && 'onComplete' in this.#followUp) this.#followUp.onComplete(session);
    this.#host.dispatchEvent(new MoodAnswerEvent(this.#host.shareAnswers ? session?.answer : undefined));
  }

  openCrisisSupport({
    linkId,
    loinc,
    moveFocus: shouldFocus = true,
    isRepeat = false,
  }: Partial<CrisisSupportRequest> = {}): void {
    if (isRepeat && this.#support.open) return;
    const isAnswer = linkId !== undefined;
    // Arrow keys select each option in turn, so the focus moves only when the user leaves the options.
    const isMovingThroughOptions = isAnswer && shouldFocus && this.#lastKey.startsWith('Arrow');
    this.#pendingPanelFocus = isMovingThroughOptions;
    this.#support.show(shouldFocus && !isMovingThroughOptions, isAnswer ? {linkId, loinc} : undefined);
    if (this.#host.shareAnswers) this.#host.dispatchEvent(new MoodSupportEvent(linkId));
  }

  readonly #onKeydown = ({key}: KeyboardEvent): void => {
    this.#lastKey = key;
    if (key === 'Enter') this.#movePendingFocus();
  };

  readonly #onPointerdown = (): void => {
    this.#lastKey = '';
  };

  readonly #onFocusout = ({target, relatedTarget}: FocusEvent): void => {
    const group = (target as Element | null)?.closest('[role=radiogroup]');
    if (this.#lastKey === 'Tab' && group && !group.contains(relatedTarget as Node | null))
      this.#movePendingFocus(target as HTMLElement);
  };

  /** Moves the focus to the panel if that was deferred while the user moved through the options. */
  #movePendingFocus(returnFocusTo?: HTMLElement): void {
    if (!this.#pendingPanelFocus) return;
    this.#pendingPanelFocus = false;
    this.#support.focusPanel(returnFocusTo);
  }

  reportScoreMismatch(): void {
    this.#host.dispatchEvent(new ScoreMismatchEvent());
  }

  reportResponseProblems(problems: readonly string[]): void {
    warnAuthor(this.#host.localName, `shows what it can of this response: ${problems.join('; ')}`);
  }

  hostUpdate(): void {
    if (!this.#host.sealed && this.#defaultQuestion.detectChange()) this.#loadQuestion();
  }

  hostUpdated(): void {
    this.#listenInside();
    this.#presenter?.afterRender?.(this.#host.renderRoot);
    if (this.#shouldFocusHeading && this.#pendingPanelFocus) this.#movePendingFocus();
    else if (this.#shouldFocusHeading && !this.#presenter?.takeFocus?.(this.#host.renderRoot))
      moveFocus(this.#host.renderRoot, '#current-heading');
    this.#shouldFocusHeading = false;
  }

  /** Called after the first render, when the shadow root exists. */
  #listenInside(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    const root = this.#host.renderRoot;
    root.addEventListener('keydown', this.#onKeydown as EventListener, true);
    root.addEventListener('pointerdown', this.#onPointerdown, true);
    root.addEventListener('focusout', this.#onFocusout as EventListener);
    containAnswerEvents(root);
  }

  render(disabled: boolean): TemplateResult {
    const slider = this.#host.slider ? this.#defaultQuestion.slider : undefined;
    const view = createViewContext(this.#host, this.#defaultQuestion.strings, {
      slider,
      baseUrl: this.#content.base,
      crisisHelp: this.session?.concerningItem && this.#support.help,
      supportOpen: this.#support.open,
      quickExit: this.#host.sealed ? undefined : this.#loadFollowUp()?.quickExit,
      openSupport: () => this.openCrisisSupport(),
    });
    const card = this.#host.sealed ? this.#renderSealed(view, disabled) : this.#renderCard(view, disabled);
    return withRecorderMarks(html`${card}${this.#support.render(view.headingLevel)}`);
  }

  #renderCard(view: ViewContext, disabled: boolean): TemplateResult {
    const source = this.#source;
    this.#loadUnfinished();
    const isRetrying = this.#content.isRetrying || this.#defaultQuestion.isRetrying;
    if (source === 'failed' || isRetrying) return errorState(view, () => this.#loadQuestion(), isRetrying);
    if (source === 'loading' || (this.#host.slider && !view.slider && !this.#host.instrument))
      return loadingState(view);
    return this.#renderQuestion(view, source, disabled);
  }

  get #source(): QuestionSource | 'loading' | 'failed' {
    const {status, value} = this.#content;
    return status === 'loading' || status === 'failed' ? status : (value ?? this.#defaultQuestion.source);
  }

  #renderQuestion(view: ViewContext, source: QuestionSource, disabled: boolean): TemplateResult {
    for (const style of source.styles ?? []) this.#host.addStyles(style);
    const presenter = this.#present(source);
    // The choice to keep the answers is above the questions, and must not move them.
    const isWaiting = this.#host.resume && presenter.session.saveAnswers && !this.#isUnfinishedSettled;
    return isWaiting ? loadingState(view) : this.#renderSession(view, presenter, disabled);
  }

  /** A card that replaces the loading card keeps its height. */
  get #questionClass(): string {
    const isLate = this.#host.slider || this.#host.instrument || this.#content.status !== 'none';
    return isLate ? 'large' : '';
  }

  #renderSession(view: ViewContext, presenter: SessionPresenter, disabled: boolean): TemplateResult {
    const {session} = presenter;
    const followUp = this.#loadFollowUp();
    const unfinished = this.#host.resume && session.saveAnswers ? this.#unfinished : undefined;
    unfinished?.attach(session);
    const defaultStatus =
      unfinished?.privacyStatus(view) ??
      view.strings[session.isComplete ? (`${view.audience}Done` as const) : view.audience];
    const privacyStatus = (session.isComplete && followUp?.privacyStatus(view, defaultStatus)) || [defaultStatus];
    const clearButton = disabled
      ? nothing
      : this.#clearAnswersControl.renderButton(view.strings, session.answeredCount);
    return html`<section class="card ${session.isComplete ? '' : this.#questionClass}" part="card">
        ${presenter.summaryLines && !session.isComplete ? html`<p class="small">${view.readingNotice}</p>` : nothing}
        ${disabled ? nothing : unfinished?.render(view)}
        <fieldset class="stage" role="none" ?disabled=${disabled}>${presenter.render(view)}</fieldset>
        ${cardFooter(view, privacyStatus, clearButton)}
      </section>
      ${session.isComplete ? followUp?.render(view, presenter, disabled) : nothing}
      ${presenter.renderBelow?.(view)}
      ${this.#clearAnswersControl.renderConfirmation(view.strings)}${noScriptSlot}`;
  }

  /** Renders the check in a frame that the page's scripts cannot read. */
  #renderSealed(view: ViewContext, disabled: boolean): TemplateResult {
    const {status, isRetrying, value} = this.#content;
    if (status === 'failed' || isRetrying) return errorState(view, () => this.#loadQuestion(), isRetrying);
    const documents = {
      content: this.#content,
      support: this.#support.loadedDocument,
      usesExpressions: value?.usesExpressions === true,
    };
    return this.#sealedCheck.render(view, status === 'loading' ? undefined : documents, disabled);
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

  /** Loads the storage of unfinished answers if the `resume` attribute is set. */
  #loadUnfinished(): void {
    if (isServer || !this.#host.resume) return;
    this.#loadingUnfinished ??= import('./resume/resume.js')
      .then(({createUnfinishedAnswers}) => {
        this.#unfinished = createUnfinishedAnswers(() => this.#host.requestUpdate());
      })
      .catch((error: unknown) =>
        warnAuthor(this.#host.localName, `could not load "resume": ${(error as Error).message}`),
      )
      .then(() => {
        this.#isUnfinishedSettled = true;
        this.#host.requestUpdate();
      });
  }

  /**
   * Loads the follow-up if an attribute or a questionnaire requires it; before the last answer, so that the time of the request
   * tells the host nothing about the person. Returns undefined until it is loaded.
   */
  #loadFollowUp(): FollowUp | undefined {
    const {submitTo, remember, summary, exitUrl} = this.#host;
    if (isServer || !(submitTo || remember || summary || exitUrl || this.#presenter?.summaryLines)) return undefined;
    this.#followUp ??= import('./follow-up/follow-up.js').then(
      ({FollowUp}) => {
        this.#followUp = new FollowUp(this.#host, this.#onExit);
        if (this.session?.isComplete) this.#followUp.onComplete(this.session);
        this.#host.requestUpdate();
      },
      (error: unknown) =>
        warnAuthor(
          this.#host.localName,
          `could not load copying, sending, the diary and the quick exit: ${(error as Error).message}`,
        ),
    );
    return 'render' in this.#followUp ? this.#followUp : undefined;
  }

  #loadQuestion(): void {
    if (this.#content.status === 'failed') this.#content.retry();
    else this.#defaultQuestion.load();
  }
}
