import {html, nothing, type TemplateResult} from 'lit';
import type {ViewContext} from './view.js';

const directionOfLanguage = (lang: string): string =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(lang) ? 'rtl' : 'ltr';

/** Text of the widget, with its language and direction, inside content that may be in another language. */
export const uiText = ({lang}: ViewContext, content: unknown): TemplateResult =>
  html`<span lang=${lang} dir=${directionOfLanguage(lang)}>${content}</span>`;

/** Text of a document, with its language if known. The direction follows the first strong character. */
export const contentText = ({lang}: {lang?: string | undefined}, content: unknown): TemplateResult =>
  html`<bdi lang=${lang ?? nothing}>${content}</bdi>`;

/** The direction of a document's questions, if its language is known. */
export const contentDirection = ({lang}: {lang?: string | undefined}): string | typeof nothing =>
  lang ? directionOfLanguage(lang) : nothing;
