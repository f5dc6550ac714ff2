import {html, type TemplateResult} from 'lit';
import {SmElement} from '../../element/sm-element.js';

/** Placeholder while its owner writes it. */
export class BreathingTimerElement extends SmElement {
  static override readonly tag = 'sm-breathing-timer';

  protected override renderWidget(): TemplateResult {
    return html`<slot></slot>`;
  }
}
