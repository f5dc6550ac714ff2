import {expect} from 'chai';
import {describe, it} from 'node:test';
import {crisisHelpFor, isCheckOutdated} from '../../../src/content/support/crisis-help.js';
import {crisisCountries, crisisLines} from '../../../src/content/support/crisis-lines.js';
import {primaryEmergencyNumber, emergencyNumbers} from '../../../src/content/support/emergency-numbers.js';
import {parseSupport} from '../../../src/content/support/support.js';

/** What a person in each country dials or texts, in the order shown. Written here a second time on purpose. */
const numbers: Record<string, string[]> = {
  US: ['988', '988', '741741'],
  CA: ['988', '988'],
  GB: ['116123', '85258', '111'],
  IE: ['116123', '50808'],
  AU: ['131114', '0477131114'],
  NZ: ['1737', '1737'],
  DE: ['08001110111', '08001110222', '116123'],
  AT: ['142'],
  CH: ['143'],
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
};

describe('the built-in crisis lines', () => {
  it('are there for exactly these countries, each with an emergency number', () => {
    expect([...crisisCountries].sort()).to.deep.equal(Object.keys(numbers).sort());
    for (const country of crisisCountries) expect(primaryEmergencyNumber(country), country).to.match(/^\d{2,5}$/);
  });

  for (const [country, expected] of Object.entries(numbers)) {
    it(`${country}: are dialled as people there dial them`, () => {
      const contacts = crisisLines(country).flatMap((line) => line.contacts);
      expect(contacts.flatMap(({dial, sms}) => (dial ?? sms?.split('?')[0]) ?? [])).to.deep.equal(expected);
      for (const {type, display, url} of contacts) {
        expect(display).to.not.equal('');
        if (type === 'chat') expect(url).to.match(/^https:\/\/[a-z0-9.-]+(\/|$)/);
      }
    });
  }

  it('know nothing of other countries', () => {
    for (const country of ['PL', 'XX', 'us', '', 'U', 'USA', 'constructor', '\n']) expect(crisisLines(country), country).to.deep.equal([]);
  });

  it('tell hours, costs and languages that are known, and no others', () => {
    const [line] = crisisLines('IT');
    expect(line?.contacts[0]).to.deep.include({hours: '09:00-24:00', languages: ['it']});
    expect(line?.contacts[1]).not.to.have.property('hours');
    expect(crisisLines('MX')[0]?.contacts[0]).to.deep.include({cost: 'paid', dial: '+525552598121', display: '55 5259 8121'});
    expect(crisisLines('CH')[0]).not.to.have.property('checked');
  });

  it('have a form that a support document could have', () => {
    const full = (checked: string) => (checked.length === 10 ? {checked} : {});
    for (const country of crisisCountries) {
      const lines = crisisLines(country).map(({checked, ...line}) => ({...line, ...(checked && full(checked))}));
      expect(() => parseSupport({country, emergency: emergencyNumbers(country).join(' / '), lines})).not.to.throw();
    }
  });
});

describe('helpFor', () => {
  const own = parseSupport({country: 'GB', emergency: '999 or 112', lines: []});

  it('prefers the clinic\'s own document for its country, or when no country is set', () => {
    for (const country of ['GB', undefined]) expect(crisisHelpFor(country, own)).to.deep.equal({country: 'GB', emergency: ['999', '112'], lines: [], builtIn: false});
  });

  it('shows no other country\'s lines', () => {
    expect(crisisHelpFor('FR', own)).to.deep.include({country: 'FR', builtIn: true, emergency: ['112', '15']});
    expect(crisisHelpFor('PL')).to.deep.equal({country: 'PL', emergency: [], lines: [], builtIn: true});
    expect(crisisHelpFor(undefined)).to.deep.equal({country: undefined, emergency: [], lines: [], builtIn: true});
  });

  it('calls a date old after a year, however exact it is', () => {
    const cases: [string, boolean][] = [['2025-11-21', true], ['2025-11-22', false], ['2026-06-02', false], ['2025-11', false], ['2025-10', true], ['2025', false], ['2024', true]];
    for (const [checked, expected] of cases) expect(isCheckOutdated(checked, '2026-11-22'), checked).to.equal(expected);
  });
});
