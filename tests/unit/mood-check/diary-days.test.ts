import {expect} from 'chai';
import {describe, it} from 'node:test';
import {dayOf, lastDays, type DiaryEntry} from '../../../src/widgets/mood-check/diary/entry.js';
import {createEntry} from '../../support/diary-entry.js';

const entry = (at: string): DiaryEntry => createEntry({at});

/** A date and time in the zone that is furthest ahead of UTC. */
const furthestAhead = (moment: Date): string =>
  `${new Date(moment.getTime() + 14 * 3_600_000).toISOString().slice(0, -1)}+14:00`;

describe('the days of the diary', () => {
  const today = new Date(2026, 10, 23, 22, 30);
  const shown = (...entries: DiaryEntry[]) =>
    lastDays(entries, today, 2).map(({day, entries: list}) => [day, list.length]);

  it('include an entry from a zone where the next day has already begun, on the last day', () => {
    const abroad = entry(furthestAhead(new Date(2026, 10, 23, 22, 0)));
    expect(dayOf(abroad), 'the entry keeps its own day').to.equal('2026-11-24');
    expect(shown(abroad)).to.deep.equal([
      ['2026-11-22', 0],
      ['2026-11-23', 1],
    ]);
  });

  it('do not include an entry in the future', () => {
    expect(shown(entry(furthestAhead(new Date(2026, 10, 24, 22, 0))))).to.deep.equal([
      ['2026-11-22', 0],
      ['2026-11-23', 0],
    ]);
  });
});
