import {html, nothing, type TemplateResult} from 'lit';
import {certainties, type Evidence} from '../../content/clinical/evidence.js';
import {heading} from '../../ui/heading.js';
import {fill} from '../../ui/format.js';
import type {ArticleCardStrings} from './article-card.strings.js';
import type {View} from './view.js';

type Certainty = Evidence['certainty'];

const scale: readonly Certainty[] = [...certainties.slice(0, 4)].reverse();

function word(strings: ArticleCardStrings, certainty: Certainty): string {
  const words = {high: strings.high, moderate: strings.moderate, low: strings.low, 'very-low': strings.veryLow, 'not-rated': strings.notRated};
  return words[certainty];
}

function meaning(strings: ArticleCardStrings, certainty: Certainty): string {
  const meanings = {high: strings.meansHigh, moderate: strings.meansModerate, low: strings.meansLow, 'very-low': strings.meansVeryLow, 'not-rated': strings.meansNotRated};
  return meanings[certainty];
}

/** The GRADE word of the article's evidence; "not rated" when nothing is said. */
export function certaintyWord({article, strings}: View): string {
  return word(strings, article.evidence?.certainty ?? 'not-rated');
}

/** How sure the evidence is, what the word means, and who rated it. Definitions: GRADE, BMC Medicine 2012 10:33, table 1. */
export function evidence(view: View): TemplateResult | typeof nothing {
  const {article, strings, level} = view;
  if (!article.evidence) return nothing;
  const {certainty, statement, ratedBy} = article.evidence;
  const rated = certainty !== 'not-rated';
  return html`<section class="evidence" part="evidence">
    ${heading(level + 1, 'sub', fill(strings.howSure, {certainty: word(strings, certainty)}))}
    ${rated ? meter(strings, certainty) : nothing}
    <p dir="auto" lang=${article.lang ?? nothing}>${statement}</p>
    <p class="small">${meaning(strings, certainty)}</p>
    ${rated ? html`<p class="small">${ratedBy ? fill(strings.ratedBy, {who: ratedBy}) : strings.rated}</p>` : nothing}
  </section>`;
}

/** Four words on a line, for the eye; the heading has already said the answer. */
function meter(strings: ArticleCardStrings, certainty: Certainty): TemplateResult {
  const at = scale.indexOf(certainty);
  const look = (index: number) => (index === at ? 'is' : index < at ? 'upto' : '');
  return html`<div class="meter" aria-hidden="true">${scale.map((one, index) => html`<span class=${look(index)}>${word(strings, one)}</span>`)}</div>`;
}
