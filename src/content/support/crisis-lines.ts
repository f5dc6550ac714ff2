import type {SupportDocument} from './support.js';

/** A crisis line with its contacts. */
export type CrisisLine = SupportDocument['lines'][number];

/** One way to reach a crisis line. */
export type Contact = CrisisLine['contacts'][number];

type ContactDetails = Partial<Omit<Contact, 'type' | 'display'>>;

/** A voice line. `dial` is needed only when it differs from the number shown. */
const phone = (number: string, details: ContactDetails = {}): Contact => ({
  type: 'phone',
  display: number,
  dial: digitsOf(number),
  ...details,
});

/** A line for textphones and relay services, used by people who cannot hear or speak. */
const textphone = (number: string, details: ContactDetails = {}): Contact => ({
  ...phone(number, details),
  type: 'textphone',
});

/** A line that answers text messages; `word` is the required text of the message. */
const text = (number: string, details: ContactDetails = {}): Contact => ({
  type: 'text',
  display: number,
  sms: digitsOf(number),
  ...details,
});

/** A number that responds to a text message with a call. */
const callback = (number: string, details: ContactDetails = {}): Contact => ({
  ...text(number, details),
  type: 'callback',
});

const chat = (address: string, details: ContactDetails = {}): Contact => ({
  type: 'chat',
  display: address,
  url: `https://${address}`,
  ...details,
});

const whatsApp = (number: string, details: ContactDetails): Contact => ({
  type: 'web',
  display: `WhatsApp ${number}`,
  ...details,
});

const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** The day by which all built-in lines must have been reviewed; the tests fail and the doctor warns after it. */
export const CRISIS_LINES_REVIEW_BY = '2027-02-22';

/**
 * Crisis lines by country (ISO 3166-1), in the form dialled in that country. `hours` is missing where no source names them.
 *
 * Compiled from published pages between 2026-11-22 and 2026-11-28. Nobody has dialled these numbers yet, so no line has
 * `checked`, the day on which a named person dialled it. `sourceDate` is the date of the source and is never shown.
 * docs/safety.md lists the lines as a call sheet. A clinic's own support document takes precedence.
 */
