import {html, type TemplateResult} from 'lit';
import type {Caution} from '../../content/clinical/caution.js';
import {cautionBanner, type CautionLabels} from '../../ui/caution-banner.js';
import type {ArticleCardStrings} from './article-card.strings.js';

/** Renders the general caution that is shown when the document has no valid caution. */
export function defaultCaution(strings: ArticleCardStrings, level: number, severe: boolean): TemplateResult {
  if (!severe)
    return html`<p class="aside" part="caution standing-caution"><span><b>${strings.standingHeading}.</b> ${strings.standingBody}</span></p>`;
  const caution: Caution = {level: 'important', heading: strings.standingHeading, body: strings.standingBody};
  return cautionBanner(caution, cautionLabels(strings), level);
}

/** The names of the levels. */
export function cautionLabels(strings: ArticleCardStrings): CautionLabels {
  return {
    important: strings.important,
    'non-urgent': strings.nonUrgent,
    urgent: strings.urgent,
    emergency: strings.emergency,
  };
}
