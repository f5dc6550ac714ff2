import {html, nothing, type TemplateResult} from 'lit';
import type {MoodQuestion} from '../../../content/mood/mood.js';
import {Submission, type Payload} from '../../../element/controllers/submission.js';
import type {SmElement} from '../../../element/sm-element.js';
import {switchStyles} from '../../../ui/styles/switch.styles.js';
import {reserveSpace} from '../../../ui/reserve-space.js';
import {supportLines} from '../../../ui/support-lines.js';
import {supportStrings} from '../../../ui/support-panel.strings.js';
import {formatDay, interpolate, formatList} from '../../../ui/format.js';
import {followUpStyles} from './follow-up.styles.js';
import {getFollowUpStrings, type FollowUpStrings} from './follow-up.strings.js';
import {diaryContent, diarySwitch} from '../diary/diary-view.js';
import {Diary} from '../diary/diary.js';
import {levelOf, toLocalDay, toLocalTimestamp, type DiaryEntry} from '../diary/entry.js';
import {copyText} from '../../../platform/clipboard.js';
import {stringifyWithoutToJSON} from '../../../platform/stringify.js';
import type {SingleQuestionSession} from '../single-question/session.js';
import {toPlainText, printText} from './export-text.js';
import {QuickExit} from './quick-exit.js';
import {submissionView} from './submission-view.js';
import type {QuestionSession, SummaryLine} from '../question-session.js';
import type {SessionPresenter} from '../question-source.js';
import type {ViewContext} from '../view.js';

/** Attributes of the element that the follow-up reads. */
export interface FollowUpHost extends SmElement {
  submitTo?: string;
  submitName?: string;
  remember: boolean;
  summary: boolean;
  exitUrl?: string;
}

/** The optional features after an answer (copy, submission, diary), and the quick exit. */
export class FollowUp {
  /** Deletes the answers and leaves the page. */
  readonly quickExit: QuickExit;
  readonly #host: FollowUpHost;
  readonly #diary: Diary;
  #submission: Submission | undefined;
  #session: QuestionSession | undefined;
  #diaryEntry: DiaryEntry | undefined;
  #completedAt = new Date();
  #copyResult: 'copied' | 'copyByHand' | undefined;
  #removePrint: (() => void) | undefined;

  constructor(host: FollowUpHost, resetAnswers: () => Promise<void> | void) {
    this.#host = host;
    this.quickExit = new QuickExit(host, resetAnswers);
    host.addStyles(switchStyles);
    host.addStyles(followUpStyles);
    this.#diary = new Diary(() => host.requestUpdate());
  }

  /** Called when the user has finished. Adds the answer to the diary if it is on, and discards an earlier preview. */
  onComplete(session: QuestionSession): void {
    this.#completedAt = new Date();
    this.#copyResult = undefined;
    const {submitTo, submitName} = this.#host;
    this.#submission = submitTo ? new Submission(this.#host, submitTo, submitName) : undefined;
    const entry = this.#host.remember ? createDiaryEntry(session, this.#completedAt) : undefined;
    if (entry) this.#diary.add(entry, session === this.#session ? this.#diaryEntry : undefined);
    this.#session = session;
    this.#diaryEntry = entry;
  }

  /** Deletes the answers from memory. Diary entries are kept. */
  reset(): void {
    this.#removePrint?.();
    this.#session = this.#diaryEntry = this.#submission = this.#copyResult = undefined;
    this.#diary.reset();
  }

  /** The privacy status: the current sentence, followed by the sentences that may replace it. */
  privacyStatus(view: ViewContext, defaultStatus: string): readonly string[] {
    const strings = getFollowUpStrings(view);
    const {status, sentAt, destination, recipient = ''} = this.#submission ?? {};
    const moment = sentAt ?? this.#completedAt;
    const sent = destination
      ? interpolate(strings.sent, {
          host: recipient,
          day: formatDay(toLocalDay(moment), view.lang),
          time: moment.toTimeString().slice(0, 5),
        })
      : '';
    const kept = this.#diaryEntry ? strings.savedInDiary : '';
    const isKept = kept && this.#diary.isEnabled && !this.#diary.writeError;
    const current = status === 'sent' ? sent : isKept ? kept : defaultStatus;
    return [current, ...[defaultStatus, kept, sent].filter((one) => one && one !== current)];
  }

