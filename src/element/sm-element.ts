import {
  getCompatibleStyle,
  html,
  type CSSResult,
  type CSSResultGroup,
  type CSSResultOrNative,
  type LitElement,
  type PropertyValues,
  type RenderOptions,
  type TemplateResult,
} from 'lit';
import {isServer} from '../platform/is-server.js';
import {createElement, documentProperty} from '../platform/page-document.js';
import {property} from './property.js';
import {baseStyles} from '../ui/styles/base.styles.js';
import type {Translated} from '../ui/format.js';
import {attachInternals, setCustomState} from '../platform/internals.js';
import {adoptCss} from '../platform/style-sheets.js';
import {policyRefused, POLICY_NAME} from '../platform/trusted-types.js';
import {registerAccentProperty} from './registration/accent-property.js';
import {meantAttribute, normalizeAttribute, oneOf} from './attributes.js';
import {checkAttributes} from './check-attributes.js';
import {TextLanguage} from './controllers/text-language.js';
import {moveFocus} from './move-focus.js';
import {ssrVersionClass, trackControllers, runHostUpdate} from '../ssr/server-rendering.js';
import {HydratingElement} from '../ssr/hydrating-element.js';
import {onSettingsChange, settings} from './settings/page-settings.js';
import {countryOf, languageOf} from './settings/inherited-settings.js';
import {reportInternalError, warnAuthor, warningsFor} from '../platform/console.js';
import {onDiagnose} from './diagnosis.js';
import {VERSION} from './version.js';
import {isLoadingLocale, localeProblems, stringsFor, resolveUiLanguage} from './settings/translations.js';

let warned = false;

/**
 * Base class of all widgets: registers the tag, isolates styles, and shows the slotted content if rendering fails.
 *
 * @csspart base - Wrapper of the whole widget.
 * @cssprop [--sm-accent=#3f6b5c] - The clinic's colour. Most clinics set only this one; text stays readable with any colour.
 * @cssprop --sm-surface - Background of the card. By default a light or dark neutral, tinted with the accent.
 * @cssprop --sm-ink - Text colour. Its lightness is adjusted if the contrast with the surface is too low.
 * @cssprop --sm-ink-quiet - Secondary text. Not adjusted: check its contrast.
 * @cssprop --sm-line - Decorative separator lines.
 * @cssprop --sm-edge - Borders of controls. Not adjusted: check its contrast.
 * @cssprop --sm-fill - Background of the primary button. Set it together with `--sm-on-fill`.
 * @cssprop --sm-on-fill - Text on the primary button. Set it together with `--sm-fill`.
 * @cssprop --sm-focus - Focus ring.
 * @cssprop [--sm-radius=1.25em] - Border radius of the card; panels use 0.7 of it.
 * @cssprop [--sm-space=1em] - Base unit of gaps and paddings.
 * @cssprop [--sm-font-size=1em] - Text size; at least 16px by default, at least 12px when set.
 * @cssprop [--sm-heading-font=inherit] - Font family of titles. All other text uses the page's font.
 * @cssprop --sm-shadow - Shadow of the card; `none` removes it.
 */
export abstract class SmElement extends HydratingElement {
  /** The element's tag. */
  static readonly tag: string;
  /** Version of the package that defines the element. */
  static readonly version = VERSION;
  static override styles: CSSResultGroup = [...baseStyles];

  /** Registers the element under its tag. Does nothing if the tag is already registered. */
  static define(this: typeof SmElement & CustomElementConstructor): void {
    if (isServer && typeof customElements === 'undefined') return;
    registerAccentProperty();
    if (!customElements.get(this.tag)) customElements.define(this.tag, this);
  }

  /** Gives every property its own `attribute` option: Lit would read an `attribute` that a page has added to Object.prototype. */
  protected static override finalize(): void {
    for (const options of this.elementProperties.values())
      if (!Object.hasOwn(options, 'attribute')) Object.assign(options, {attribute: true});
    super.finalize();
  }

  /** Lit's version needs `Array.prototype.flat`, which some pages remove. Of equal styles, the last one stays. */
  protected static override finalizeStyles(styles: CSSResultGroup = []): CSSResultOrNative[] {
    const distinct = new Set(flattenStyles(styles).reverse());
    return [...distinct].reverse().map(getCompatibleStyle);
  }

