import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import {helpFor, type CrisisHelp} from '../../content/support/crisis-help.js';
import type {Support} from '../../content/support/support.js';
import {supportPanel} from '../../ui/support-panel.js';
import {supportStrings} from '../../ui/support-panel.strings.js';
import {ContentController, type ContentHost, type Parse} from './content-controller.js';
import {moveFocus} from '../move-focus.js';
import {countryOf} from '../settings/inherited-settings.js';
import {tell} from '../warnings.js';

/** A widget that can show crisis lines. */
export interface SupportHost extends ContentHost {
  country?: string | undefined;
}

/** The support panel of a widget: which country, which lines, open or not, and where the focus goes. */
export class SupportController implements ReactiveController {
  open = false;
  readonly #host: SupportHost;
  readonly #document: ContentController<Support>;
  #chosen: string | undefined;
  #choosing = false;
  #focus = '';
  #told: Support | undefined;
  #from: HTMLElement | null = null;

  /**
   * @param parse checks a support document; a widget that seldom has one can load it first.
   * @param address of a support document, for a widget whose own document is something else.
   */
  constructor(host: SupportHost, parse: Parse<Support>, address?: () => string | undefined) {
    this.#host = host;
    this.#document = new ContentController<Support>(host, parse, address);
    host.addController(this);
  }

  /** Opens the panel and moves the focus to it; once open, it stays where it is. */
  show(focus = true): void {
    if (focus && !this.open) this.#from = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    if (focus) this.#focus = '#support-title';
    this.open = true;
    this.#host.requestUpdate();
  }

  /** Closes the panel. @param back what gets the focus: where the person was, or nothing when the page goes away. */
  close(back = this.#from): void {
    this.open = false;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => back?.focus());
  }

  hostUpdated(): void {
    if (!this.#focus) return;
    moveFocus(this.#host.renderRoot, this.#focus);
    this.#focus = '';
  }

  /** The panel when the person has opened it. @param level of its heading. */
  render(level: number): TemplateResult | typeof nothing {
    return this.open ? this.panel(level, () => this.close()) : nothing;
  }

  /** The panel, standing open. @param level of its heading. */
  panel(level: number, close?: () => void): TemplateResult {
    const country = this.#chosen ?? countryOf(this.#host);
    const help = helpFor(country || undefined, this.#document.value);
    this.#tell(help);
    return supportPanel({
      help,
      strings: this.#host.words('support-panel', supportStrings),
      lang: this.#host.wordsLanguage,
      today: new Date().toISOString().slice(0, 10),
      level,
      choosing: this.#choosing,
      change: () => this.#change(true),
      choose: (code) => this.#change(false, code),
      close,
    });
  }

  /** Says once that the clinic's own lines are for another country. */
  #tell({builtIn, country = 'any'}: CrisisHelp): void {
    const document = this.#document.value;
    if (document === this.#told) return;
    this.#told = document;
    if (document && builtIn) tell(this.#host.localName, `shows its own crisis lines for ${country}: the support document should be for it, but is for ${document.country}`);
  }

  #change(choosing: boolean, country = this.#chosen): void {
    this.#choosing = choosing;
    this.#chosen = country;
    this.#focus = choosing ? 'select' : '.change';
    this.#host.requestUpdate();
  }
}
