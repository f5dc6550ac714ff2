import type {SupportDocument} from './support.js';

/** A crisis line as people are shown it. */
export type CrisisLine = SupportDocument['lines'][number];

/** One way to reach a crisis line. */
export type Contact = CrisisLine['contacts'][number];

/**
 * Crisis lines by country, packed small: `Name | day or year of the source | contact | contact …` under its country.
 * A contact is `kind what;extra;extra`: kind `call`, `text`, `chat` or `web`; extras `free`, `paid`, `=` what to dial
 * when that differs from what is shown, `@` languages, otherwise hours; 24/7 when no hours are given.
 * Source: the project's collected crisis lines, 2026-11-22, listed with their sources in docs/safety.md. Compiled from
 * published pages and not called: each must be checked before a release, and a clinic's own support document wins.
 */
const packedCrisisLines = `
US
988 Suicide & Crisis Lifeline|2022-07-29|call 988;free;@en,es|text 988|chat 988lifeline.org
Crisis Text Line|2026-06-02|text HOME to 741741;free
CA
9-8-8: Suicide Crisis Helpline|2026-06-02|call 9-8-8;free;@en,fr|text 9-8-8
GB
Samaritans|2026-06-02|call 116 123;free
Shout|2026-06-02|text SHOUT to 85258;free
NHS 111, mental health option (England)|2024-08-14|call 111, then option 2;free
IE
Samaritans|2019|call 116 123;free
Text About It|2020-06-16|text TALK to 50808;free
AU
Lifeline Australia|2024-06-12|call 13 11 14|text 0477 13 11 14|chat www.lifeline.org.au
NZ
1737, need to talk?|2021|call 1737;free|text 1737;free
DE
TelefonSeelsorge|2026-06-02|call 0800 111 0 111;free;@de|call 0800 111 0 222;free|call 116 123;free|chat online.telefonseelsorge.de;?
AT
TelefonSeelsorge|2024-09|call 142;free|chat chat.onlineberatung-telefonseelsorge.at;16:00-23:00
CH
Die Dargebotene Hand / La Main Tendue / Telefono Amico||call 143
FR
3114, numéro national de prévention du suicide|2026-06-02|call 3114;free;@fr
BE
Zelfmoordlijn 1813|2026-02|call 1813;free;@nl|chat www.zelfmoord1813.be;?
Centre de Prévention du Suicide|2026-02|call 0800 32 123;free;@fr
NL
113 Zelfmoordpreventie|2020-07|call 113|call 0800-0113;free|chat www.113.nl
ES
024, línea de atención a la conducta suicida|2025-10-11|call 024;free
PT
1411, Linha Nacional de Prevenção do Suicídio|2025-09-10|call 1411;free;@pt
IT
Telefono Amico Italia|2025-09-10|call 02 2327 2327;@it;09:00-24:00|web WhatsApp 324 011 7252;?
BR
CVV, Centro de Valorização da Vida|2026-06-02|call 188;free;@pt|chat cvv.org.br/chat/;?
MX
SAPTEL|2026-06-02|call 55 5259 8121;=+525552598121;paid;@es
Línea de la Vida||call 800 911 2000;free
IN
Tele MANAS|2026-06-02|call 14416;free|call 1800 89 14416;free
JP
Yorisoi Hotline|2026-06-02|call 0120-279-338;free;@ja
TELL Lifeline|2026-06-02|call 0800-300-8355;free;@en;?
KR
109 Suicide Prevention Crisis Line|2026-06-02|call 109;free;@ko
ZA
SADAG suicide crisis line|2019-02-12|call 0800 567 567;free;?|call 0800 456 789;free|text 31393;?|web WhatsApp 087 163 2030;08:00-17:00`;

const CONTACT_TYPES = {call: 'phone', text: 'text', chat: 'chat', web: 'web'} as const;

/** The countries that have built-in crisis lines (ISO 3166-1). */
export const crisisCountries: readonly string[] = packedCrisisLines.match(/^[A-Z]{2}$/gm) ?? [];

/** The built-in crisis lines of a country, or none: lines of another country are never offered in their place. */
export function crisisLines(country: string): CrisisLine[] {
  const countryBlock = packedCrisisLines.split(`\n${country}\n`)[1]?.split(/\n[A-Z]{2}\n/)[0];
  return countryBlock ? countryBlock.split('\n').map(parseLine) : [];
}

function parseLine(text: string): CrisisLine {
  const [name = '', checked, ...contacts] = text.split('|');
  return {name, contacts: contacts.map(parseContact), ...(checked && {checked})};
}

function parseContact(text: string): Contact {
  const [channelText = '', ...extras] = text.split(';');
  const [, kind, display = ''] = /^(\w+) (.*)$/.exec(channelText) ?? [];
  const type = CONTACT_TYPES[kind as keyof typeof CONTACT_TYPES];
  const result: Contact = {type, display, hours: '24/7'};
  const [, smsBody, number] = /^(?:([A-Z]+) to )?([\d -]+)/.exec(display) ?? [];
  if (type === 'chat') result.url = `https://${display}`;
  else if (number) result[type === 'text' ? 'sms' : 'dial'] = number.replace(/\D/g, '') + (smsBody ? `?body=${smsBody}` : '');
  for (const extra of extras) {
    if (extra === 'free' || extra === 'paid') result.cost = extra;
    else if (extra[0] === '=') result.dial = extra.slice(1);
    else if (extra[0] === '@') result.languages = extra.slice(1).split(',');
    else if (extra === '?') delete result.hours;
    else result.hours = extra;
  }
  return result;
}
