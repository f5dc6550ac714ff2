import {html, nothing, type TemplateResult} from 'lit';
import type {Caution, CautionLevel} from '../content/clinical/caution.js';
import {directionOf} from '../content/text/direction.js';
import {heading} from '../rich-text/heading.js';
import {clockIcon, icon, phoneIcon, chatIcon, type Icon} from './icons.js';

/** Localized label of each caution level. */
export type CautionLabels = Readonly<Record<CautionLevel, string>>;

const levelIcons: Readonly<Partial<Record<CautionLevel, Icon>>> = {
  'non-urgent': chatIcon,
  urgent: clockIcon,
  emergency: phoneIcon,
};

/**
 * Renders one caution. The heading begins with the level, so that it is read before the advice.
 * @param options `renderBody` renders the body as rich text; by default it is plain text. `lang` is the caution's language,
 * if known; it may differ from the page's. `call` is an emergency number, or instructions if the number is not known.
 */
export function cautionBanner(
  caution: Caution,
  labels: CautionLabels,
  level: number,
  options: {
    renderBody?: (markdown: string) => unknown;
    lang?: string | undefined;
    call?: {readonly label: string; readonly dial?: string} | undefined;
  } = {},
): TemplateResult {
  const {call, lang = nothing} = options;
  const dir = directionOf(options.lang);
  const {renderBody = (text: string) => html`<p dir=${dir} lang=${lang}>${text}</p>`} = options;
  const iconPath = levelIcons[caution.level];
  return html`<div class="caution ${caution.level}" part="caution caution-${caution.level}">
    ${heading(
      level,
      'caution-head',
      html`<span class="level">${iconPath ? icon(iconPath) : nothing}${labels[caution.level]}<span class="visually-hidden">: </span></span>
        <span class="what" dir=${dir} lang=${lang}>${caution.heading}</span>`,
      'caution-heading',
    )}
    <div class="caution-body">
      ${caution.body ? renderBody(caution.body) : nothing}
      ${caution.items?.length ? html`<ul dir=${dir} lang=${lang}>${caution.items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing}
      ${call && caution.level === 'emergency' ? callView(call) : nothing}
    </div>
  </div>`;
}

const callView = ({label, dial}: {readonly label: string; readonly dial?: string}): TemplateResult =>
  dial === undefined
    ? html`<p><b>${label}</b></p>`
    : html`<a class="call" href="tel:${dial}">${icon(phoneIcon)}${label}</a>`;
