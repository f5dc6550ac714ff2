import {html, nothing, type TemplateResult} from 'lit';
import type {View} from './view.js';

const directionOf = (lang: string): string => (/^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(lang) ? 'rtl' : 'ltr');

/** Our own words, inside or beside a document that may be in another language. */
export const ours = ({lang}: View, words: unknown): TemplateResult => html`<span lang=${lang} dir=${directionOf(lang)}>${words}</span>`;

/** Words of a document, in its language where it says one; their direction is that of their first letter. */
export const theirs = ({lang}: {lang?: string | undefined}, words: unknown): TemplateResult => html`<bdi lang=${lang ?? nothing}>${words}</bdi>`;

/** One of our sentences with words of a document in its gap. */
export function quoting(view: View, sentence: string, gap: string, document: {lang?: string | undefined}, words: string): TemplateResult {
  const [before, after] = sentence.split(gap);
  return ours(view, html`${before}${theirs(document, words)}${after}`);
}

/** The direction of a document's questions, where it says its language. */
export const sideOf = ({lang}: {lang?: string | undefined}): string | typeof nothing => (lang ? directionOf(lang) : nothing);