  /**
   * Renders the follow-up in a separate card. Content that opens on a press (the preview, the diary, text to copy manually)
   * is below all other buttons so that it does not move them.
   */
  render(view: ViewContext, presenter: SessionPresenter, disabled: boolean): TemplateResult | typeof nothing {
    const {session} = presenter;
    const submission = this.#submission?.destination && this.#submission;
    const offersCopy = this.#host.summary || !isSingleQuestion(session);
    const showsDiary = this.#diaryEntry !== undefined;
    if (!submission && !offersCopy && !showsDiary) return nothing;
    const [summaryLines, copy] = this.#createTexts(view, presenter);
    const onPreview = () => submission?.preview(this.#createPayload(session));
    return html`<section class="card below" part="card"><fieldset class="stage" role="none" ?disabled=${disabled}>
      ${offersCopy ? this.#renderCopyButtons(getFollowUpStrings(view), copy) : nothing}
      ${showsDiary ? diarySwitch(view, this.#diary) : nothing}
      ${submission ? submissionView(view, submission, toPlainText(summaryLines), onPreview) : nothing}
      ${this.#renderManualCopy(getFollowUpStrings(view), copy)}
      ${showsDiary ? diaryContent(view, this.#diary, (session.definition as MoodQuestion).options, new Date()) : nothing}
    </fieldset></section>`;
  }

  /** The text to copy, when the browser denies access to the clipboard. */
  #renderManualCopy({forAppointment}: FollowUpStrings, text: string): TemplateResult | typeof nothing {
    return this.#copyResult === 'copyByHand'
      ? html`<textarea class="manual-copy" readonly rows="6" aria-label=${forAppointment} .value=${text}></textarea>`
      : nothing;
  }

  /** The answers as text for submission, and the user's copy, which also has private lines. */
  #createTexts(view: ViewContext, presenter: SessionPresenter): [summaryLines: readonly SummaryLine[], copy: string] {
    const {session} = presenter;
    const {crisisHelp} = view;
    const strings = getFollowUpStrings(view);
    const [summaryLines = [], privateLines = []] = isSingleQuestion(session)
      ? [questionSummaryLines(view, session), privateNoteLines(view, session)]
      : [presenter.summaryLines?.(view), presenter.privateLines?.(view)];
    const copy = toPlainText([
      [strings.forAppointment, ''],
      [strings.answeredOn, formatDay(toLocalDay(this.#completedAt), view.lang)],
      ...(presenter.recordLines?.(view) ?? summaryLines),
      ...privateLines,
      [this.#isShownToNobody(view) ? strings.shownToNobody : '', ''],
      ...(crisisHelp ? supportLines(crisisHelp, view.getStrings('support-panel', supportStrings)) : []),
    ]);
    return [summaryLines, copy];
  }

  /** True if neither the page, a form, a submission nor the diary has the answers. */
  #isShownToNobody({audience}: ViewContext): boolean {
    const isKept = this.#diaryEntry !== undefined && this.#diary.isEnabled;
    return audience === 'private' && this.#submission?.status !== 'sent' && !isKept;
  }

  #renderCopyButtons(strings: FollowUpStrings, text: string): TemplateResult {
    const message = this.#copyResult ? html`<span role="status">${strings[this.#copyResult]}</span>` : nothing;
    return html`<div class="actions">
        <button class="btn plain" type="button" @click=${() => void this.#copyToClipboard(text)}>${strings.copy}</button>
        <button class="btn plain" type="button" @click=${() => (this.#removePrint = printText(text, this.#host.ownerDocument))}>${strings.print}</button>
      </div>
      <p class="small copy-message">${reserveSpace(message, [strings.copied, strings.copyByHand])}</p>`;
  }

  async #copyToClipboard(text: string): Promise<void> {
    this.#copyResult = (await copyText(text)) ? 'copied' : 'copyByHand';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>('.manual-copy')?.select();
  }

  /** The request body: a FHIR QuestionnaireResponse, or a JSON document for a single question. The private note is never sent. */
  #createPayload(session: QuestionSession): Payload {
    const answered = this.#completedAt.toISOString();
    if (isSingleQuestion(session)) {
      const {id, question} = session.definition;
      return {
        text: stringifyWithoutToJSON({type: 'mood-answer', id, question, ...session.answer, answered}, 2),
        type: 'application/json',
      };
    }
    const {response} = session.answer as {response: object};
    return {text: stringifyWithoutToJSON({...response, authored: answered}, 2), type: 'application/fhir+json'};
  }
}

function isSingleQuestion(session: QuestionSession): session is SingleQuestionSession {
  return 'options' in (session.definition as object);
}

function questionSummaryLines(
  {strings, lang}: ViewContext,
  {definition, option, feelings}: SingleQuestionSession,
): SummaryLine[] {
  const feelingsText = formatList(feelings, lang);
  return [
    [definition.question, option?.label ?? ''],
    ...(feelingsText ? [[strings.feelingsTitle, feelingsText] as const] : []),
  ];
}

const privateNoteLines = ({strings}: ViewContext, {note}: SingleQuestionSession): SummaryLine[] =>
  note ? [[strings.note, note]] : [];

function createDiaryEntry(session: QuestionSession, moment: Date): DiaryEntry | undefined {
  if (!isSingleQuestion(session) || !session.answer) return undefined;
  const {options, question} = session.definition;
  const {value, label, feelings} = session.answer;
  const level = levelOf({value, label, level: 0}, options);
  return {at: toLocalTimestamp(moment), question, value, label, level, feelings, note: session.note};
}
