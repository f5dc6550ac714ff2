import {expect} from 'chai';
import {describe, it} from 'node:test';
import {dayOf, lastDays, lowestFirst, type DiaryEntry} from '../../../src/widgets/mood-check/diary/entry.js';
import {toCsv} from '../../../src/widgets/mood-check/diary/export.js';
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

  it('are those of entries without a time, in every time zone', () => {
    expect(shown(entry('2026-11-22'), entry('2026-11-23'))).to.deep.equal([
      ['2026-11-22', 1],
      ['2026-11-23', 1],
    ]);
    expect(toCsv([entry('2026-11-22')])).to.contain('"2026-11-22"');
  });

  it('do not include an entry in the future', () => {
    expect(shown(entry(furthestAhead(new Date(2026, 10, 24, 22, 0))))).to.deep.equal([
      ['2026-11-22', 0],
      ['2026-11-23', 0],
    ]);
  });
});

describe('the answers of a diary', () => {
  const options = (...list: [value: string | number, face?: 1 | 2 | 3 | 4 | 5][]) =>
    list.map(([value, face]) => ({value, label: String(value), ...(face && {face})}));
  const values = (list: ReturnType<typeof options>) => lowestFirst(list).map(({value}) => value);

  it('are from the lowest to the highest, also if the document begins with the best one', () => {
    expect(values(options([5], [3], [1]))).to.deep.equal([1, 3, 5]);
    expect(values(options(['rad', 5], ['meh', 3], ['awful', 1]))).to.deep.equal(['awful', 'meh', 'rad']);
  });

  it('have the order of the document otherwise', () => {
    expect(values(options([1], [2], [3]))).to.deep.equal([1, 2, 3]);
    expect(values(options(['bad'], ['good']))).to.deep.equal(['bad', 'good']);
    expect(values(options([3], [3.5], [1]))).to.deep.equal([3, 3.5, 1]);
  });
});
