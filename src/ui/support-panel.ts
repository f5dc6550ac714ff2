import {html, nothing, type TemplateResult} from 'lit';
import {isStale, type CrisisHelp} from '../content/support/crisis-help.js';
import {crisisCountries, type Contact, type CrisisLine} from '../content/support/crisis-lines.js';
import {safeHref} from '../content/validation/link.js';
import {chosen} from './checked-binding.js';
import {heading} from './heading.js';
import {globeIcon, icon, messageIcon, phoneIcon, talkIcon} from './icons.js';
import type {SupportStrings} from './support-panel.strings.js';
import {dayInWords, fill, listInWords, nameInWords} from './format.js';

/** What the support panel shows, and what it does when the person acts. */
export interface SupportView {
  readonly help: CrisisHelp;
  readonly strings: SupportStrings;
  readonly lang: string;
  /** Day as `2026-11-22`, to tell when a line was last checked too long ago. */
  readonly today: string;
  readonly level: number;
  /** True while the list of countries is open. */
  readonly choosing: boolean;
  change(): void;
  choose(country: string): void;
  /** Missing where the panel always stands. */
  close?: (() => void) | undefined;
}


/** Crisis lines of one country: emergency first, then every line's ways as equals. Nothing is folded; works without a network. */
export function supportPanel(view: SupportView): TemplateResult {
  const {help, strings, level} = view;
  const lines = help.lines.length ? help.lines : [elsewhere(strings)];
  const rows = lines.flatMap((line) => line.contacts.map((contact) => row(view, line, contact)));
  return html`<section class="card support" part="support" id="support" aria-labelledby="support-title">
    <div class="head">
      ${heading(level, 'title', html`<span id="support-title">${strings.title}</span>`, 'support-title')}
      <p class="lead">${lead(view)}</p>
    </div>
    <div class="now">
      <p>${strings.danger}</p>
      ${help.emergency.length
        ? help.emergency.map((number) => html`<a class="dial num" href="tel:${dialed(number)}">${icon(phoneIcon)}<span>${numbered(strings.call, number)}</span></a>`)
        : html`<p class="anywhere">${strings.anyEmergency}</p>`}
    </div>
    <div class="rows">${rows}</div>
    <div class="stack">
      ${heading(level + 1, 'sub', strings.expect)}
      <p class="small">${strings.expectText}</p>
      ${help.lines.length && help.builtIn ? html`<p class="small">${strings.unverified}</p>` : nothing}
    </div>
    ${foot(view)}
  </section>`;
}

/** Where to look when we have no lines: a directory of all countries. */
const elsewhere = ({find}: SupportStrings): CrisisLine => ({name: find, contacts: [{type: 'web', display: 'findahelpline.com', url: 'https://findahelpline.com'}]});

function lead({help, strings}: SupportView): string {
  if (!help.country) return strings.noCountry;
  const all = help.lines.flatMap((line) => line.contacts);
  if (all.length === 0) return strings.noLines;
  if (!all.every((one) => one.hours === '24/7')) return strings.sometimes;
  return all.every((one) => one.cost === 'free') ? strings.freeAlways : strings.always;
}

const dialed = (number: string): string => number.replace(/[^\d+*#]/g, '');

/** A sentence around a number or an address, and a word that is sent there; numbers keep their order in right-to-left text, and are never cut in two. */
function numbered(sentence: string, number: string, word = ''): TemplateResult {
  const [before, after] = sentence.replace('{word}', word).split('{n}');
  const pieces = number.split(/((?:\d+ )+\d+|(?=\.))/);
  return html`${before}<bdi dir="ltr">${pieces.map((piece, index) => (index % 2 ? html`<wbr><span>${piece}</span>` : piece))}</bdi>${after}`;
}

function row(view: SupportView, line: CrisisLine, contact: Contact): TemplateResult {
  const path = {phone: phoneIcon, text: messageIcon, chat: talkIcon, web: globeIcon}[contact.type];
  const content = html`<span class="medal">${icon(path)}</span>
    <span>
      <span class="who"><bdi>${line.name}</bdi></span>
      <span class="how">${how(view.strings, contact)}</span>
      <span class="when">${details(view, line, contact).map((detail) => html`<span>${detail}</span>`)}</span>
    </span>`;
  const href = address(contact);
  return href
    ? html`<a class="line" href=${href} rel="noreferrer" target=${/^http/.test(href) ? '_blank' : nothing}>${content}</a>`
    : html`<div class="line">${content}</div>`;
}

function address({dial, sms, url}: Contact): string | undefined {
  if (dial) return `tel:${dialed(dial)}`;
  if (sms) return `sms:${sms.replace(/[^\w+*#?=]/g, '')}`;
  return safeHref(url);
}

function how(strings: SupportStrings, {type, display, dial, sms, url}: Contact): unknown {
  const shown = display ?? dial ?? sms ?? url?.replace(/^https?:\/\/|\/$/g, '') ?? '';
  const sentence = {phone: strings.call, text: strings.text, chat: strings.chat, web: '{n}'}[type];
  if (shown.startsWith(sentence.split(' ')[0] ?? '')) return shown; // A document's own sentence.
  const [, word, n = shown] = /^(?:Call |Text )?(?:([A-Z]+) to )?(\+?\d.*)/.exec(shown) ?? [];
  return numbered(word ? strings.textWord : sentence, n, word);
}

function details({strings, lang, today}: SupportView, {checked}: CrisisLine, {type, hours, cost, languages}: Contact): string[] {
  const day = checked?.length === 10 ? dayInWords(checked, lang, 'short') : (checked ?? '');
  const date = checked ? fill(isStale(checked, today) ? strings.stale : strings.checked, {day}) : type === 'web' ? undefined : strings.unchecked;
  const spoken = languages?.map((one) => nameInWords(one, 'language', lang));
  return [hours === '24/7' ? strings.allDay : hours, cost && strings[cost], spoken && listInWords(spoken, lang), date].filter((one) => one !== undefined);
}

function foot({help, strings, lang, choosing, change, choose, close}: SupportView): TemplateResult {
  const offered = [...new Set([...crisisCountries, ...(help.country ? [help.country] : [])])];
  const named = offered.map((code) => ({code, name: nameInWords(code, 'region', lang)})).sort((a, b) => a.name.localeCompare(b.name));
  const where = help.country ? fill(strings.linesFor, {country: nameInWords(help.country, 'region', lang)}) : strings.noneChosen;
  return html`<div class="foot">
    <span class="with-icon">${icon(globeIcon)}<span>${where}</span></span>
    ${choosing
      ? html`<label class="pick">${strings.country}
          <select autocomplete="off" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
            ${named.map(({code, name}) => html`<option value=${code} .selected=${chosen(code === help.country)}>${name}</option>`)}
            <option value="" .selected=${chosen(!help.country)}>${strings.elsewhere}</option>
          </select></label>`
      : html`<button class="link change" type="button" @click=${change}>${strings.change}</button>`}
    ${close ? html`<button class="link" type="button" @click=${close}>${strings.close}</button>` : nothing}
  </div>`;
}
