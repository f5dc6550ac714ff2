import {html, nothing, type TemplateResult} from 'lit';
import type {QuestionSession, SavedAnswers} from '../question-session.js';
import {reserveSpace} from '../../../ui/reserve-space.js';
import type {Translated} from '../../../ui/format.js';
import type {ViewContext} from '../view.js';
import {resumeStrings} from './resume.strings.js';
import {deleteRecords, readRecord, writeRecord, type SavedRecord} from './storage.js';

/** How long unfinished answers are kept, in milliseconds. */
const KEPT_FOR = 30 * 60_000;

/** A session whose unfinished answers can be kept. */
type ResumableSession = QuestionSession & Required<Pick<QuestionSession, 'saveAnswers' | 'restoreAnswers'>>;

/**
 * Keeps the unfinished answers of a questionnaire on the device, if the user agrees: encrypted with a key that cannot be
 * exported, for 30 minutes after the last change, until the user finishes, deletes the answers or leaves by the quick exit.
 */
export class UnfinishedAnswers {
  readonly #requestUpdate: () => void;
  #session: ResumableSession | undefined;
  #state: 'off' | 'on' | 'failed' = 'off';
  /** Answers of an earlier visit, until the user has decided. */
  #found: SavedAnswers | undefined;
  #key: CryptoKey | undefined;
  /** Writes in order; a write that has been superseded is skipped. */
  #pending: Promise<void> = Promise.resolve();
  #revision = 0;
  #expiryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  /** True while answers are kept. */
  get isOn(): boolean {
    return this.#state === 'on';
  }

  /** Looks for unfinished answers to the same questionnaire. */
  attach(session: QuestionSession): void {
    if (session === this.#session || !isResumable(session) || !isEncryptionAvailable()) return;
    this.#session = session;
    if (this.isOn) return this.save();
    const revision = this.#revision;
    void this.#find(session).then((found) => {
      // The user may have agreed meanwhile: what is found then are the answers of this visit.
      if (session !== this.#session || this.isOn || revision !== this.#revision) return;
      this.#found = found;
      this.#requestUpdate();
    });
  }

