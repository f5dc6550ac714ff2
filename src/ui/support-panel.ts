import {html, nothing, type TemplateResult} from 'lit';
import {isCheckOutdated, type CrisisHelp} from '../content/support/crisis-help.js';
import {crisisCountries, type Contact, type CrisisLine} from '../content/support/crisis-lines.js';
import {openingStatus, type OpeningStatus} from '../content/support/opening-hours.js';
import {safeHref} from '../content/validation/link.js';
import {checkedBinding} from './checked-binding.js';
import {heading} from '../rich-text/heading.js';
import {globeIcon, icon, messageIcon, phoneIcon, chatIcon} from './icons.js';
import type {SupportStrings} from './support-panel.strings.js';
import {formatDay, interpolate, formatList, displayNameOf} from './format.js';

/** Data and callbacks of the support panel. */
export interface SupportPanelOptions {
  readonly help: CrisisHelp;
  readonly strings: SupportStrings;
  /** First sentence, after an answer to a safety question. */
  readonly acknowledgement?: string | undefined;
  readonly lang: string;
  /** The current time, to tell whether a line is open. The day of a check is shown for a year; authors see older ones in the console. */
  readonly now: Date;
  readonly level: number;
  /** True while the list of countries is open. */
  readonly selectingCountry: boolean;
  onChangeCountry(): void;
  onSelectCountry(country: string): void;
  /** Omitted if the panel cannot be closed. */
  onClose?: (() => void) | undefined;
}

/** Renders the crisis lines of one country: emergency numbers first, then all contacts with equal weight. Nothing is collapsed; needs no network. */
export function supportPanel(view: SupportPanelOptions): TemplateResult {
  // Two templates, so that a change of country renders new nodes: a page translator may have replaced text nodes, and the number of
  // another country would remain.
  return view.selectingCountry ? html`${panel(view)} ` : html`${panel(view)}`;
}

function panel(view: SupportPanelOptions): TemplateResult {
  const {help, strings, level} = view;
  const lines = help.lines.length ? help.lines : [helplineDirectory(strings)];
  const rows = lines.flatMap((line) => line.contacts.map((contact) => contactRow(view, line, contact)));
  return html`<section class="card support ${view.onClose ? '' : 'large'}" part="support" id="support" aria-labelledby="support-title">
    <div class="head">
      ${heading(level, 'title', html`<span id="support-title">${strings.title}</span>`, 'support-title')}
      ${view.acknowledgement ? html`<p>${view.acknowledgement}</p>` : nothing}
      <p class="lead">${leadText(view)} ${strings.notInDanger}</p>
    </div>
    <div class="now">
      <p>${strings.danger}</p>
      ${
        help.emergency.length
          ? help.emergency.map(
              (number) =>
                html`<a class="dial num" href="tel:${toDialable(number)}">${icon(phoneIcon)}<span>${interpolateNumber(strings.call, number)}</span></a>`,
            )
          : html`<p class="anywhere">${strings.anyEmergency}</p>`
      }
    </div>
    <div class="rows">${rows}</div>
    <div class="stack">
      ${heading(level + 1, 'sub', strings.expect)}
      <p class="small">${strings.expectText}</p>
      <p class="small">${strings.company}</p>
      ${help.lines.length ? html`<p class="small">${strings.tryNext}</p>` : nothing}
    </div>
    ${countryFooter(view)}
  </section>`;
}

/** International helpline directory, for countries without lines. */
export const helplineDirectory = ({find}: SupportStrings): CrisisLine => ({
  name: find,
  contacts: [{type: 'web', display: 'findahelpline.com', url: 'https://findahelpline.com'}],
});

function leadText({help, strings}: SupportPanelOptions): string {
  if (!help.country) return strings.noCountry;
  const all = help.lines.flatMap((line) => line.contacts);
  if (all.length === 0) return strings.noLines;
  if (!all.every((one) => one.hours === '24/7')) return strings.sometimes;
  return all.every((one) => one.cost === 'free') ? strings.freeAlways : strings.always;
}

