import {html, nothing, type TemplateResult} from 'lit';
import type {SmElement} from '../../../element/sm-element.js';
import {countryOf, endpointOf} from '../../../element/settings/inherited-settings.js';
import {settings} from '../../../element/settings/page-settings.js';
import {loadedLocale} from '../../../element/settings/translations.js';
import {warnAuthor} from '../../../platform/console.js';
import {cardFooter, loadingState} from '../card-states.js';
import {QuickExit} from '../follow-up/quick-exit.js';
import {MoodAnswerEvent} from '../mood-check.events.js';
import type {ViewContext} from '../view.js';
import type {LoadedContent, SealedState} from './messages.js';
import {SealedFrame} from './sealed-frame.js';
import {sealedStrings} from './sealed.strings.js';
import {sealedStyles} from './sealed.styles.js';

/** The element, as far as a sealed check reads it. */
export interface SealedHost extends SmElement {
  country?: string;
  endpoint?: string;
  exitUrl?: string;
  response?: unknown;
}

/** Documents that the element has loaded and validated. */
export interface SealedContent {
  readonly content: LoadedContent | undefined;
  readonly support: LoadedContent | undefined;
  /** True if the questionnaire has FHIRPath expressions. The frame has no evaluator, so that it cannot ask it. */
  readonly usesExpressions: boolean;
}

/** Attributes that hand out or keep answers, or that have no meaning in the frame. They are never passed to it. */
const UNAVAILABLE_ATTRIBUTES = 'share-answers submit-to submit-name read-within name required remember resume'.split(
  ' ',
);

/** Attributes that are passed on after they have been resolved. */
const RESOLVED_ATTRIBUTES = ['sealed', 'src', 'support', 'endpoint', 'country', 'theme', 'disabled'];

/** Public CSS properties that the frame takes over, and inherited properties. The fonts of the page's style sheets do not load in it. */
const CSS_PROPERTIES = [
  ...['accent', 'surface', 'ink', 'ink-quiet', 'line', 'edge', 'fill', 'on-fill', 'focus', 'radius', 'space'].map(
    (name) => `--sm-${name}`,
  ),
  ...['--sm-font-size', '--sm-heading-font', 'font-family', 'font-size', 'color-scheme'],
];

/** The check in a frame that page scripts cannot read. If the frame cannot be created, a sentence and help stand in its place. */
export class SealedCheck {
  readonly #host: SealedHost;
  readonly #quickExit: QuickExit;
  #frame: SealedFrame | undefined;
  #reportedAttributes = '';
  #reportedExpressions = false;

  constructor(host: SealedHost) {
    this.#host = host;
    this.#quickExit = new QuickExit(host, () => this.reset());
    host.addStyles(sealedStyles);
  }

  /** Deletes the answers by removing the frame; the next update creates it again. */
  reset(): void {
    this.#frame?.close();
    this.#frame = undefined;
    this.#host.requestUpdate();
  }

  render(view: ViewContext, documents: SealedContent, disabled: boolean): TemplateResult {
    this.#warnAboutAttributes();
    const viewWithExit = {...view, quickExit: this.#quickExit};
    const strings = view.getStrings('sealed', sealedStrings);
    if (documents.usesExpressions) return this.#renderRefusal(viewWithExit, strings.unavailable);
    this.#frame ??= this.#createFrame(strings.frameTitle);
    this.#frame.update(strings.frameTitle, this.#state(documents, disabled));
    if (this.#frame.status === 'failed') return this.#unavailable(viewWithExit, strings.unavailable);
    const isReady = this.#frame.status === 'ready';
    return html`${isReady ? nothing : loadingState(viewWithExit)}<div class="sealed-frame" ?hidden=${!isReady}>${this.#frame.element}</div>`;
  }

  /** Refuses a questionnaire with expressions before its first question: without them it could ask or calculate something else. */
  #renderRefusal(view: ViewContext, text: string): TemplateResult {
    if (!this.#reportedExpressions)
      warnAuthor(
        this.#host.localName,
        'is sealed, so it does not ask this questionnaire: its FHIRPath expressions are not evaluated in a sealed check. Remove the expressions or sealed',
      );
    this.#reportedExpressions = true;
    return this.#unavailable(view, text);
  }

  #unavailable(view: ViewContext, text: string): TemplateResult {
    return html`<section class="card" part="card"><slot></slot><p role="status">${text}</p>${cardFooter(view)}</section>`;
  }

  #createFrame(title: string): SealedFrame {
    return new SealedFrame(this.#host.ownerDocument, title, {
      onStatus: (problem) => {
        if (problem) warnAuthor(this.#host.localName, `is sealed and cannot be shown: ${problem}`);
        this.#host.requestUpdate();
      },
      onFinished: () => this.#host.dispatchEvent(new MoodAnswerEvent(undefined)),
      onExit: this.#quickExit.leave,
    });
  }