const linesByCountry: Readonly<Record<string, readonly CrisisLine[]>> = {
  US: [
    {
      // Source: SAMHSA press guidance (approved sentence); 988 Messaging Framework.
      name: '988 Suicide & Crisis Lifeline',
      sourceDate: '2022-07-29',
      contacts: [
        phone('988', {hours: '24/7', cost: 'free', languages: ['en', 'es']}),
        text('988', {hours: '24/7'}),
        chat('988lifeline.org', {hours: '24/7'}),
      ],
    },
    {
      // Source: open-helplines data/countries/us (CC0, verified_at 2026-06-02), citing crisistextline.org.
      name: 'Crisis Text Line',
      sourceDate: '2026-06-02',
      contacts: [text('741741', {word: 'HOME', hours: '24/7', cost: 'free'})],
    },
  ],
  CA: [
    {
      // Source: open-helplines data/countries/ca (CC0, verified_at 2026-06-02), citing canada.ca Jan 2026 release.
      name: '9-8-8: Suicide Crisis Helpline',
      sourceDate: '2026-06-02',
      contacts: [
        phone('9-8-8', {hours: '24/7', cost: 'free', languages: ['en', 'fr']}),
        text('9-8-8', {hours: '24/7'}),
      ],
    },
  ],
  GB: [
    {
      // Source: open-helplines data/countries/gb (CC0, verified_at 2026-06-02), citing samaritans.org.
      name: 'Samaritans',
      sourceDate: '2026-06-02',
      contacts: [phone('116 123', {hours: '24/7', cost: 'free'})],
    },
    {
      // Source: open-helplines data/countries/gb (CC0, verified_at 2026-06-02), citing giveusashout.org.
      name: 'Shout',
      sourceDate: '2026-06-02',
      contacts: [text('85258', {word: 'SHOUT', hours: '24/7', cost: 'free'})],
    },
    {
      // Source: Norwood Medical Centre: NHS 111 option 2; Sheffield Health and Social Care NHS FT.
      name: 'NHS 111, mental health option (England)',
      sourceDate: '2024-08-14',
      contacts: [phone('111', {hours: '24/7', cost: 'free', menuOption: '2'})],
    },
    {
      // Source: lifelinehelpline.info; publichealth.hscni.net.
      name: 'Lifeline (Northern Ireland)',
      contacts: [
        phone('0808 808 8000', {hours: '24/7', cost: 'free'}),
        textphone('18001 0808 808 8000', {hours: '24/7', cost: 'free'}),
      ],
    },
  ],
  IE: [
    {
      // Source: Irish Examiner on 116 123.
      name: 'Samaritans',
      sourceDate: '2019',
      contacts: [phone('116 123', {hours: '24/7', cost: 'free'})],
    },
    {
      // Source: Today FM on 50808 launch.
      name: 'Text About It',
      sourceDate: '2020-06-16',
      contacts: [text('50808', {word: 'TALK', hours: '24/7', cost: 'free'})],
    },
  ],
  AU: [
    {
      // Source: Life in Mind Australia; Push-Up Challenge interview with Lifeline.
      name: 'Lifeline Australia',
      sourceDate: '2024-06-12',
      contacts: [
        phone('13 11 14', {hours: '24/7'}),
        text('0477 13 11 14', {hours: '24/7'}),
        chat('www.lifeline.org.au', {hours: '24/7'}),
      ],
    },
  ],
  NZ: [
    {
      // Source: Pegasus Health Q&A with 1737.
      name: '1737, need to talk?',
      sourceDate: '2021',
      contacts: [phone('1737', {hours: '24/7', cost: 'free'}), text('1737', {hours: '24/7', cost: 'free'})],
    },
  ],
  DE: [
    {
      // Source: open-helplines data/countries/de (CC0, verified_at 2026-06-02), citing telefonseelsorge.de; Spektrum 2022.
      name: 'TelefonSeelsorge',
      sourceDate: '2026-06-02',
      contacts: [
        phone('0800 111 0 111', {hours: '24/7', cost: 'free', languages: ['de']}),
        phone('0800 111 0 222', {hours: '24/7', cost: 'free'}),
        phone('116 123', {hours: '24/7', cost: 'free'}),
        chat('online.telefonseelsorge.de'),
      ],
    },
  ],
  AT: [
    {
      // Source: Wiener Bezirksblatt (flood coverage).
      name: 'TelefonSeelsorge',
      sourceDate: '2024-09',
      contacts: [
        phone('142', {hours: '24/7', cost: 'free'}),
        chat('chat.onlineberatung-telefonseelsorge.at', {hours: '16:00-23:00'}),
      ],
    },
  ],
  CH: [
    {
      // Source: 143.ch Ticino: night service.
      name: 'Die Dargebotene Hand / La Main Tendue / Telefono Amico',
      contacts: [phone('143', {hours: '24/7'})],
    },
    {
      // Source: 143.ch.
      name: '143 in English',
      contacts: [phone('0800 143 000', {languages: ['en']})],
    },
  ],
  FR: [
    {
      // Source: open-helplines data/countries/fr (CC0, verified_at 2026-06-02), citing 3114.fr.
      name: '3114, numéro national de prévention du suicide',
      sourceDate: '2026-06-02',
      contacts: [phone('3114', {hours: '24/7', cost: 'free', languages: ['fr']})],
    },
  ],
  BE: [
    {
      // Source: Brussels Times, February 2026. The hours of the chat differ between sources and are left out.
      name: 'Zelfmoordlijn 1813',
      sourceDate: '2026-02',
      contacts: [phone('1813', {hours: '24/7', cost: 'free', languages: ['nl']}), chat('www.zelfmoord1813.be')],
    },
    {
      // Source: Brussels Times, February 2026.
      name: 'Centre de Prévention du Suicide',
      sourceDate: '2026-02',
      contacts: [phone('0800 32 123', {hours: '24/7', cost: 'free', languages: ['fr']})],
    },
  ],
  NL: [
    {
      // Source: NU.nl; Hart van Nederland.
      name: '113 Zelfmoordpreventie',
      sourceDate: '2020-07',
      contacts: [
        phone('113', {hours: '24/7'}),
        phone('0800-0113', {hours: '24/7', cost: 'free'}),
        chat('www.113.nl', {hours: '24/7'}),
      ],
    },
  ],
  ES: [
    {
      // Source: Faro de Vigo; RTVE on the launch. The address of its chat is not verified and is left out.
      name: '024, línea de atención a la conducta suicida',
      sourceDate: '2025-10-11',
      contacts: [phone('024', {hours: '24/7', cost: 'free'})],
    },
  ],
  PT: [
    {
      // Source: DECO Proteste; SAPO 24noticias.
      name: '1411, Linha Nacional de Prevenção do Suicídio',
      sourceDate: '2025-09-10',
      contacts: [phone('1411', {hours: '24/7', cost: 'free', languages: ['pt']})],
    },
  ],
  IT: [
    {
      // Source: Agensir.
      name: 'Telefono Amico Italia',
      sourceDate: '2025-09-10',
      contacts: [
        phone('02 2327 2327', {hours: '09:00-24:00', languages: ['it']}),
        whatsApp('324 011 7252', {url: 'https://wa.me/393240117252'}),
      ],
    },
  ],
  BR: [
    {
      // Source: open-helplines data/countries/br (CC0, verified_at 2026-06-02), citing cvv.org.br.
      name: 'CVV, Centro de Valorização da Vida',
      sourceDate: '2026-06-02',
      contacts: [phone('188', {hours: '24/7', cost: 'free', languages: ['pt']}), chat('cvv.org.br/chat/')],
    },
  ],
  MX: [
    {
      // Source: open-helplines data/countries/mx (CC0, verified_at 2026-06-02), citing saptel.org.mx.
      name: 'SAPTEL',
      sourceDate: '2026-06-02',
      contacts: [phone('55 5259 8121', {dial: '+525552598121', hours: '24/7', cost: 'paid', languages: ['es']})],
    },
    {
      // Source: general knowledge; no published source was found.
      name: 'Línea de la Vida',
      contacts: [phone('800 911 2000', {hours: '24/7', cost: 'free'})],
    },
  ],
  IN: [
    {
      // Source: open-helplines data/countries/in (CC0, verified_at 2026-06-02), citing telemanas.mohfw.gov.in.
      name: 'Tele MANAS',
      sourceDate: '2026-06-02',
      contacts: [phone('14416', {hours: '24/7', cost: 'free'}), phone('1800 89 14416', {hours: '24/7', cost: 'free'})],
    },
  ],
  JP: [
    {
      // Source: open-helplines data/countries/jp (CC0, verified_at 2026-06-02), citing since2011.net/yorisoi.
      name: 'Yorisoi Hotline',
      sourceDate: '2026-06-02',
      contacts: [phone('0120-279-338', {hours: '24/7', cost: 'free', languages: ['ja']})],
    },
    {
      // Source: open-helplines data/countries/jp (CC0, verified_at 2026-06-02), citing telljp.com.
      name: 'TELL Lifeline',
      sourceDate: '2026-06-02',
      contacts: [phone('0800-300-8355', {cost: 'free', languages: ['en']})],
    },
  ],
  KR: [
    {
      // Source: open-helplines data/countries/kr (CC0, verified_at 2026-06-02), citing mohw.go.kr.
      name: '109 Suicide Prevention Crisis Line',
      sourceDate: '2026-06-02',
      contacts: [phone('109', {hours: '24/7', cost: 'free', languages: ['ko']})],
    },
  ],
  ZA: [
    {
      // Source: The Star, 2019.
      name: 'SADAG suicide crisis line',
      sourceDate: '2019-02-12',
      contacts: [phone('0800 567 567', {cost: 'free'})],
    },
    {
      // Source: SABC News (0800 456 789, 31393, WhatsApp); thesouthafrican.com 2022 (the text is answered by a call).
      name: 'SADAG Cipla line',
      contacts: [
        phone('0800 456 789', {hours: '24/7', cost: 'free'}),
        callback('31393'),
        whatsApp('087 163 2030', {url: 'https://wa.me/27871632030', hours: '08:00-17:00'}),
      ],
    },
  ],
  PL: [
    {
      // Source: zdrowie.pap.pl. The line's name is to be confirmed.
      name: '800 70 2222',
      contacts: [phone('800 70 2222', {hours: '24/7'})],
    },
    {
      // Source: zdrowie.pap.pl. The line's name and hours are to be confirmed.
      name: '116 123',
      contacts: [phone('116 123')],
    },
    {
      // Source: zdrowie.pap.pl. The line's name and hours are to be confirmed.
      name: '116 111',
      contacts: [phone('116 111')],
    },
  ],
  UA: [
    {
      // Source: lifelineukraine.com.
      name: 'Lifeline Ukraine',
      contacts: [phone('7333', {hours: '24/7'})],
    },
  ],
  CN: [
    {
      // Source: National Health Commission (at least 18 hours a day). The line's name and hours are to be confirmed.
      name: '12356',
      contacts: [phone('12356')],
    },
  ],
  FI: [
    {
      // Source: City of Espoo, 2022-03-17; mentalhealth.fi (not dated; also names the line in Ukrainian). The lines in other
      // languages than Finnish answer at certain hours only, which have to be confirmed.
      name: 'MIELI Kriisipuhelin',
      sourceDate: '2022-03-17',
      contacts: [
        phone('09 2525 0111', {hours: '24/7', languages: ['fi']}),
        phone('09 2525 0112', {languages: ['sv']}),
        phone('09 2525 0113', {languages: ['ar', 'en']}),
        phone('09 2525 0114', {languages: ['uk']}),
      ],
    },
  ],
};

/** The countries that have built-in crisis lines (ISO 3166-1). */
export const crisisCountries: readonly string[] = Object.keys(linesByCountry);

/** The built-in crisis lines of a country, or none: lines of another country are never shown instead. */
export function crisisLines(country: string): readonly CrisisLine[] {
  return (Object.hasOwn(linesByCountry, country) && linesByCountry[country]) || [];
}
