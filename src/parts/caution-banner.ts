import {html, nothing, type TemplateResult} from 'lit';
import type {Caution, CautionLevel} from '../content/caution.js';
import {heading} from './heading.js';
import {clockIcon, icon, phoneIcon, talkIcon, type Icon} from './icon.js';

/** The words that name each level, in the reader's language. */
export type CautionWords = Readonly<Record<CautionLevel, string>>;

const icons: Readonly<Partial<Record<CautionLevel, Icon>>> = {'non-urgent': talkIcon, urgent: clockIcon, emergency: phoneIcon};

/**
 * One caution. Its level is the first words of its heading, so that it is heard and read before the advice.
 * @param rich shows a body as rich text; without it the body is plain text.
 * @param call an emergency number to offer as the card's own action.
 */
export function cautionBanner(
  caution: Caution,
  words: CautionWords,
  level: number,
  options: {rich?: (markdown: string) => unknown; call?: {label: string; dial: string} | undefined} = {},
): TemplateResult {
  const {rich = (text: string) => html`<p>${text}</p>`, call} = options;
  const path = icons[caution.level];
  return html`<div class="caution ${caution.level}" part="caution caution-${caution.level}">
    ${heading(
      level,
      'caution-head',
      html`<span class="level">${path ? icon(path) : nothing}${words[caution.level]}<span class="vh">: </span></span>
        <span class="what">${caution.heading}</span>`,
      'caution-heading',
    )}
    <div class="caution-body">
      ${caution.body ? rich(caution.body) : nothing}
      ${caution.items?.length ? html`<ul>${caution.items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing}
      ${call && caution.level === 'emergency' ? html`<a class="call" href="tel:${call.dial}">${icon(phoneIcon)}${call.label}</a>` : nothing}
    </div>
  </div>`;
}
