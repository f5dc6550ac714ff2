import {html, nothing, type TemplateResult} from 'lit';
import {parseBreathing, type Breathing} from '../../../content/breathing/breathing.js';
import {safeHref} from '../../../content/validation/link.js';
import {ContentController, type ContentHost} from '../../../element/controllers/content-controller.js';
import {configure, type Settings} from '../../../element/settings/page-settings.js';
import {cautions} from '../../../ui/styles/caution.styles.js';
import {cautionBanner} from '../../../ui/caution-banner.js';
import {arrowIcon, icon} from '../../../ui/icons.js';
import {documentStrings} from './exercise-document.strings.js';
import type {Exercise} from '../pattern/exercise.js';
import {hasHolds} from '../pattern/notation.js';

const DEFAULT_MINUTES = 5;

/** An exercise that an author gives as a document: by address, in the page, or as data. */
export class DocumentExercise {
  readonly #host: ContentHost;
  readonly #content: ContentController<Breathing>;
  #document: Breathing | undefined;
  #exercise: Exercise | undefined;

  /** @param page what is set for the whole page: this code may have been loaded apart from what knows it. */
  constructor(host: ContentHost, page: Settings) {
    configure(page);
    this.#host = host;
    host.adopt(cautions);
    this.#content = new ContentController<Breathing>(host, parseBreathing);
  }

  /** The exercise, once it is there and as long as it can be read; always the same for the same document. */
  get exercise(): Exercise | undefined {
    const document = this.#content.value;
    if (document !== this.#document) {
      this.#document = document;
      this.#exercise = document && exerciseFrom(document, this.#content.url);
    }
    return this.#exercise;
  }

  /** What stands above everything that can be done: cautions, and whether this is the last good copy. */
  above(level: number): TemplateResult | typeof nothing {
    const {cautions: list = []} = this.#document ?? {};
    const strings = this.#host.words('exercise-document', documentStrings);
    return html`${list.map((caution) => cautionBanner(caution, strings.levels, level + 1))}${this.#content.saved ? html`<p class="small">${strings.saved}</p>` : nothing}`;
  }

  /** What the document offers after a session. */
  get action(): TemplateResult | undefined {
    const {action} = this.#document ?? {};
    const href = safeHref(action?.href, this.#content.url);
    return action && href ? html`<div class="actions"><a class="btn" part="action" href=${href} rel="noreferrer">${action.label}${icon(arrowIcon, 'flip')}</a></div>` : undefined;
  }
}

function exerciseFrom(document: Breathing, url: string | undefined): Exercise {
  const {id, title, phases, minutes = DEFAULT_MINUTES, rounds, maxRounds, sources, evidence} = document;
  const sourced = sources.map((source) => ({title: source.title, href: safeHref(source.url, url)}));
  return {id, title, phases, holds: hasHolds(phases), minutes, rounds, mostRounds: maxRounds, sources: sourced, evidence: evidence?.statement};
}