  /** Colors: `light`, `dark`, or `auto` to follow the page's `color-scheme`. */
  @property({converter: oneOf('auto', 'light', 'dark')}) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Requested language (BCP 47): the nearest `lang` attribute, the page's setting, or `en`. */
  get language(): string {
    return languageOf(this);
  }

  /** Language of the widget's own text; English without a locale. Also used to format numbers and dates. */
  get uiLanguage(): string {
    return resolveUiLanguage(this.#textLanguage.current);
  }

  /** The strings of one part, named as in the `locales/` files, in the page's language; missing strings are English. */
  getStrings<English extends object>(part: string, english: English): Translated<English> {
    return stringsFor(this.#textLanguage.current, part, english);
  }

  /** The tag, for console messages. */
  protected get tag(): string {
    return (this.constructor as typeof SmElement).tag;
  }

  /** Element internals for custom states and form values; `undefined` where they are unavailable. */
  protected readonly internals: ElementInternals | undefined = isServer ? undefined : attachInternals(this);
  readonly #textLanguage = new TextLanguage(this);
  readonly #lazyStyles: CSSResult[] = [];
  // No prototype: Lit would read properties that a page has added to Object.prototype as options.
  override readonly renderOptions: RenderOptions = Object.assign(Object.create(null) as RenderOptions, {host: this});
  #unsubscribe: (() => void) | undefined;
  #failed = false;
  #attributesChecked = false;
  readonly #attributeProblems = new Set<string>();

  constructor() {
    super();
    if (isServer) return;
    onDiagnose(this, (diagnosis) => {
      diagnosis.warnings.push(...warningsFor(this.tag), ...localeProblems());
      diagnosis.loadingLocale = isLoadingLocale();
      if ('country' in this) diagnosis.country = countryOf(this as SmElement & {country?: string}) ?? '';
    });
  }

  override connectedCallback(): void {
    if (!isServer) this.#readMisspelledAttributes();
    super.connectedCallback();
    this.#unsubscribe = onSettingsChange(() => this.requestUpdate());
    for (const type of ['keydown', 'keypress', 'keyup']) this.addEventListener(type, containShortcutKeys);
    if (this.hasUpdated) this.requestUpdate(); // Language and endpoint may differ at the new position.
  }

  override attributeChangedCallback(name: string, oldValue: string | null, value: string | null): void {
    const {elementProperties} = this.constructor as typeof SmElement;
    super.attributeChangedCallback(name, oldValue, normalizeAttribute(name, value, elementProperties));
    this.#attributesChecked = false;
  }

  /** Applies attributes in camelCase, such as `noHolds`, to the attribute with the correct name. */
  #readMisspelledAttributes(): void {
    const known = (this.constructor as typeof SmElement).observedAttributes;
    for (const name of this.getAttributeNames()) {
      const meant = known.includes(name) ? undefined : meantAttribute(name, known);
      if (meant && !this.hasAttribute(meant)) this.attributeChangedCallback(meant, null, this.getAttribute(name));
    }
  }

  /** Warns about unknown or invalid attributes, once for each problem. */
  #checkAttributes(): void {
    if (isServer || this.#attributesChecked) return;
    this.#attributesChecked = true;
    checkAttributes(this, (this.constructor as typeof SmElement).elementProperties, (problem) => {
      if (!this.#attributeProblems.has(problem)) warnAuthor(this.tag, problem);
      this.#attributeProblems.add(problem);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  /** Creates the root even if adopting styles fails; an element from another document then gets its styles in `adoptedCallback()`. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch (error) {
      // In the same document, a page script has broken `attachShadow` or constructed style sheets.
      const root = this.shadowRoot ?? new DocumentFragment();
      if (this.ownerDocument === document) this.#renderFallback(error, root, false);
      else this.adoptedCallback();
      return root;
    }
  }

  /** Recreates the style sheets, because constructed style sheets cannot be shared between documents. */
  adoptedCallback(): void {
    const root = (this.shadowRoot ?? this.renderRoot) as ShadowRoot | null; // A page script may have forced closed shadow roots.
    if (!root || !documentProperty('defaultView', this.ownerDocument)) return;
    root.adoptedStyleSheets = [];
    for (const style of [...(this.constructor as typeof LitElement).elementStyles, ...this.#lazyStyles])
      adoptCss(root, cssTextOf(style));
  }

  /** Adds the styles of code that is loaded on demand. */
  addStyles(style: CSSResult): void {
    if (this.#lazyStyles.includes(style)) return;
    this.#lazyStyles.push(style);
    adoptCss(this.renderRoot as ShadowRoot, style.cssText);
  }

  /** Tells that the next rendering is another screen: text that has been translated too late for the current one is applied. */
  startScreen(): void {
    this.#textLanguage.startScreen();
  }

  /** The content of an element whose first text is still being loaded: the page's own, between the tags. */
  protected createWaitingContent(): HTMLElement {
    return createElement('slot');
  }

  /** Delays the first rendering until the text can be in the page's language. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const update = (): Promise<unknown> | undefined => super.scheduleUpdate() as Promise<unknown> | undefined;
    const ready = this.#textLanguage.choose();
    if (!ready) return update();
    const waitingContent = this.createWaitingContent();
    if (!this.renderRoot.hasChildNodes()) this.renderRoot.append(waitingContent);
    return ready.then(() => {
      waitingContent.remove();
      return update();
    });
  }

  protected override shouldUpdate(): boolean {
    return !this.#failed;
  }

  protected override update(changed: PropertyValues): void {
    const focusedChild = this.querySelector(':focus');
    this.#checkAttributes();
    try {
      super.update(changed);
    } catch (error) {
      this.#renderFallback(error);
    }
    // The focused fallback content is no longer rendered: move the focus to the title.
    if (focusedChild && !focusedChild.getClientRects().length) moveFocus(this.renderRoot, '.title');
  }

  protected override render(): TemplateResult {
    if (isServer) runHostUpdate(this);
    const theme = this.theme === 'auto' ? (settings().theme ?? 'auto') : this.theme;
    const classNames = isServer ? `${theme} ${ssrVersionClass}` : theme;
    return html`<div class="widget ${classNames}" part="base" lang=${this.uiLanguage}>${this.renderWidget()}</div>`;
  }

  /** Renders the widget inside the wrapper. */
  protected abstract renderWidget(): unknown;

  /** Sets or clears a custom state for the page's CSS, such as `:state(running)`. */
  protected setCustomState(name: string, on: boolean): void {
    setCustomState(this.internals, name, on);
  }

  /** Shows the slotted content, reports the error, and stops rendering. @param isInternalError whether to report to `reportError` instead of the console. */
  #renderFallback(
    error: unknown,
    root: HTMLElement | DocumentFragment = this.renderRoot,
    isInternalError = !policyRefused(),
  ): void {
    this.#failed = true;
    root.replaceChildren(createElement('slot'));
    if (isInternalError) return reportInternalError(error);
    if (!warned)
      warnAuthor(
        this.tag,
        `cannot be shown: ${policyRefused() ? `add ${POLICY_NAME} to the trusted-types line of this page's Content-Security-Policy` : String(error)}`,
      );
    warned = true;
  }
}

function flattenStyles(styles: CSSResultGroup): CSSResultOrNative[] {
  return Array.isArray(styles) ? styles.flatMap(flattenStyles) : [styles];
}

const cssTextOf = (style: CSSResultOrNative): string =>
  'cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join('\n');

/**
 * Stops key events that operate a control of the widget from triggering the page's single-key shortcuts: all keys in form
 * fields, Enter and Space elsewhere. Pages usually ignore keys from fields and buttons, but events from a shadow tree are
 * retargeted to the widget. Escape, Tab and key combinations always reach the page.
 */
function containShortcutKeys(this: Element, event: Event): void {
  const {key, ctrlKey, metaKey, altKey} = event as KeyboardEvent;
  const [origin] = event.composedPath() as [Element];
  const isFromShadowTree = event.target === this && origin !== this;
  if (!isFromShadowTree || ctrlKey || metaKey || altKey || /Esc|Tab/.test(key)) return;
  const operatesControl = /^(input|select|textarea)$/.test(origin.localName) || key === 'Enter' || key === ' ';
  if (operatesControl) event.stopPropagation();
}

if (isServer) trackControllers(SmElement.prototype);
