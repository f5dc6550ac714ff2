import {isServer, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {crisisHelpFor, type CrisisHelp} from '../../content/support/crisis-help.js';
import {CRISIS_LINES_REVIEW_BY} from '../../content/support/crisis-lines.js';
import type {SupportDocument} from '../../content/support/support.js';
import {supportPanel} from '../../ui/support-panel.js';
import {supportStrings, type SupportStrings} from '../../ui/support-panel.strings.js';
import {ContentController, type ContentHost, type DocumentParser} from './content-controller.js';
import {onDiagnose} from '../diagnosis.js';
import {reportSupportNotes} from './support-notes.js';
import {moveFocus} from '../move-focus.js';
import {countryOf} from '../settings/inherited-settings.js';
import {warnAuthor} from '../../platform/console.js';

/** A widget that can show crisis lines. */
export interface SupportHost extends ContentHost {
  country?: string | undefined;
}

/** The safety question whose answer opened the panel. */
export interface SafetyAnswer {
  readonly linkId: string;
  /** LOINC code of the question, if known. */
  readonly loinc?: string | undefined;
}

/** Controls a widget's support panel: country, crisis lines, open state, and focus. */
export class SupportController implements ReactiveController {
  open = false;
  readonly #host: SupportHost;
  readonly #supportDocument: ContentController<SupportDocument>;
  #selectedCountry: string | undefined;
  #selectingCountry = false;
  #focusSelector = '';
  #checkedDocument: SupportDocument | undefined;
  #returnFocusTo: HTMLElement | null = null;
  #answered: SafetyAnswer | undefined;

  /**
   * @param parse validates a support document; may load the parser on demand.
   * @param supportAddress URL of the support document, for a widget whose main document has another type.
   */
  constructor(host: SupportHost, parse: DocumentParser<SupportDocument>, supportAddress?: () => string | undefined) {
    this.#host = host;
    this.#supportDocument = new ContentController<SupportDocument>(host, parse, {getAddress: supportAddress});
    host.addController(this);
    if (isServer) return;
    onDiagnose(host, (diagnosis) => {
      if (this.help.builtIn) diagnosis.linesReviewBy = CRISIS_LINES_REVIEW_BY;
    });
  }

  /** The clinic's own document and its URL, once it has loaded and is valid. */
  get loadedDocument(): {readonly document: unknown; readonly url: string | undefined} | undefined {
    const {status, document, url} = this.#supportDocument;
    return status === 'ready' ? {document, url} : undefined;
  }

  /**
   * Opens the panel.
   * @param takeFocus whether to move the focus to the panel.
   * @param answered the safety question whose answer opened the panel; adds an acknowledgement at the top.
   */
  show(takeFocus = true, answered?: SafetyAnswer): void {
    this.#answered = answered ?? (this.open ? this.#answered : undefined);
    this.open = true;
    if (takeFocus) this.focusPanel();
    this.#host.requestUpdate();
  }

  /** Moves the focus to the panel. @param returnFocusTo element that receives the focus when the panel closes. */
  focusPanel(returnFocusTo = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null): void {
    if (!returnFocusTo?.closest('.support')) this.#returnFocusTo = returnFocusTo;
    this.#focusSelector = '#support-title';
    this.#host.requestUpdate();
  }

  /** Closes the panel. @param returnFocusTo element that receives the focus; `null` leaves the focus unchanged. */
  close(returnFocusTo = this.#returnFocusTo): void {
    this.open = false;
    this.#returnFocusTo = null;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => returnFocusTo?.focus());
  }

  hostUpdated(): void {
    if (!this.#focusSelector) return;
    moveFocus(this.#host.renderRoot, this.#focusSelector);
    this.#focusSelector = '';
  }

  /** Renders the panel if it is open. @param level heading level. */
  render(level: number): TemplateResult | typeof nothing {
    return this.open ? this.renderPanel(level, () => this.close()) : nothing;
  }

  /** Renders the panel regardless of the open state. @param level heading level. */
  renderPanel(level: number, onClose?: () => void): TemplateResult {
    const {help} = this;
    this.#warnIfOtherCountry(help);
    const strings = this.#host.getStrings('support-panel', supportStrings);
    return supportPanel({
      help,
      strings,
      acknowledgement: this.#answered && acknowledgementFor(this.#answered, strings),
      lang: this.#host.uiLanguage,
      now: new Date(),
      level,
      selectingCountry: this.#selectingCountry,
      onChangeCountry: () => this.#setCountrySelection(true),
      onSelectCountry: (code) => this.#setCountrySelection(false, code),
      onClose,
    });
  }

  /** The emergency numbers and crisis lines for the country that is shown. */
  get help(): CrisisHelp {
    const country = this.#selectedCountry ?? countryOf(this.#host);
    return crisisHelpFor(country || undefined, this.#supportDocument.value);
  }

  /** Warns once per support document about its notes and about a country that differs from the one shown. */
  #warnIfOtherCountry({country = 'any'}: CrisisHelp): void {
    const supportDocument = this.#supportDocument.value;
    if (supportDocument === this.#checkedDocument) return;
    this.#checkedDocument = supportDocument;
    if (supportDocument) reportSupportNotes(supportDocument, (note) => warnAuthor(this.#host.localName, note));
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

/** LOINC code of PHQ-9 item 9. */
const PHQ9_ITEM_9 = '44260-8';

const acknowledgementFor = ({loinc}: SafetyAnswer, strings: SupportStrings): string =>
  loinc === PHQ9_ITEM_9 ? strings.acknowledgeSuicidalThoughts : strings.acknowledgeAnswer;