  /** Saves the answers, if the user has agreed. */
  save(): void {
    if (!this.isOn || !this.#session) return;
    const answers = this.#session.saveAnswers();
    const revision = (this.#revision += 1);
    this.#pending = this.#pending
      .then(async () => {
        if (revision === this.#revision) await this.#write(answers);
      })
      .catch(() => {
        this.#state = 'failed';
        this.#requestUpdate();
      });
    clearTimeout(this.#expiryTimer);
    this.#expiryTimer = setTimeout(() => void this.erase(), KEPT_FOR);
  }

  /**
   * Deletes the kept answers and their key.
   * @param always deletes those of earlier visits as well that have not been found yet.
   */
  async erase({always = false} = {}): Promise<void> {
    const hadAnswers = this.#state !== 'off' || this.#found !== undefined;
    this.#state = 'off';
    this.#found = this.#key = undefined;
    this.#revision += 1;
    clearTimeout(this.#expiryTimer);
    if (!hadAnswers && !always) return;
    this.#requestUpdate();
    this.#pending = this.#pending.then(deleteRecords);
    await this.#pending;
  }

  /** Forgets the session in memory; writes that have begun are finished. The next session looks for kept answers. */
  detach(): void {
    this.#session = this.#found = this.#key = undefined;
    this.#state = 'off';
    clearTimeout(this.#expiryTimer);
  }

  /** The privacy status while answers are kept. */
  privacyStatus(view: ViewContext): string | undefined {
    return this.isOn ? getResumeStrings(view).kept : undefined;
  }

  /** The answers of an earlier visit, or the choice to keep the answers. */
  render(view: ViewContext): TemplateResult | typeof nothing {
    if (!this.#session || this.#session.isComplete) return nothing;
    const strings = getResumeStrings(view);
    return reserveSpace(this.#found ? this.#offer(strings) : this.#choice(strings), spacesOf(strings));
  }

  #offer(strings: ResumeStrings): TemplateResult {
    return html`<div class="unfinished" role="group" aria-labelledby="unfinished-answers">
      <p id="unfinished-answers">${strings.found}</p>
      <div class="foot-links">
        <button class="link continue" type="button" @click=${this.#restore}>${strings.continue}</button>
        <button class="link" type="button" @click=${() => void this.erase()}>${strings.delete}</button>
      </div>
    </div>`;
  }

  #choice(strings: ResumeStrings): TemplateResult {
    return html`<div class="unfinished">
      <label class="keep"><input class="dot box" type="checkbox" autocomplete="off" aria-describedby="keep-hint" .checked=${this.isOn} @change=${this.#onToggle} /> <span>${strings.keep}</span></label>
      <p class="small" id="keep-hint">${this.#state === 'failed' ? strings.failed : strings.sharedDevice}</p>
    </div>`;
  }

  readonly #restore = (): void => {
    const found = this.#found;
    this.#found = undefined;
    this.#state = 'on';
    if (found) this.#session?.restoreAnswers(found);
    this.save();
  };

  readonly #onToggle = ({target}: Event): void => {
    if (!(target as HTMLInputElement).checked) return void this.erase();
    this.#state = 'on';
    this.save();
    this.#requestUpdate();
  };

  async #find(session: ResumableSession): Promise<SavedAnswers | undefined> {
    try {
      const record = await readRecord(await recordIdOf(session.saveAnswers()));
      if (!record) return undefined;
      if (record.expires <= Date.now()) {
        await deleteRecords();
        return undefined;
      }
      this.#key = record.key;
      clearTimeout(this.#expiryTimer);
      this.#expiryTimer = setTimeout(() => void this.erase(), record.expires - Date.now());
      return await decrypt(record);
    } catch {
      await deleteRecords(); // The record cannot be read.
      return undefined;
    }
  }

  async #write(answers: SavedAnswers): Promise<void> {
    this.#key ??= await crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt(
      {name: 'AES-GCM', iv},
      this.#key,
      new TextEncoder().encode(JSON.stringify(answers)),
    );
    await writeRecord(await recordIdOf(answers), {key: this.#key, iv, data, expires: Date.now() + KEPT_FOR});
  }
}

/** Creates the storage of unfinished answers. @param requestUpdate called after every change of its state. */
export const createUnfinishedAnswers = (requestUpdate: () => void): UnfinishedAnswers =>
  new UnfinishedAnswers(requestUpdate);

type ResumeStrings = Translated<typeof resumeStrings>;

const getResumeStrings = ({getStrings}: ViewContext): ResumeStrings => getStrings('resume', resumeStrings);

/** The texts of every state without their controls, to reserve space: what has been found must not move the questions. */
const spacesOf = (strings: ResumeStrings): readonly TemplateResult[] => [
  html`<div class="unfinished"><p>${strings.found}</p><div class="foot-links"><span class="link">${strings.continue}</span><span class="link">${strings.delete}</span></div></div>`,
  ...[strings.sharedDevice, strings.failed].map(
    (hint) =>
      html`<div class="unfinished"><div class="keep"><span class="dot box"></span><span>${strings.keep}</span></div><p class="small">${hint}</p></div>`,
  ),
];

const isResumable = (session: QuestionSession): session is ResumableSession => session.saveAnswers !== undefined;

/** Encryption needs a secure context. */
const isEncryptionAvailable = (): boolean =>
  typeof crypto !== 'undefined' && 'subtle' in crypto && typeof indexedDB !== 'undefined';

/** Identifies a questionnaire without naming it. */
async function recordIdOf({fingerprint}: SavedAnswers): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(fingerprint));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function decrypt({key, iv, data}: SavedRecord): Promise<SavedAnswers> {
  const plain = await crypto.subtle.decrypt({name: 'AES-GCM', iv: new Uint8Array(iv)}, key, data);
  return JSON.parse(new TextDecoder().decode(plain)) as SavedAnswers;
}
