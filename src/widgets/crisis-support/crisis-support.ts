import type {TemplateResult} from 'lit';
import {primaryEmergencyNumber} from '../../content/support/emergency-numbers.js';
import type {SupportInput} from '../../content/support/support.js';
import {property} from '../../element/property.js';
import type {CountryCode} from '../../content/validation/country-codes.js';
import {clampHeadingLevel} from '../../element/attributes.js';
import {countryOf} from '../../element/settings/inherited-settings.js';
import {SmElement} from '../../element/sm-element.js';
import {createElement} from '../../platform/page-document.js';
import {SupportController} from '../../element/controllers/support-controller.js';
import {actionStyles} from '../../ui/styles/actions.styles.js';
import {baseStyles} from '../../ui/styles/base.styles.js';
import {choiceStyles} from '../../ui/styles/choices.styles.js';
import {footerStyles} from '../../ui/styles/footer.styles.js';
import {styles} from './crisis-support.styles.js';
import {parseSupportDocument} from './parse-support.js';

/**
 * Shows crisis lines: emergency numbers first, then all contacts with equal weight.
 * Works without a network, asks and stores nothing, and never guesses the country.
 *
 * @slot - The same numbers as plain text and links, shown without script.
 * @fires {ContentReadyEvent} sm-content-ready - The clinic's own lines have been rendered.
 * @fires {ContentErrorEvent} sm-content-error - The clinic's own lines cannot be shown; the built-in lines remain.
 * @csspart support - The panel.
 * @csspart support-title - Its heading.
 * @csspart sub - A heading inside the panel.
 */
export class CrisisSupportElement extends SmElement {
  static override readonly tag = 'sm-crisis-support';
  static override styles = [...baseStyles, actionStyles, footerStyles, choiceStyles, styles];

  /** Country whose lines are shown first (ISO 3166-1, such as `GB`). Never guessed; the user can change it. */
  @property() country?: CountryCode | undefined;
  /** URL of the clinic's support document, resolved against the endpoint; by default the built-in lines are shown. */
  @property() src?: string | undefined;
  /** Base URL for `src`; by default the nearest `data-sm-endpoint` or the page's setting. */
  @property() endpoint?: string | undefined;
  /** The support document itself, used instead of `src`. */
  @property({attribute: false}) content?: SupportInput | null | undefined;
  /** Level of the heading in the page's outline, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  readonly #support = new SupportController(this, parseSupportDocument);

  /** Without content between the tags, the emergency number: help must not wait for a translation. */
  protected override createWaitingContent(): HTMLElement {
    const number = primaryEmergencyNumber(countryOf(this));
    if (!number || this.textContent.trim()) return super.createWaitingContent();
    return Object.assign(createElement('a'), {href: `tel:${number}`, className: 'dial num', textContent: number});
  }

  protected override renderWidget(): TemplateResult {
    return this.#support.renderPanel(clampHeadingLevel(this.headingLevel));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sm-crisis-support': CrisisSupportElement;
  }
}
