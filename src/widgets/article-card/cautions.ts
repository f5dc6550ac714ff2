import {html, nothing, type TemplateResult} from 'lit';
import {isServer} from '../../platform/is-server.js';
import {createElement} from '../../platform/page-document.js';
import {isAboutMedicine} from '../../content/article/article.js';
import {primaryEmergencyNumber} from '../../content/support/emergency-numbers.js';
import type {Caution} from '../../content/clinical/caution.js';
import {cautionBanner, type CautionLabels} from '../../ui/caution-banner.js';
import {directionOf} from '../../content/text/direction.js';
import {renderLine} from '../../rich-text/inline-renderer.js';
import {interpolate} from '../../ui/format.js';
import {renderCautionText} from './load-rich-text.js';
import type {ArticleStrings} from './article.strings.js';
import {defaultCaution} from './default-caution.js';
import {richTextWords, type ViewContext} from './view.js';

/** Renders all cautions of the article, preceded by the default caution if needed. Used in every state that shows article content. */
export function articleCautions(view: ViewContext): TemplateResult {
  const {article, strings, level} = view;
  const dial = primaryEmergencyNumber(view.country);
  const call =
    dial === undefined ? {label: strings.callLocal} : {dial, label: interpolate(strings.call, {number: dial})};
  const defaultBanner = article.needsDefaultCaution
    ? isAboutMedicine(article) || article.cautionErrors.length > 0
      ? defaultBannerOf(strings, level + 1)
      : defaultCaution(strings)
    : undefined;
  const options = {
    base: view.base,
    headingLevel: level + 2,
    words: richTextWords(strings),
  };
  const banners = article.cautions.map((caution) => {
    const renderBody = (body: string) =>
      isServer
        ? html`<p class="ssr-only" dir=${directionOf(article.lang)} lang=${article.lang ?? nothing}>${renderLine(body, options)}</p>`
        : cachedParagraph(view.cautionParagraphs, caution, article.lang, () => renderCautionText(body, options));
    return cautionBanner(caution, cautionLabels(strings), level + 1, {renderBody, call, lang: article.lang});
  });
  return html`<div class="cautions ${banners.length > 1 ? 'many' : ''}" part="cautions">${defaultBanner}${banners}</div>`;
}

/** Caches the body of a caution, so that it is sanitized only once. */
function cachedParagraph(
  cache: WeakMap<Caution, HTMLElement>,
  caution: Caution,
  lang: string | undefined,
  createContent: () => DocumentFragment,
): HTMLElement {
  const cached = cache.get(caution);
  if (cached) return cached;
  const element = createElement('p');
  element.dir = directionOf(lang);
  if (lang) element.lang = lang;
  element.append(createContent());
  cache.set(caution, element);
  return element;
}

/** The general caution as a banner: above an article about a medicine, and where a caution could not be read. */
function defaultBannerOf(strings: ArticleStrings, level: number): TemplateResult {
  const caution: Caution = {level: 'important', heading: strings.standingHeading, body: strings.standingBody};
  return cautionBanner(caution, cautionLabels(strings), level);
}

/** The names of the levels. */
const cautionLabels = (strings: ArticleStrings): CautionLabels => ({
  important: strings.important,
  'non-urgent': strings.nonUrgent,
  urgent: strings.urgent,
  emergency: strings.emergency,
});
