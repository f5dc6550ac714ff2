import {html, nothing, type TemplateResult} from 'lit';
import type {Caution, CautionLevel} from '../content/clinical/caution.js';
import {directionOf} from '../rich-text/direction.js';
import {heading} from '../rich-text/heading.js';
import {clockIcon, icon, phoneIcon, chatIcon, type Icon} from './icons.js';

/** The words that name each level, in the reader's language. */
export type CautionLabels = Readonly<Record<CautionLevel, string>>;

const levelIcons: Readonly<Partial<Record<CautionLevel, Icon>>> = {
  'non-urgent': chatIcon,
  urgent: clockIcon,
  emergency: phoneIcon,
};

/**
 * One caution. Its level is the first words of its heading, so that it is heard and read before the advice.
 * @param options `rich` shows a body as rich text, a paragraph of its own; without it the body is plain text. `lang` is
 * the caution's language, when it is known: it may be another than the page's. `call` is an emergency number
 * to offer, or what to do where the number is not known.
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
      html`<span class="level">${iconPath ? icon(iconPath) : nothing}${labels[caution.level]}<span class="vh">: </span></span>
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
