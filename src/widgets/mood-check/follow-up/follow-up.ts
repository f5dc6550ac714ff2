import {html, nothing, type TemplateResult} from 'lit';
import type {Mood} from '../../../content/mood/mood.js';
import {Sending, type Parcel} from '../../../element/controllers/submission.js';
import type {SmElement} from '../../../element/sm-element.js';
import {switches} from '../../../ui/styles/switch.styles.js';
import {dayInWords, fill, listInWords} from '../../../ui/format.js';
import {afterStyles} from './follow-up.styles.js';
import {afterWords, type AfterStrings} from './follow-up.strings.js';
import {diary} from '../diary/diary-view.js';
import {DiaryKeeper} from '../diary/diary.js';
import {dayOf, type Entry} from '../diary/entry.js';
import {jsonText} from '../../../platform/stringify.js';
import type {MoodTalk} from '../single-question/session.js';
import {copy, plainText, print} from './export-text.js';
import {QuickExit} from './quick-exit.js';
import {sendView} from './submission-view.js';
import type {Line, Talk} from '../question-session.js';
import type {View} from '../view.js';

/** What the page's author asks for after an answer. */
export interface AfterHost extends SmElement {
  submitTo?: string;
  remember: boolean;
  summary: boolean;
  exitUrl?: string;
}

/** What can follow an answer when the page's author offers it: a copy to take along, sending, the diary. */
export class After {
  /** The way out, with the answers forgotten. */
  readonly exit: QuickExit;
  readonly #host: AfterHost;
  readonly #keeper: DiaryKeeper;
  #sending: Sending | undefined;
  #talk: Talk | undefined;
  #entry: Entry | undefined;
  #when = new Date();
  #copied: 'copied' | 'copyByHand' | undefined;

  constructor(host: AfterHost, forget: () => void) {
    this.#host = host;
    this.exit = new QuickExit(host, forget);
    host.adopt(switches);
    host.adopt(afterStyles);
    this.#keeper = new DiaryKeeper(() => host.requestUpdate());
  }

  /** The person has finished: the diary takes the answer when it is on, and what was said before is no longer what would be sent. */
  finished(talk: Talk): void {
    this.#when = new Date();
    this.#copied = undefined;
    this.#sending = this.#host.submitTo ? new Sending(this.#host, this.#host.submitTo) : undefined;
    const entry = this.#host.remember ? entryOf(talk, this.#when) : undefined;
    if (entry) this.#keeper.note(entry, talk === this.#talk ? this.#entry : undefined);
    this.#talk = talk;
    this.#entry = entry;
  }

  /** Keeps nothing of what was said, except what the person has put into the diary. */
  forget(): void {
    this.#talk = this.#entry = this.#sending = this.#copied = undefined;
    this.#keeper.forget();
  }

  /** What the receipt says when something was sent or kept. */
  receipt(view: View): string | undefined {
    const strings = afterWords(view);
    const {status, at, destination} = this.#sending ?? {};
    if (status === 'sent' && at) return fill(strings.sent, {host: destination?.host ?? '', day: dayInWords(dayOf(at), view.lang), time: at.toTimeString().slice(0, 5)});
    return this.#entry && this.#keeper.isOn && !this.#keeper.trouble ? strings.kept : undefined;
  }

  render(view: View, talk: Talk): TemplateResult {
    const strings = afterWords(view);
    const sending = this.#sending?.destination && this.#sending;
    const takesAlong = this.#host.summary || !isMood(talk);
    const lines = isMood(talk) ? moodLines(view, talk) : (talk.lines?.(view) ?? []);
    const own = () => plainText([[strings.forAppointment, ''], [strings.answeredOn, dayInWords(dayOf(this.#when), view.lang)], ...lines, ...(isMood(talk) ? noteLines(view, talk) : (talk.ownLines?.(view) ?? []))]);
    return html`${sending ? sendView(view, sending, plainText(lines), () => sending.show(this.#parcel(talk))) : nothing}
      ${takesAlong ? this.#renderPaper(strings, own()) : nothing}
      ${this.#entry ? diary(view, this.#keeper, (talk.about as Mood).options, new Date()) : nothing}`;
  }

  #renderPaper(strings: AfterStrings, text: string): TemplateResult {
    return html`<div class="actions">
        <button class="btn plain" type="button" @click=${() => void this.#copy(text)}>${strings.copy}</button>
        <button class="btn plain" type="button" @click=${() => print(text, this.#host.ownerDocument)}>${strings.print}</button>
      </div>
      ${this.#copied ? html`<p class="small" role="status">${strings[this.#copied]}</p>` : nothing}
      ${this.#copied === 'copyByHand' ? html`<textarea class="by-hand" readonly rows="6" aria-label=${strings.forAppointment} .value=${text}></textarea>` : nothing}`;
  }

  async #copy(text: string): Promise<void> {
    this.#copied = (await copy(text)) ? 'copied' : 'copyByHand';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLTextAreaElement>('.by-hand')?.select();
  }

  /** Instruments and Questionnaires travel as FHIR, single questions as our own small document. The private note stays. */
  #parcel(talk: Talk): Parcel {
    const answered = this.#when.toISOString();
    if (isMood(talk)) {
      const {id, question} = talk.about;
      return {text: jsonText({type: 'mood-answer', id, question, ...talk.answer, answered}, 2), type: 'application/json'};
    }
    const {response} = talk.answer as {response: object};
    return {text: jsonText({...response, authored: answered}, 2), type: 'application/fhir+json'};
  }
}

function isMood(talk: Talk): talk is MoodTalk {
  return 'options' in (talk.about as object);
}

function moodLines({strings, lang}: View, {about, option, feelings}: MoodTalk): Line[] {
  const words = listInWords(feelings, lang);
  return [[about.question, option?.label ?? ''], ...(words ? [[strings.word, words] as const] : [])];
}

const noteLines = ({strings}: View, {note}: MoodTalk): Line[] => (note ? [[strings.note, note]] : []);

function entryOf(talk: Talk, at: Date): Entry | undefined {
  if (!isMood(talk) || !talk.answer) return undefined;
  const {options, question} = talk.about;
  const {value, label, feelings} = talk.answer;
  const level = options.findIndex((option) => option.value === value) / (options.length - 1);
  return {at: at.toISOString(), question, value, label, level, feelings, note: talk.note};
}
