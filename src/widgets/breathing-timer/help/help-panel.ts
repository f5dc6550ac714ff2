import type {TemplateResult} from 'lit';
import {SupportController} from '../../../element/controllers/support-controller.js';
import type {SmElement} from '../../../element/sm-element.js';
import {footerStyles} from '../../../ui/styles/footer.styles.js';
import {supportStyles} from '../../../ui/styles/support-panel.styles.js';

interface Host extends SmElement {
  country?: string;
  support?: string;
}

/** The crisis support panel below the card. Its built-in lines need no other file; only the parser of the clinic's own lines does. */
export class HelpPanel {
  readonly #support: SupportController;

  constructor(host: Host) {
    host.addStyles(footerStyles);
    host.addStyles(supportStyles);
    this.#support = new SupportController(
      host,
      (document) =>
        import('../../../content/support/support-document.js').then(({parseSupport}) => parseSupport(document)),
      () => host.support,
    );
  }

  /** Opens the panel and moves the focus to it. */
  open(): void {
    this.#support.show();
  }

  /** Renders the panel while it is open. @param level heading level of the panel. */
  render(level: number): TemplateResult | symbol {
    return this.#support.render(level);
  }
}
