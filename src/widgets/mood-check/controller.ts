import {html, isServer, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {ContentController, type ContentHost} from '../../element/controllers/content-controller.js';
import {moveFocus} from '../../element/move-focus.js';
import {SupportController} from '../../element/controllers/support-controller.js';
import {tell} from '../../element/warnings.js';
import {unscripted} from '../../ui/no-js.js';
import type {After, AfterHost} from './follow-up/follow-up.js';
import type {Wish} from './single-question/built-in-question.js';
import {Clearing} from './clear-answers.js';
import {failed, foot, loading} from './card-states.js';
import {MoodAnswerEvent, MoodSupportEvent, MoodTotalEvent} from './mood-check.events.js';
import {OwnQuestion} from './single-question/default-question.js';
import {readSource, readSupport, type Source} from './question-source.js';
import type {Listener, Talk} from './question-session.js';
import {viewOf, type View, type ViewHost} from './view.js';

/** What a conversation needs of its element: what the page's author has asked for. */
export interface ConversationHost extends ContentHost, AfterHost, Wish, ViewHost {
  instrument?: string;
  response?: unknown;
  country?: string;
  support?: string;
}

/** Brings together what is asked, what is said, help, and what can follow. Keeps the answers in memory only. */
export class Conversation implements ReactiveController, Listener {
  talk: Talk | undefined;
  readonly #host: ConversationHost;
  readonly #content: ContentController<Source>;
  readonly #support: SupportController;
  readonly #own: OwnQuestion;
  readonly #clearing: Clearing;
  #window: Window | null = null;
  #after: After | Promise<void> | undefined;
  #filled: unknown;
  #told: unknown;
  #focus = false;

  constructor(host: ConversationHost) {
    this.#host = host;
    this.#own = new OwnQuestion(host);
    this.#clearing = new Clearing(host, () => this.clear());
    this.#content = new ContentController<Source>(host, readSource);
    this.#support = new SupportController(host, readSupport, () => this.#content.value?.support ?? host.support);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('input', this.#answered);
    if (this.#window) this.#answered();
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('pagehide', this.#leave);
  }

  /** Forgets the answers and begins again. */
  forget(): void {
    this.talk = this.#filled = undefined;
    this.#clearing.end();
    if (this.#after && 'forget' in this.#after) this.#after.forget();
    this.#host.requestUpdate();
  }

  /** From the first answer on there is something to forget; until then, the page's window is left alone. */
  readonly #answered = (): void => {
    this.#window = this.#host.ownerDocument.defaultView;
    this.#window?.addEventListener('pagehide', this.#leave);
  };

  /** Forgets everything when the page goes away, so that the back button does not bring it back. */
  readonly #leave = (): void => {
    this.forget();
    this.#support.close(null);
    ((this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null)?.blur(); // The focus would stand on the answer.
  };

  /** Forgets the answers at the person's wish, and begins again with the focus on the question. */
  clear(): void {
    this.forget();
    this.#filled = this.#host.response; // What the page had filled in is cleared with the rest.
    this.redraw('here');
  }

  redraw(move?: 'here'): void {
    this.#focus ||= move !== undefined;
    this.#host.requestUpdate();
  }

  finished(): void {
    const {talk} = this;
    if (talk && this.#after && 'finished' in this.#after) this.#after.finished(talk);
    this.#host.dispatchEvent(new MoodAnswerEvent(this.#host.shareAnswers ? talk?.answer : undefined));
  }

  alarm(linkId?: string, focus = true, again = false): void {
    if (again && this.#support.open) return;
    this.#support.show(focus);
    this.#host.dispatchEvent(new MoodSupportEvent(this.#host.shareAnswers ? linkId : undefined));
  }

  mistrusted(): void {
    this.#host.dispatchEvent(new MoodTotalEvent());
  }

  hostUpdate(): void {
    if (this.#own.look()) this.#begin();
  }

  hostUpdated(): void {
    this.talk?.drawn?.(this.#host.renderRoot);
    if (this.#focus) moveFocus(this.#host.renderRoot, '#here');
    this.#focus = false;
  }

  render(disabled: boolean): TemplateResult {
    const slider = this.#host.slider ? this.#own.slider : undefined;
    const view = viewOf(this.#host, this.#own.strings, {slider, base: this.#content.base, helping: this.#support.open, exit: this.#afterwards()?.exit, help: () => this.alarm()});
    return html`${this.#renderCard(view, disabled)}${this.#support.render(view.level)}`;
  }

  #renderCard(view: View, disabled: boolean): TemplateResult {
    const {status, value} = this.#content;
    const source = status === 'loading' || status === 'failed' ? status : (value ?? this.#own.source);
    if (source === 'loading' || (this.#host.slider && !view.slider && !this.#host.instrument)) return loading(view);
    if (source === 'failed') return failed(view, () => this.#begin());
    if (source.styles) this.#host.adopt(source.styles);
    const talk = this.#talkAbout(source, this.#host.language);
    const after = this.#afterwards();
    const receipt = (talk.done && after?.receipt(view)) || view.strings[talk.done ? (`${view.reach}Done` as const) : view.reach];
    const clear = disabled ? nothing : this.#clearing.button(view.strings, talk.said);
    return html`<section class="card" part="card">
      <fieldset class="stage" role="none" ?disabled=${disabled}>${talk.render(view)}${talk.done ? after?.render(view, talk) : nothing}</fieldset>
      ${this.#clearing.question(view.strings)}${foot(view, receipt, clear)}
    </section>${unscripted}`;
  }

  #talkAbout(source: Source, lang: string): Talk {
    const talk = source.talk(lang, this, this.talk);
    if (talk === this.talk) return talk;
    this.talk = talk;
    const {response, localName} = this.#host;
    const {problems = []} = talk.about as {problems?: readonly string[]};
    if (problems.length > 0 && String(problems) !== this.#told) tell(localName, `shows what it can of this questionnaire: ${problems.join('; ')}`);
    this.#told = String(problems);
    if (response !== undefined && response !== this.#filled) {
      talk.prefill?.(response);
      this.#answered();
    }
    this.#filled = response;
    return talk;
  }

  /** What can follow an answer is loaded as soon as it is clear that it may be needed. */
  #afterwards(): After | undefined {
    const {submitTo, remember, summary, exitUrl} = this.#host;
    if (isServer || !(submitTo || remember || summary || exitUrl || (this.talk?.done && this.talk.lines))) return undefined;
    this.#after ??= import('./follow-up/follow-up.js').then(
      ({After}) => {
        this.#after = new After(this.#host, this.#leave);
        if (this.talk?.done) this.#after.finished(this.talk);
        this.#host.requestUpdate();
      },
      (error: unknown) => tell(this.#host.localName, `cannot offer what follows an answer: ${(error as Error).message}`),
    );
    return 'render' in this.#after ? this.#after : undefined;
  }

  #begin(): void {
    if (this.#content.status === 'failed') this.#content.retry();
    else this.#own.begin();
  }
}
