import {html, nothing, type TemplateResult} from 'lit';
import {parseBreathing, type BreathingExercise} from '../../../content/breathing/breathing.js';
import {safeHref} from '../../../content/validation/link.js';
import {ContentController, type ContentHost} from '../../../element/controllers/content-controller.js';
import {configure, type Settings} from '../../../element/settings/page-settings.js';
import {cautionStyles} from '../../../ui/styles/caution.styles.js';
import {cautionBanner} from '../../../ui/caution-banner.js';
import {arrowIcon, icon} from '../../../ui/icons.js';
import {documentStrings} from './exercise-document.strings.js';
import type {Exercise} from '../pattern/exercise.js';
import {hasHolds} from '../pattern/notation.js';

const DEFAULT_MINUTES = 5;

/** An exercise that an author gives as a document: by address, in the page, or as data. */
export class DocumentExercise {
  readonly #host: ContentHost;
  readonly #content: ContentController<BreathingExercise>;
  #document: BreathingExercise | undefined;
  #exercise: Exercise | undefined;

  /** @param pageSettings what is set for the whole page: this code may have been loaded apart from what knows it. */
  constructor(host: ContentHost, pageSettings: Settings) {
    configure(pageSettings);
    this.#host = host;
    host.addStyles(cautionStyles);
    this.#content = new ContentController<BreathingExercise>(host, parseBreathing);
  }

  /** The exercise, once it is there and as long as it can be read; always the same for the same document. */
  get exercise(): Exercise | undefined {
    const document = this.#content.value;
    if (document !== this.#document) {
      this.#document = document;
      this.#exercise = document && toExercise(document, this.#content.url);
    }
    return this.#exercise;
  }

  /** What stands above everything that can be done: cautions, and whether this is the last good copy. */
  renderNotices(level: number): TemplateResult | typeof nothing {
    const {cautions: cautionList = []} = this.#document ?? {};
    const strings = this.#host.getStrings('exercise-document', documentStrings);
    return html`${cautionList.map((caution) => cautionBanner(caution, strings.levels, level + 1))}${this.#content.isStale ? html`<p class="small">${strings.staleCopy}</p>` : nothing}`;
  }

  /** What the document offers after a session. */
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
    maxRounds: maxRounds,
    sources: resolvedSources,
    evidence: evidence?.statement,
  };
}
