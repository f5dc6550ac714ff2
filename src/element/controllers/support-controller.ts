import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import {crisisHelpFor, type CrisisHelp} from '../../content/support/crisis-help.js';
import {supportNotes} from '../../content/support/support-notes.js';
import type {SupportDocument} from '../../content/support/support.js';
import {supportPanel} from '../../ui/support-panel.js';
import {supportStrings} from '../../ui/support-panel.strings.js';
import {ContentController, type ContentHost, type DocumentParser} from './content-controller.js';
import {moveFocus} from '../move-focus.js';
import {countryOf} from '../settings/inherited-settings.js';
import {warnAuthor} from '../../platform/console.js';

/** A widget that can show crisis lines. */
export interface SupportHost extends ContentHost {
  country?: string | undefined;
}

/** The support panel of a widget: which country, which lines, open or not, and where the focus goes. */
export class SupportController implements ReactiveController {
  open = false;
  readonly #host: SupportHost;
  readonly #supportDocument: ContentController<SupportDocument>;
  #selectedCountry: string | undefined;
  #selectingCountry = false;
  #focusSelector = '';
  #checkedDocument: SupportDocument | undefined;
  #returnFocusTo: HTMLElement | null = null;

  /**
   * @param parse checks a support document; a widget that seldom has one can load it first.
   * @param supportAddress of a support document, for a widget whose own document is something else.
   */
  constructor(host: SupportHost, parse: DocumentParser<SupportDocument>, supportAddress?: () => string | undefined) {
    this.#host = host;
    this.#supportDocument = new ContentController<SupportDocument>(host, parse, supportAddress);
    host.addController(this);
  }

  /** Opens the panel and moves the focus to it; once open, it stays where it is. */
  show(takeFocus = true): void {
    if (takeFocus && !this.open)
      this.#returnFocusTo = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    if (takeFocus) this.#focusSelector = '#support-title';
    this.open = true;
    this.#host.requestUpdate();
  }

  /** Closes the panel. @param returnFocusTo what gets the focus: where the person was, or nothing when the page goes away. */
  close(returnFocusTo = this.#returnFocusTo): void {
    this.open = false;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => returnFocusTo?.focus());
  }

  hostUpdated(): void {
    if (!this.#focusSelector) return;
    moveFocus(this.#host.renderRoot, this.#focusSelector);
    this.#focusSelector = '';
  }

  /** The panel when the person has opened it. @param level of its heading. */
  render(level: number): TemplateResult | typeof nothing {
    return this.open ? this.renderPanel(level, () => this.close()) : nothing;
  }

  /** The panel, standing open. @param level of its heading. */
  renderPanel(level: number, onClose?: () => void): TemplateResult {
    const country = this.#selectedCountry ?? countryOf(this.#host);
    const help = crisisHelpFor(country || undefined, this.#supportDocument.value);
    this.#warnIfOtherCountry(help);
    return supportPanel({
      help,
      strings: this.#host.getStrings('support-panel', supportStrings),
      lang: this.#host.uiLanguage,
      today: new Date().toISOString().slice(0, 10),
      level,
      selectingCountry: this.#selectingCountry,
      onChangeCountry: () => this.#setCountrySelection(true),
      onSelectCountry: (code) => this.#setCountrySelection(false, code),
      onClose,
    });
  }

  /** Says once that the clinic's own lines are for another country. */
  #warnIfOtherCountry({country = 'any'}: CrisisHelp): void {
    const supportDocument = this.#supportDocument.value;
    if (supportDocument === this.#checkedDocument) return;
    this.#checkedDocument = supportDocument;
    for (const note of supportDocument ? supportNotes(supportDocument) : []) warnAuthor(this.#host.localName, note);
    if (supportDocument && supportDocument.country !== country)
      warnAuthor(
        this.#host.localName,
        `shows its own crisis lines for ${country}: the support document should be for it, but is for ${supportDocument.country}`,
      );
  }

  #setCountrySelection(selectingCountry: boolean, country = this.#selectedCountry): void {
    this.#selectingCountry = selectingCountry;
    this.#selectedCountry = country;
    this.#focusSelector = selectingCountry ? 'select' : '.change';
    this.#host.requestUpdate();
  }
}
