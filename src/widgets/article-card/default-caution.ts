import {html, type TemplateResult} from 'lit';
import type {ArticleCardStrings} from './article-card.strings.js';

/** The general caution as a plain note. It is shown without an article, and above an article that has no cautions. */
export function defaultCaution(strings: ArticleCardStrings): TemplateResult {
  return html`<p class="aside" part="caution standing-caution"><span><b>${strings.standingHeading}.</b> ${strings.standingBody}</span></p>`;
}
