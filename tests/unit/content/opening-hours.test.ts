import {expect} from 'chai';
import {describe, it} from 'node:test';
import {crisisCountries, crisisLines} from '../../../src/content/support/crisis-lines.js';
import {openingStatus, timeZones} from '../../../src/content/support/opening-hours.js';

describe('openingStatus', () => {
  const cases: [hours: string, country: string, now: string, isOpen: boolean | undefined][] = [
    ['09:00-24:00', 'IT', '2026-11-28T07:59:00Z', false], // 08:59 in Rome
    ['09:00-24:00', 'IT', '2026-11-28T08:00:00Z', true],
    ['09:00-24:00', 'IT', '2026-11-28T22:59:00Z', true],
    ['09:00-24:00', 'IT', '2026-11-28T23:00:00Z', false],
    ['09:00-24:00', 'IT', '2026-07-01T07:00:00Z', true], // summer time
    ['16:00-23:00', 'AT', '2026-11-28T15:00:00Z', true],
    ['08:00-17:00', 'ZA', '2026-11-28T15:00:00Z', false],
    ['18:00-02:00', 'IT', '2026-11-28T00:30:00Z', true],
    ['18:00-02:00', 'IT', '2026-11-28T01:00:00Z', false],
    ['24/7', 'IT', '2026-11-28T02:00:00Z', undefined],
    ['Mon-Fri 9-17', 'IT', '2026-11-28T12:00:00Z', undefined],
    ['9:00-17:00', 'IT', '2026-11-28T12:00:00Z', undefined],
    ['09:00-17:00', 'US', '2026-11-28T12:00:00Z', undefined], // several time zones
    ['09:00-17:00', 'constructor', '2026-11-28T12:00:00Z', undefined],
  ];
  for (const [hours, country, now, expected] of cases)
    it(`${hours} in ${country} at ${now}: ${String(expected)}`, () => {
      expect(openingStatus(hours, country, new Date(now))?.isOpen).to.equal(expected);
    });

  it('names the next opening', () => {
    expect(openingStatus('16:00-23:00', 'AT', new Date('2026-11-28T12:00:00Z'))).to.deep.equal({
      isOpen: false,
      opensAt: '16:00',
    });
  });

  it('knows only countries with one time zone', () => {
    for (const [country, zone] of Object.entries(timeZones)) {
      const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
        timeZones?: string[];
        getTimeZones?: () => string[];
      };
      expect(locale.getTimeZones?.() ?? locale.timeZones, country).to.deep.equal([zone]);
    }
  });

  it('covers every built-in line with daily hours', () => {
    const contacts = crisisCountries.flatMap((country) =>
      crisisLines(country).flatMap((line) => line.contacts.map(({hours}) => ({country, hours}))),
    );
    const limited = contacts.filter(({hours}) => hours !== undefined && hours !== '24/7');
    expect(limited.length).to.be.greaterThan(2);
    for (const {country, hours} of limited)
      expect(openingStatus(hours, country, new Date()), `${country} ${hours ?? ''}`).not.to.equal(undefined);
  });
});
