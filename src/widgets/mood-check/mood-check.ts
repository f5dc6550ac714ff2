import {html, type TemplateResult} from 'lit';
import {SmElement} from '../../element/sm-element.js';

/** Placeholder while its owner writes it. */
export class MoodCheckElement extends SmElement {
  static override readonly tag = 'sm-mood-check';

  protected override renderWidget(): TemplateResult {
    return html`<slot></slot>`;
  }
}