  /** Warns once about attributes that would hand out answers: the check stays sealed and ignores them. */
  #warnAboutAttributes(): void {
    const present = UNAVAILABLE_ATTRIBUTES.filter((name) => isSet(this.#host, name)).join(', ');
    if (present && present !== this.#reportedAttributes)
      warnAuthor(
        this.#host.localName,
        `is sealed, so it ignores ${present}: no answer leaves a sealed check. Remove ${present} or sealed`,
      );
    this.#reportedAttributes = present;
  }

  #state({content, support}: SealedContent, disabled: boolean): SealedState {
    const {language, uiLanguage, response} = this.#host;
    const computed = getComputedStyle(this.#host);
    const styles = CSS_PROPERTIES.map((name) => [name, computed.getPropertyValue(name)] as const);
    const {name, locale} = loadedLocale(uiLanguage);
    const attributes: Record<string, string> = {
      ...this.#passedAttributes(),
      ...this.#resolvedAttributes(content, support),
      ...(disabled && {disabled: ''}),
    };
    return {
      lang: language,
      dir: computed.direction,
      styles: {...Object.fromEntries(styles.filter(([, value]) => value)), ...colorScheme(attributes['theme'])},
      attributes,
      content: content?.document === undefined ? undefined : {document: content.document, url: content.url},
      support,
      response,
      locales: locale ? {[name]: locale} : {},
      strings: settings().strings,
    };
  }

  /** The element's own attributes, also if they were set as properties. */
  #passedAttributes(): Record<string, string> {
    const {observedAttributes} = this.#host.constructor as typeof SmElement;
    const names = observedAttributes.filter(
      (name) => ![...UNAVAILABLE_ATTRIBUTES, ...RESOLVED_ATTRIBUTES].includes(name),
    );
    return Object.fromEntries(
      names.flatMap((name) => (isSet(this.#host, name) ? [[name, valueOf(this.#host, name)]] : [])),
    );
  }

  #resolvedAttributes(content?: LoadedContent, support?: LoadedContent): Record<string, string> {
    const host = this.#host as SealedHost & {theme: string};
    const theme = host.theme === 'auto' ? (settings().theme ?? 'auto') : host.theme;
    const all = {
      country: countryOf(host),
      endpoint: endpointOf(host),
      theme,
      src: content?.url,
      support: support?.url,
    };
    return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])));
  }
}

/** Creates the sealed check of an element. */
export const createSealedCheck = (host: SealedHost): SealedCheck => new SealedCheck(host);

const colorScheme = (theme: string | undefined): Record<string, string> =>
  theme === 'light' || theme === 'dark' ? {'color-scheme': theme} : {};

/** The value of the property of an attribute. */
function propertyOf(host: SealedHost, attribute: string): unknown {
  const property = attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return (host as unknown as Record<string, unknown>)[property];
}

function isSet(host: SealedHost, attribute: string): boolean {
  const value = propertyOf(host, attribute);
  return value !== undefined && value !== null && value !== false && value !== '' && value !== 0;
}

function valueOf(host: SealedHost, attribute: string): string {
  const value = propertyOf(host, attribute);
  return value === true ? '' : String(value);
}
