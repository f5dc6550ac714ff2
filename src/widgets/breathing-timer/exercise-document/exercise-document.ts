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

const DEFAULT_MINUTES = 5;
/** Longest time that the first screen waits for another document, in milliseconds. */
const MAX_WAIT_MS = 3000;

/**
 * Loads an exercise from an author's document: from a URL, an inline script, or the `content` property. A document that
 * takes longer than three seconds does not change the screen that a user reads or presses. It is applied when the element
 * is outside the viewport, or after a session.
 */
export class DocumentExercise implements ReactiveController {
  readonly #host: ContentHost;
  readonly #content: ContentController<BreathingExercise>;
  #document: BreathingExercise | undefined;
  #isLoading = false;
  #isLate = false;
  #timeLimit: ReturnType<typeof setTimeout> | undefined;
  #exercise: Exercise | undefined;

  /** @param isLate whether the screen before a session has already been shown without the document. */
  constructor(host: ContentHost, isLate: boolean) {
    this.#host = host;
    this.#isLate = this.#isLoading = isLate;
    host.addStyles(cautionStyles);
    this.#content = new ContentController<BreathingExercise>(host, parseBreathing);
    host.addController(this);
  }

  /** Whether the screen before a session has to wait for the document. */
  get isWaiting(): boolean {
    return this.#content.status === 'loading' && !this.#isLate;
  }

  /** The exercise of the current document. Returns the same object for the same document. */
  get exercise(): Exercise | undefined {
    const document = this.#isLate ? undefined : this.#content.value;
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
    if (isLoading !== this.#isLoading) this.#onLoadingChange(isLoading);
    const isScreenVisible = this.#host.renderRoot.querySelector('.idle') !== null;
    if (!isLoading && !isScreenVisible) this.#isLate = false;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timeLimit);
    this.#isLoading = false;
  }

  /** Shows the screen before a session without the document if it is still loading. */
  endWait(): void {
    if (this.#isLoading) this.#setLate(true);
  }

  #onLoadingChange(isLoading: boolean): void {
    this.#isLoading = isLoading;
    clearTimeout(this.#timeLimit);
    if (isLoading) {
      this.#isLate = false;
      this.#timeLimit = setTimeout(() => this.endWait(), MAX_WAIT_MS);
    } else if (this.#isLate) onceOutOfView(this.#host, () => this.#setLate(false));
  }

  #setLate(isLate: boolean): void {
    this.#isLate = isLate;
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
