import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {parseBreathing, type BreathingExercise} from '../../../content/breathing/breathing.js';
import {safeHref} from '../../../content/validation/link.js';
import {ContentController, type ContentHost} from '../../../element/controllers/content-controller.js';
import {cautionStyles} from '../../../ui/styles/caution.styles.js';
import {cautionBanner} from '../../../ui/caution-banner.js';
import {onceOutOfView} from '../../../platform/out-of-view.js';
import type {Translated} from '../../../ui/format.js';
import {arrowIcon, icon} from '../../../ui/icons.js';
import {documentStrings} from './exercise-document.strings.js';
import type {Exercise} from '../pattern/exercise.js';
import type {Slots} from '../views/view.js';
import {hasHolds} from '../pattern/notation.js';
import type {WaitLimit} from './wait-limit.js';

const DEFAULT_MINUTES = 5;

/**
 * Loads an exercise from an author's document: from a URL, an inline script, or the `content` property. A document that
 * takes longer than three seconds does not change the screen that a user reads or presses. It is applied when the element
 * is outside the viewport, or after a session.
 */
export class DocumentExercise implements ReactiveController {
  readonly #host: ContentHost;
  readonly #content: ContentController<BreathingExercise>;
  readonly #waitLimit: WaitLimit;
  #isLoading = true;
  #document: BreathingExercise | undefined;
  #exercise: Exercise | undefined;

  /** @param waitLimit the time limit of the first document, which began before this code was loaded. */
  constructor(host: ContentHost, waitLimit: WaitLimit) {
    this.#host = host;
    this.#waitLimit = waitLimit;
    host.addStyles(cautionStyles);
    this.#content = new ContentController<BreathingExercise>(host, parseBreathing);
    host.addController(this);
  }

  /** Whether the screen before a session has to wait for the document. */
  get isWaiting(): boolean {
    return this.#content.status === 'loading' && !this.#waitLimit.isOver;
  }

  /** The exercise of the current document. Returns the same object for the same document. */
  get exercise(): Exercise | undefined {
    const document = this.#waitLimit.isOver ? undefined : this.#content.value;
    if (document !== this.#document) {
      this.#document = document;
      this.#exercise = document && toExercise(document, this.#content.url);
    }
    return this.#exercise;
  }

  /** The templates of the current document. @param level heading level of the card's title. */
  slots(level: number): Pick<Slots, 'cautions' | 'actionLink'> {
    const document = this.#document;
    return document ? {cautions: this.#renderCautions(document, level), actionLink: this.#renderAction(document)} : {};
  }

  hostUpdate(): void {
    const isLoading = this.#content.status === 'loading';
    if (isLoading) this.#waitLimit.start(this.#host.src);
    else if (this.#isLoading) this.#endWait();
    this.#isLoading = isLoading;
    const isScreenVisible = this.#host.renderRoot.querySelector('.idle') !== null;
    if (!isLoading && !isScreenVisible) this.#waitLimit.isOver = false;
  }

  hostDisconnected(): void {
    this.#waitLimit.stop();
  }

  #endWait(): void {
    this.#waitLimit.stop();
    if (this.#waitLimit.isOver) onceOutOfView(this.#host, () => this.#applyLateDocument());
  }

  #applyLateDocument(): void {
    if (this.#isLoading) return; // Another document has been requested since.
    this.#waitLimit.isOver = false;
    this.#host.requestUpdate();
  }

  #renderCautions({cautions}: BreathingExercise, level: number): TemplateResult {
    const {levels, staleCopy} = this.#strings;
    const staleNote = this.#content.isStale ? html`<p class="small">${staleCopy}</p>` : nothing;
    return html`${cautions.map((caution) => cautionBanner(caution, levels, level + 1))}${staleNote}`;
  }

  get #strings(): Translated<typeof documentStrings> {
    return this.#host.getStrings('exercise-document', documentStrings);
  }

  #renderAction({action}: BreathingExercise): TemplateResult | undefined {
    const href = safeHref(action?.href, this.#content.url);
    return action && href
      ? html`<div class="actions"><a class="btn" part="action" href=${href} rel="noreferrer">${action.label}${icon(arrowIcon, 'flip')}</a></div>`
      : undefined;
  }
}

function toExercise(document: BreathingExercise, url: string | undefined): Exercise {
  const {id, title, phases, minutes = DEFAULT_MINUTES, rounds, maxRounds, sources, evidence} = document;
  const resolvedSources = sources.map((source) => ({title: source.title, href: safeHref(source.url, url)}));
  return {
    id,
    title,
    phases,
    hasHolds: hasHolds(phases),
    minutes,
    rounds,
    maxRounds,
    sources: resolvedSources,
    evidence: evidence?.statement,
  };
}