const toDialable = (number: string): string => number.replace(/[^\d+*#]/g, '');

/** Inserts a phone number or web address (and a keyword to text) into a sentence. Numbers stay left-to-right and do not wrap. */
function interpolateNumber(sentence: string, number: string, word = ''): TemplateResult {
  const [before, after] = sentence.replace('{word}', word).split('{n}');
  const pieces = number.split(/((?:\d+ )+\d+|(?=\.))/);
  return html`${before}<bdi dir="ltr">${pieces.map((piece, index) => (index % 2 ? html`<wbr><span>${piece}</span>` : piece))}</bdi>${after}`;
}

function contactRow(view: SupportPanelOptions, line: CrisisLine, contact: Contact): TemplateResult {
  const iconPath = {
    phone: phoneIcon,
    textphone: chatIcon,
    text: messageIcon,
    callback: messageIcon,
    chat: chatIcon,
    web: globeIcon,
  }[contact.type];
  const content = html`<span class="medal">${icon(iconPath)}</span>
    <span>
      <span class="who"><bdi>${line.name}</bdi></span>
      <span class="how">${contactText(view.strings, contact)}</span>
      <span class="when">${contactDetails(view, line, contact).map((detail) => html`<span>${detail}</span>`)}</span>
    </span>`;
  const href = contactHref(contact);
  return href
    ? html`<a class="line" href=${href} rel="noreferrer" target=${/^http/.test(href) ? '_blank' : nothing}>${content}</a>`
    : html`<div class="line">${content}</div>`;
}

function contactHref({dial, sms, word, url}: Contact): string | undefined {
  if (dial) return `tel:${toDialable(dial)}`;
  if (sms) return `sms:${(word ? `${sms}?body=${word}` : sms).replace(/[^\p{L}\d+?=]/gu, '')}`;
  return safeHref(url);
}

/** The sentence for a contact, with the values of its placeholders. */
export function contactSentence(
  strings: SupportStrings,
  contact: Contact,
): {sentence: string; n: string; word?: string} {
  const {type, display, dial, sms, url, menuOption, word} = contact;
  const displayText = display ?? dial ?? sms ?? url?.replace(/^https?:\/\/|\/$/g, '') ?? '';
  const sentence = {
    phone: menuOption ? strings.callOption.replace('{option}', menuOption) : strings.call,
    textphone: strings.textphone,
    text: strings.text,
    callback: strings.callback,
    chat: strings.chat,
    web: '{n}',
  }[type];
  if (displayText.startsWith(sentence.split(' ')[0] ?? '')) return {sentence: displayText, n: ''}; // A document's own sentence.
  const [, shownWord = word, n = displayText] = /^(?:Call |Text )?(?:([A-Z]+) to )?(\+?\d.*)/.exec(displayText) ?? [];
  return {
    sentence: shownWord && type === 'text' ? strings.textWord : sentence,
    n,
    ...(shownWord === undefined ? {} : {word: shownWord}),
  };
}

function contactText(strings: SupportStrings, contact: Contact): unknown {
  const {sentence, n, word} = contactSentence(strings, contact);
  return n ? interpolateNumber(sentence, n, word) : sentence;
}

function contactDetails(
  {strings, lang, now, help}: SupportPanelOptions,
  {checked}: CrisisLine,
  {hours, cost, languages}: Contact,
): string[] {
  const today = now.toISOString().slice(0, 10);
  const day = checked?.length === 10 ? formatDay(checked, lang, 'short') : (checked ?? '');
  const date = checked && !isCheckOutdated(checked, today) ? interpolate(strings.checked, {day}) : undefined;
  const languageNames = languages?.map((one) => displayNameOf(one, 'language', lang));
  return [
    hours === '24/7' ? strings.allDay : hours,
    help.builtIn ? openingText(strings, openingStatus(hours, help.country ?? '', now)) : undefined,
    cost && strings[cost],
    languageNames && formatList(languageNames, lang),
    date,
  ].filter((one) => one !== undefined);
}

/** Only for built-in lines, whose hours are known to be daily. */
function openingText(strings: SupportStrings, status: OpeningStatus | undefined): string | undefined {
  if (!status) return undefined;
  return status.isOpen ? strings.openNow : interpolate(strings.closedNow, {time: status.opensAt});
}

function countryFooter({
  help,
  strings,
  lang,
  selectingCountry,
  onChangeCountry,
  onSelectCountry,
  onClose,
}: SupportPanelOptions): TemplateResult {
  const countryCodes = [...new Set([...crisisCountries, ...(help.country ? [help.country] : [])])];
  const countries = countryCodes
    .map((code) => ({code, name: displayNameOf(code, 'region', lang)}))
    .sort((a, b) => a.name.localeCompare(b.name));
  const countryText = help.country
    ? interpolate(strings.linesFor, {country: displayNameOf(help.country, 'region', lang)})
    : strings.noneChosen;
  return html`<div class="foot">
    <span class="with-icon">${icon(globeIcon)}<span>${countryText}</span></span>
    ${
      selectingCountry
        ? html`<label class="pick">${strings.country}
          <select autocomplete="off" @change=${(event: Event) => onSelectCountry((event.target as HTMLSelectElement).value)}>
            ${countries.map(({code, name}) => html`<option value=${code} .selected=${checkedBinding(code === help.country)}>${name}</option>`)}
            <option value="" .selected=${checkedBinding(!help.country)}>${strings.elsewhere}</option>
          </select></label>`
        : html`<button class="link change" type="button" @click=${onChangeCountry}>${strings.change}</button>`
    }
    ${onClose ? html`<button class="link" type="button" @click=${onClose}>${strings.close}</button>` : nothing}
  </div>`;
}
