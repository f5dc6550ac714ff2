import type {TemplateResult} from 'lit';
import {parseSupport} from '../../../content/support/support.js';
import {SupportController} from '../../../element/controllers/support-controller.js';
import {configure, type Settings} from '../../../element/settings/page-settings.js';
import type {SmElement} from '../../../element/sm-element.js';
import {footerStyles} from '../../../ui/styles/footer.styles.js';
import {supportStyles} from '../../../ui/styles/support-panel.styles.js';

interface Host extends SmElement {
  country?: string;
  support?: string;
}

/** The crisis support panel below the card. */
export class HelpPanel {
  readonly #support: SupportController;

  /** @param pageSettings settings of the page, passed in because a separate script file has its own copy of the settings module. */
  constructor(host: Host, pageSettings: Settings) {
    configure(pageSettings);
    host.addStyles(footerStyles);
    host.addStyles(supportStyles);
    this.#support = new SupportController(host, parseSupport, () => host.support);
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
