import {expect} from 'chai';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {crisisHelpFor, isCheckOutdated} from '../../../src/content/support/crisis-help.js';
import {CRISIS_LINES_REVIEW_BY, crisisCountries, crisisLines} from '../../../src/content/support/crisis-lines.js';
import {primaryEmergencyNumber, emergencyNumbers} from '../../../src/content/support/emergency-numbers.js';
import {supportNotes} from '../../../src/content/support/support-notes.js';
import {parseSupport} from '../../../src/content/support/support.js';
import {alpha3Codes} from '../../../src/content/validation/country-codes.js';
import {overdueReview} from '../../../src/doctor/overdue-review.js';

/** Numbers to dial or text in each country, in display order. They are deliberately repeated here, independent of the source. */
const numbers: Record<string, string[]> = {
  US: ['988', '988', '741741'],
  CA: ['988', '988'],
  GB: ['116123', '85258', '111', '08088088000', '1800108088088000'],
  IE: ['116123', '50808'],
  AU: ['131114', '0477131114'],
  NZ: ['1737', '1737'],
  DE: ['08001110111', '08001110222', '116123'],
  AT: ['142'],
  CH: ['143', '0800143000'],
  FR: ['3114'],
  BE: ['1813', '080032123'],
  NL: ['113', '08000113'],
  ES: ['024'],
  PT: ['1411'],
  IT: ['0223272327'],
  BR: ['188'],
  MX: ['+525552598121', '8009112000'],
  IN: ['14416', '18008914416'],
  JP: ['0120279338', '08003008355'],
  KR: ['109'],
  ZA: ['0800567567', '0800456789', '31393'],
  PL: ['800702222', '116123', '116111'],
  UA: ['7333'],
  CN: ['12356'],
  FI: ['0925250111', '0925250112', '0925250113', '0925250114'],
};

/** For each language of the widgets, a country with lines that answer in it. */
const countryOfLanguage: Record<string, string> = {
  en: 'GB',
  ar: 'FI',
  de: 'DE',
  es: 'ES',
  fr: 'FR',
  it: 'IT',
  nl: 'NL',
  pl: 'PL',
  'pt-BR': 'BR',
  uk: 'UA',
  'zh-Hans': 'CN',
};

describe('the built-in crisis lines', () => {
  it('exist for exactly these countries, each with an emergency number', () => {
    expect([...crisisCountries].sort()).to.deep.equal(Object.keys(numbers).sort());
    for (const country of crisisCountries) expect(primaryEmergencyNumber(country), country).to.match(/^\d{2,5}$/);
  });

  for (const [country, expected] of Object.entries(numbers)) {
    it(`${country}: use the local dialling format`, () => {
      const contacts = crisisLines(country).flatMap((line) => line.contacts);
      expect(contacts.flatMap(({dial, sms}) => dial ?? sms ?? [])).to.deep.equal(expected);
      for (const {type, display, url} of contacts) {
        expect(display).to.not.equal('');
        if (type === 'chat') expect(url).to.match(/^https:\/\/[a-z0-9.-]+(\/|$)/);
      }
    });
  }

  it('exist in at least one country for every language of the widgets', () => {
    const translated = readdirSync(new URL('../../../src/ui/locales', import.meta.url)).map((file) =>
      file.slice(0, -5),
    );
    expect(Object.keys(countryOfLanguage).sort()).to.deep.equal(['en', ...translated].sort());
    for (const country of Object.values(countryOfLanguage))
      expect(crisisLines(country).length, country).to.be.greaterThan(0);
    const languages = crisisLines('FI').flatMap((line) => line.contacts.flatMap((contact) => contact.languages ?? []));
    expect(languages, 'Arabic is answered in a country where it is not the main language').to.include('ar');
  });

  it('do not exist for other countries', () => {
    for (const country of ['SE', 'XX', 'us', '', 'U', 'USA', 'constructor', '\n'])
      expect(crisisLines(country), country).to.deep.equal([]);
  });

  it('list only known hours, costs and languages', () => {
    const [line] = crisisLines('IT');
    expect(line?.contacts[0]).to.deep.include({hours: '09:00-24:00', languages: ['it']});
    expect(line?.contacts[1]).not.to.have.property('hours');
    expect(crisisLines('MX')[0]?.contacts[0]).to.deep.include({
      cost: 'paid',
      dial: '+525552598121',
      display: '55 5259 8121',
    });
    expect(crisisLines('CH')[0]).not.to.have.property('sourceDate');
    const [, sadag] = crisisLines('ZA');
    expect(sadag?.contacts.map(({type}) => type)).to.deep.equal(['phone', 'callback', 'web']);
  });

  it('have no check date, because nobody has dialled them', () => {
    const lines = crisisCountries.flatMap((country) => crisisLines(country));
    expect(lines.filter((line) => 'checked' in line || 'checkedBy' in line)).to.deep.equal([]);
  });

  it(`are reviewed before ${CRISIS_LINES_REVIEW_BY}`, () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(today <= CRISIS_LINES_REVIEW_BY, 'the review of the built-in crisis lines is overdue').to.equal(true);
  });

  it('are reported to authors after that day', () => {
    expect(overdueReview('2027-02-22', '2027-02-22')).to.deep.equal([]);
    expect(overdueReview(undefined, '2027-02-23')).to.deep.equal([]);
    const [warning] = overdueReview('2027-02-22', '2027-02-23');
    expect(warning).to.match(/^shows built-in crisis lines that had to be reviewed by 2027-02-22/);
  });

  it('are valid in a support document', () => {
    const full = (sourceDate: string) => (sourceDate.length === 10 ? {sourceDate} : {});
    for (const country of crisisCountries) {
      const lines = crisisLines(country).map(({sourceDate, ...line}) => ({
        ...line,
        ...(sourceDate && full(sourceDate)),
      }));
      const document = parseSupport({country, emergency: emergencyNumbers(country).join(' / '), lines});
      expect(supportNotes(document), country).to.deep.equal([]);
    }
  });
});

