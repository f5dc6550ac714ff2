import {
  html,
  isServer,
  type CSSResult,
  type CSSResultGroup,
  type CSSResultOrNative,
  type LitElement,
  type PropertyValues,
  type RenderOptions,
  type TemplateResult,
} from 'lit';
import {property} from 'lit/decorators.js';
import {baseStyles} from '../ui/styles/base.styles.js';
import type {Translated} from '../ui/format.js';
import {attachInternals, setCustomState} from '../platform/internals.js';
import {adoptCss} from '../platform/style-sheets.js';
import {policyRefused, POLICY_NAME} from '../platform/trusted-types.js';
import {registerAccentProperty} from './registration/accent-property.js';
import {attributeProblems, meantAttribute, normalizeAttribute, oneOf} from './attributes.js';
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
 * What every widget is: a tag, a wall against the page's styles, and a fallback when it cannot be shown.
 *
 * @csspart base - The wall around everything in the widget.
 * @cssprop [--sm-accent=#3f6b5c] - The clinic's colour. Most clinics set only this one; any colour can be read.
 * @cssprop --sm-surface - Ground of the card. Without it, paper or night with a breath of the accent.
 * @cssprop --sm-ink - Text. Made stronger where it could not be read on the surface.
 * @cssprop --sm-ink-quiet - Secondary text. Whoever sets it owns its contrast.
 * @cssprop --sm-line - Hairlines between things. Decoration.
 * @cssprop --sm-edge - Bounds of controls. Whoever sets it owns its contrast.
 * @cssprop --sm-fill - Ground of the one main button. Set it together with `--sm-on-fill`.
 * @cssprop --sm-on-fill - Words on the main button. Set it together with `--sm-fill`.
 * @cssprop --sm-focus - Ring around what has the keyboard's focus.
 * @cssprop [--sm-radius=1.25em] - Roundness of the card; panels take 0.7 of it.
 * @cssprop [--sm-space=1em] - The unit that gaps and paddings are multiples of.
 * @cssprop [--sm-font-size=1em] - Size of the text, at least 16px when it is not set.
 * @cssprop [--sm-heading-font=inherit] - Font family of titles. All other words are in the page's own font.
 * @cssprop --sm-shadow - Shadow under the card; `none` for a flat one.
 */
export abstract class SmElement extends HydratingElement {
  /** The element's tag. */
  static readonly tag: string;
  /** Version of the script that the element came with. */
  static readonly version = VERSION;
  static override styles: CSSResultGroup = [...baseStyles];

  /** Registers the element under its tag, once; the first one to come wins. */
  static define(this: typeof SmElement & CustomElementConstructor): void {
    if (isServer && typeof customElements === 'undefined') return;
    registerAccentProperty();
    if (!customElements.get(this.tag)) customElements.define(this.tag, this);
  }

  /** Colors: `light`, `dark`, or `auto` to follow the page's `color-scheme`. */
  @property({converter: oneOf('auto', 'light', 'dark')}) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Language that documents are wished in, found from the element outward (BCP 47). */
  get language(): string {
    return languageOf(this);
  }

  /** Language that the widget's own words are in; English until others are there. Numbers and days follow it. */
  get uiLanguage(): string {
    return resolveUiLanguage(this.language);
  }

  /** The words of one strings file, named as in the files of `locales/`, in the page's language as far as they are there. */
  getStrings<English extends object>(part: string, english: English): Translated<English> {
    return stringsFor(this.language, part, english);
  }

  /** The tag, for console lines. */
  protected get tag(): string {
    return (this.constructor as typeof SmElement).tag;
  }

  /** The element's side of the platform: custom states, and form values where a widget has one. */
  protected readonly internals: ElementInternals | undefined = isServer ? undefined : attachInternals(this);
  readonly #lazyStyles: CSSResult[] = [];
  // A page may have put names on Object.prototype that Lit reads as options.
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
    if (this.hasUpdated) this.requestUpdate(); // The language and the endpoint may differ at the new place.
  }

  override attributeChangedCallback(name: string, oldValue: string | null, value: string | null): void {
    const {elementProperties} = this.constructor as typeof SmElement;
    super.attributeChangedCallback(name, oldValue, normalizeAttribute(name, value, elementProperties));
    this.#attributesChecked = false;
  }

  /** Takes the value of an attribute in camelCase, such as `noHolds`, for the attribute that is meant. */
  #readMisspelledAttributes(): void {
    const known = (this.constructor as typeof SmElement).observedAttributes;
    for (const name of this.getAttributeNames()) {
      const meant = known.includes(name) ? undefined : meantAttribute(name, known);
      if (meant && !this.hasAttribute(meant)) this.attributeChangedCallback(meant, null, this.getAttribute(name));
    }
  }

  /** Names attributes that cannot be read, each once. */
  #checkAttributes(): void {
    if (isServer || this.#attributesChecked) return;
    this.#attributesChecked = true;
    for (const problem of attributeProblems(this, (this.constructor as typeof SmElement).elementProperties)) {
      if (!this.#attributeProblems.has(problem)) warnAuthor(this.tag, problem);
      this.#attributeProblems.add(problem);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  /** An element that was made in one document and put into another has a root without styles, because those cannot follow. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    try {
      return super.createRenderRoot();
    } catch (error) {
      // Or the page's scripts have changed what a shadow tree or its styles are made with.
      const root = this.shadowRoot ?? new DocumentFragment();
      if (this.ownerDocument === document) this.#renderFallback(error, root, false);
      else this.adoptedCallback();
      return root;
    }
  }

  /** Style sheets belong to one document; in another one they are made again. */
  adoptedCallback(): void {
    const root = (this.shadowRoot ?? this.renderRoot) as ShadowRoot | null; // A page may have closed every shadow tree.
    if (!root || !this.ownerDocument.defaultView) return;
    root.adoptedStyleSheets = [];
    for (const style of [...(this.constructor as typeof LitElement).elementStyles, ...this.#lazyStyles])
      adoptCss(root, cssTextOf(style));
  }

  /** Adds styles that come later than the element, with code that is loaded when it is needed. */
  addStyles(style: CSSResult): void {
    if (this.#lazyStyles.includes(style)) return;
    this.#lazyStyles.push(style);
    adoptCss(this.renderRoot as ShadowRoot, style.cssText);
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
    // The link inside the tag that had the focus has made room for what it stood for.
    if (focusedChild && !focusedChild.getClientRects().length) moveFocus(this.renderRoot, '.title');
  }

  protected override render(): TemplateResult {
    if (isServer) runHostUpdate(this);
    const theme = this.theme === 'auto' ? (settings().theme ?? 'auto') : this.theme;
    const classNames = isServer ? `${theme} ${ssrVersionClass}` : theme;
    return html`<div class="sm ${classNames}" part="base" lang=${this.uiLanguage}>${this.renderWidget()}</div>`;
  }

  /** The widget itself, inside the wall. */
  protected abstract renderWidget(): unknown;

  /** Shows or clears a custom state for the page's CSS, such as `:state(running)`. */
  protected setCustomState(name: string, on: boolean): void {
    setCustomState(this.internals, name, on);
  }

  /** Leaves the tag's own children on screen, says why, and never tries again. @param isInternalError whether the fault is this library's own. */
  #renderFallback(
    error: unknown,
    root: HTMLElement | DocumentFragment = this.renderRoot,
    isInternalError = !policyRefused(),
  ): void {
    this.#failed = true;
    root.replaceChildren(document.createElement('slot'));
    if (isInternalError) return reportInternalError(error);
    if (!warned)
      warnAuthor(
        this.tag,
        `cannot be shown: ${policyRefused() ? `add ${POLICY_NAME} to the trusted-types line of this page's Content-Security-Policy` : String(error)}`,
      );
    warned = true;
  }
}

const cssTextOf = (style: CSSResultOrNative): string =>
  'cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join('\n');

/**
 * Keeps keys that operate a control of the widget from the page's one-key shortcuts: all keys of a field, Enter and Space
 * of anything else. Pages ignore such keys from fields and buttons, but an event from a shadow tree seems to come from
 * the widget itself. Escape, Tab and key combinations always reach the page.
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
