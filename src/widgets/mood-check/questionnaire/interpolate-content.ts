import {html, type TemplateResult} from 'lit';
import {contentText, uiText} from '../localized-text.js';
import type {ViewContext} from '../view.js';

/** A sentence of the widget with document text in place of its placeholder. */
export function interpolateContent(
  view: ViewContext,
  template: string,
  placeholder: string,
  source: {lang?: string | undefined},
  content: string,
): TemplateResult {
  const [before, after] = template.split(placeholder);
  return uiText(view, html`${before}${contentText(source, content)}${after}`);
}
