import {html, nothing, type TemplateResult} from 'lit';
import {certainties, type Evidence} from '../../content/clinical/evidence.js';
import {directionOf} from '../../content/text/direction.js';
import {heading} from '../../rich-text/heading.js';
import {interpolate} from '../../ui/format.js';
import type {ArticleStrings} from './article.strings.js';
import type {ViewContext} from './view.js';

type Certainty = Evidence['certainty'];

const certaintyScale: readonly Certainty[] = [...certainties.slice(0, 4)].reverse();

function certaintyLabel(strings: ArticleStrings, certainty: Certainty): string {
  const labels = {
    high: strings.high,
    moderate: strings.moderate,
    low: strings.low,
    'very-low': strings.veryLow,
    'not-rated': strings.notRated,
  };
  return labels[certainty];
}

function certaintyMeaning(strings: ArticleStrings, certainty: Certainty): string {
  const meanings = {
    high: strings.meansHigh,
    moderate: strings.meansModerate,
    low: strings.meansLow,
    'very-low': strings.meansVeryLow,
    'not-rated': strings.meansNotRated,
  };
  return meanings[certainty];
}

/** GRADE label of the article's evidence; "not rated" without evidence. */
export function articleCertaintyLabel({article, strings}: ViewContext): string {
  return certaintyLabel(strings, article.evidence?.certainty ?? 'not-rated');
}

/** Renders the certainty of the evidence, its definition, and the rater. Definitions: GRADE, BMC Medicine 2012 10:33, table 1. */
export function evidenceView(view: ViewContext): TemplateResult | typeof nothing {
  const {article, strings, level} = view;
  if (!article.evidence) return nothing;
  const {certainty, statement, ratedBy} = article.evidence;
  const isRated = certainty !== 'not-rated';
  return html`<section class="evidence" part="evidence">
    ${heading(level + 1, 'sub', interpolate(strings.howSure, {certainty: certaintyLabel(strings, certainty)}))}
    ${isRated ? certaintyMeter(strings, certainty) : nothing}
    <p dir=${directionOf(article.lang)} lang=${article.lang ?? nothing}>${statement}</p>
    <p class="small">${certaintyMeaning(strings, certainty)}</p>
    ${isRated ? html`<p class="small">${ratedBy ? interpolate(strings.ratedBy, {who: ratedBy}) : strings.rated}</p>` : nothing}
  </section>`;
}

/** Renders the four-level scale, hidden from assistive technology because the heading states the certainty. */
function certaintyMeter(strings: ArticleStrings, certainty: Certainty): TemplateResult {
  const currentIndex = certaintyScale.indexOf(certainty);
  const classFor = (index: number) => (index === currentIndex ? 'is' : index < currentIndex ? 'upto' : '');
  return html`<div class="meter" aria-hidden="true">${certaintyScale.map((one, index) => html`<span class=${classFor(index)}>${certaintyLabel(strings, one)}</span>`)}</div>`;
}
