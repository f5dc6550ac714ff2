import {html, isServer, nothing, type TemplateResult} from 'lit';
import {isAboutMedicine} from '../../content/article/article.js';
import {emergencyNumber} from '../../content/support/emergency-numbers.js';
import type {Caution} from '../../content/clinical/caution.js';
import {cautionBanner, type CautionWords} from '../../ui/caution-banner.js';
import {richLine} from '../../rich-text/rich-text.js';
import {serverLine} from '../../rich-text/render-tokens.js';
import {fill} from '../../ui/format.js';
import type {ArticleCardStrings} from './article-card.strings.js';
import type {View} from './view.js';

/** The caution that stands when the document has none that can be read. Never a specific one: that would be invented. */
export function standingCaution(strings: ArticleCardStrings, level: number, grave: boolean): TemplateResult {
  if (!grave) return html`<p class="aside" part="caution standing-caution"><span><b>${strings.standingHeading}.</b> ${strings.standingBody}</span></p>`;
  const caution: Caution = {level: 'important', heading: strings.standingHeading, body: strings.standingBody};
  return cautionBanner(caution, words(strings), level);
}

/** Every caution of the article, the standing one first where it is needed. Shown in each state that shows any of the article. */
export function articleCautions(view: View): TemplateResult {
  const {article, strings, level} = view;
  const dial = emergencyNumber(view.country);
  const call = dial === undefined ? undefined : {dial, label: fill(strings.call, {number: dial})};
  const standing = article.needsStandingCaution ? standingCaution(strings, level + 1, isAboutMedicine(article) || article.unreadable.length > 0) : undefined;
  const options = {base: view.base, headingLevel: level + 2, imageHosts: [], words: {table: strings.table, image: strings.image}};
  const banners = article.cautions.map((caution) => {
    const rich = (body: string) =>
      isServer ? html`<p class="drawn" dir="auto" lang=${article.lang ?? nothing}>${serverLine(body, options)}</p>` : paragraph(caution, article.lang, () => richLine(body, options));
    return cautionBanner(caution, words(strings), level + 1, {rich, call, lang: article.lang});
  });
  return html`<div class="cautions ${banners.length > 1 ? 'many' : ''}" part="cautions">${standing}${banners}</div>`;
}

const paragraphs = new WeakMap<Caution, HTMLElement>();

/** The body of a caution is sanitized once, however often the card renders. */
function paragraph(caution: Caution, lang: string | undefined, make: () => DocumentFragment): HTMLElement {
  const known = paragraphs.get(caution);
  if (known) return known;
  const made = document.createElement('p');
  made.dir = 'auto';
  if (lang) made.lang = lang;
  made.append(make());
  paragraphs.set(caution, made);
  return made;
}

function words(strings: ArticleCardStrings): CautionWords {
  return {important: strings.important, 'non-urgent': strings.nonUrgent, urgent: strings.urgent, emergency: strings.emergency};
}
