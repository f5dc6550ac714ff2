import {html, type TemplateResult} from 'lit';
import {SmElement} from '../../element/sm-element.js';

/** Placeholder while its owner writes it. */
export class ArticleCardElement extends SmElement {
  static override readonly tag = 'sm-article-card';

  protected override renderWidget(): TemplateResult {
    return html`<slot></slot>`;
  }
}
