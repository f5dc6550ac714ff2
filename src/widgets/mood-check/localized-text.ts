import {html, nothing, type TemplateResult} from 'lit';
import type {ViewContext} from './view.js';

const directionOfLanguage = (lang: string): string =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(lang) ? 'rtl' : 'ltr';

/** Our own words, inside or beside a document that may be in another language. */
export const uiText = ({lang}: ViewContext, content: unknown): TemplateResult =>
  html`<span lang=${lang} dir=${directionOfLanguage(lang)}>${content}</span>`;

/** Words of a document, in its language where it says one; their direction is that of their first letter. */
export const contentText = ({lang}: {lang?: string | undefined}, content: unknown): TemplateResult =>
  html`<bdi lang=${lang ?? nothing}>${content}</bdi>`;

/** One of our sentences with words of a document in its gap. */
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

/** The direction of a document's questions, where it says its language. */
export const contentDirection = ({lang}: {lang?: string | undefined}): string | typeof nothing =>
  lang ? directionOfLanguage(lang) : nothing;
