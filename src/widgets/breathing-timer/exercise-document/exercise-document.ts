import {html, type TemplateResult} from 'lit';
import {parseBreathing, type BreathingExercise} from '../../../content/breathing/breathing.js';
import {safeHref} from '../../../content/validation/link.js';
import {ContentController, type ContentHost} from '../../../element/controllers/content-controller.js';
import {cautionStyles} from '../../../ui/styles/caution.styles.js';
import {cautionBanner} from '../../../ui/caution-banner.js';
import type {Translated} from '../../../ui/format.js';
import {arrowIcon, icon} from '../../../ui/icons.js';
import {documentStrings} from './exercise-document.strings.js';
import type {Exercise} from '../pattern/exercise.js';
import {hasHolds} from '../pattern/notation.js';

const DEFAULT_MINUTES = 5;

/** Loads an exercise from an author's document: from a URL, an inline script, or the `content` property. */
export class DocumentExercise {
  readonly #host: ContentHost;
  readonly #content: ContentController<BreathingExercise>;
  #document: BreathingExercise | undefined;
  #exercise: Exercise | undefined;

  constructor(host: ContentHost) {
    this.#host = host;
    host.addStyles(cautionStyles);
    this.#content = new ContentController<BreathingExercise>(host, parseBreathing);
  }

  /** The exercise of the current document. Returns the same object for the same document. */
  get exercise(): Exercise | undefined {
    const document = this.#content.value;
    if (document !== this.#document) {
      this.#document = document;
      this.#exercise = document && toExercise(document, this.#content.url);
    }
    return this.#exercise;
  }

  /** Renders the document's cautions. @param level heading level of the card's title. */
  renderCautions(level: number): TemplateResult {
    const {cautions: cautionList = []} = this.#document ?? {};
    const {levels} = this.#strings;
    return html`${cautionList.map((caution) => cautionBanner(caution, levels, level + 1))}`;
  }

  /** The note that the document is a cached copy. */
  get staleNote(): TemplateResult | undefined {
    return this.#content.isStale ? html`<p class="small">${this.#strings.staleCopy}</p>` : undefined;
  }

  get #strings(): Translated<typeof documentStrings> {
    return this.#host.getStrings('exercise-document', documentStrings);
  }

  /** The document's link to a next step after a session. */
  get actionLink(): TemplateResult | undefined {
    const {action} = this.#document ?? {};
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