// Samples of each kind from the Android emergency number database, deliberately repeated here.
const emergencySamples: Record<string, string[]> = {
  SE: ['112'], // one number for all services
  NO: ['112', '113'], // the European number and the ambulance number
  PH: ['911'],
  MY: ['999'],
  CO: ['123'],
  UA: ['103'], // no number for all services, so the ambulance number
  CN: ['120'],
  TR: ['112'],
  TH: ['1669'],
  AF: ['020112'],
  CD: ['118'], // no ambulance number is known, so the police number
};

describe('emergencyNumbers', () => {
  for (const [country, expected] of Object.entries(emergencySamples)) {
    it(`${country}: ${expected.join(', ')}`, () => {
      expect(emergencyNumbers(country)).to.deep.equal(expected);
    });
  }

  it('returns 112 for all countries of the European Union', () => {
    const members = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
    for (const country of members) expect(primaryEmergencyNumber(country), country).to.equal('112');
  });

  it('contains all countries of the source and does not guess others', () => {
    const known = Object.keys(alpha3Codes).filter((code) => primaryEmergencyNumber(code) !== undefined);
    expect(known).to.have.lengthOf(227);
    for (const code of known) expect(primaryEmergencyNumber(code), code).to.match(/^\d{2,10}$/);
    for (const text of ['', 'XX', 'AQ', 'GBR', '11', '112', 'constructor', ' '])
      expect(emergencyNumbers(text), text).to.deep.equal([]);
  });
});

describe('crisisHelpFor', () => {
  const ownLine = {name: 'Night desk', contacts: [{type: 'phone', display: '01632 960 001', dial: '01632960001'}]};
  const createSupport = (more: object = {}) =>
    parseSupport({country: 'GB', emergency: '999 or 112', lines: [ownLine], ...more});

  it("prefers the clinic's document for its country, or if no country is set", () => {
    for (const country of ['GB', undefined])
      expect(crisisHelpFor(country, createSupport())).to.deep.equal({
        country: 'GB',
        emergency: ['999', '112'],
        lines: [ownLine],
        builtIn: false,
      });
  });

  it("shows no other country's lines", () => {
    expect(crisisHelpFor('FR', createSupport())).to.deep.include({
      country: 'FR',
      builtIn: true,
      emergency: ['112', '15'],
    });
    expect(crisisHelpFor('SE')).to.deep.equal({country: 'SE', emergency: ['112'], lines: [], builtIn: true});
    expect(crisisHelpFor('AQ')).to.deep.equal({country: 'AQ', emergency: [], lines: [], builtIn: true});
    expect(crisisHelpFor(undefined)).to.deep.equal({country: undefined, emergency: [], lines: [], builtIn: true});
  });

  it('uses the built-in lines if a document has none', () => {
    const help = crisisHelpFor('GB', createSupport({lines: []}));
    expect(help.lines.map(({name}) => name)).to.include('Samaritans');
    expect([help.builtIn, help.emergency]).to.deep.equal([true, ['999', '112']]);
  });

  it("lists the country's known emergency number before a different one in a document", () => {
    const cases: [country: string, emergency: string, shown: string[]][] = [
      ['GB', '0300 123 4567', ['999', '0300 123 4567']],
      ['US', '112', ['911', '112']],
      ['FR', '15', ['15']],
      ['DE', '112', ['112']],
      ['ZA', '10177 / 112', ['10177', '112']],
      ['AQ', '911', ['911']],
    ];
    for (const [country, emergency, shown] of cases)
      expect(crisisHelpFor(country, createSupport({country, emergency})).emergency, country).to.deep.equal(shown);
  });

  it('treats a date as outdated after one year, at any precision', () => {
    const cases: [string, boolean][] = [
      ['2025-11-21', true],
      ['2025-11-22', false],
      ['2026-06-02', false],
      ['2025-11', false],
      ['2025-10', true],
      ['2025', false],
      ['2024', true],
    ];
    for (const [checked, expected] of cases) expect(isCheckOutdated(checked, '2026-11-22'), checked).to.equal(expected);
  });
});
