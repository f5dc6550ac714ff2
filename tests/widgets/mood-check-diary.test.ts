import {expect} from '@esm-bundle/chai';
import '../../src/define.js';
import {dayOf, lastDays, toCsv, toFhir, type Entry} from '../../src/widgets/mood-check/diary/entry.js';
import {press} from '../../stories/mood-check/acting.js';
import {removeAll, shown, text, type Shown} from './mount.js';

type Check = Shown<HTMLElementTagNameMap['sm-mood-check']>;

const NAME = 'smart-meditation-diary';
const kept = (): Entry[] => JSON.parse(localStorage.getItem(NAME) ?? '[]') as Entry[];

const entry = (more: Partial<Entry> = {}): Entry => ({at: new Date().toISOString(), question: 'Q?', value: 2, label: 'Low', level: 0.25, feelings: [], note: '', ...more});

async function finished(at = 3): Promise<Check> {
  const check = await shown('sm-mood-check', {remember: true, note: true});
  await press(['.mood input', at], '.btn', '.actions .btn')(check.element);
  await check.drawn('[role=switch], [role=status]');
  return check;
}

/** Puts something in place of the browser's storage until the returned function is called. */
function inPlaceOfStorage(value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
  Object.defineProperty(window, 'localStorage', {configurable: true, get: () => (typeof value === 'function' ? (value as () => unknown)() : value)});
  return () => Object.defineProperty(window, 'localStorage', own);
}

describe('the diary of <sm-mood-check>', () => {
  beforeEach(() => localStorage.removeItem(NAME));
  afterEach(() => {
    removeAll();
    localStorage.removeItem(NAME);
  });

  it('keeps nothing until the person switches it on', async () => {
    const check = await finished();
    expect(localStorage.getItem(NAME)).to.equal(null);
    expect(check.one<HTMLInputElement>('[role=switch]').checked).to.equal(false);
    expect(text(check.one('.foot'))).to.contain('Your answer is gone when you close this page.');
  });

  it('is not offered where the author does not ask for it, and then not even looked at', async () => {
    const check = await shown('sm-mood-check', {summary: true});
    await check.press('.mood input');
    await check.press('.btn');
    await check.drawn('.actions .plain');
    expect(check.all('[role=switch]')).to.have.lengthOf(0);
  });

  it('keeps this answer and the next ones once it is on, and a changed answer in place of the first', async () => {
    const check = await finished(3);
    await check.press('[role=switch]');
    expect(kept().map(({label}) => label)).to.deep.equal(['Good']);
    expect(text(check.one('.foot'))).to.contain('Your answer is in the diary on this device.');
    await check.press('.said .btn');
    await press(['.mood input', 1], '.btn', '.actions .btn')(check.element);
    expect(kept().map(({label}) => label)).to.deep.equal(['Low']);
    await check.press('.clear');
    await press(['.mood input', 2], '.btn', '.actions .btn')(check.element);
    expect(kept().map(({label}) => label)).to.deep.equal(['Low', 'Okay']);
  });

  it('draws a bead for each answer, says it in one sentence, and has the same as a table', async () => {
    const day = 86_400_000;
    const days = [3, 2, 1].map((ago, index) => entry({at: new Date(Date.now() - ago * day).toISOString(), level: index / 4, label: ['Very low', 'Low', 'Okay'][index] as string}));
    localStorage.setItem(NAME, JSON.stringify(days));
    const check = await finished(4);
    expect(check.all('.bead')).to.have.lengthOf(4);
    expect(check.all('.trace')).to.have.lengthOf(3);
    expect(text(check.one(`#${check.one('.diary').getAttribute('aria-labelledby')}`))).to.match(/^Latest: very good, on .+\. Lowest: very low, on .+\.$/);
    expect(check.all('tbody tr')).to.have.lengthOf(4);
    await check.press('.plain');
    expect(check.all('.diary')).to.have.lengthOf(0);
  });

  it('is erased, and comes back', async () => {
    localStorage.setItem(NAME, JSON.stringify([entry()]));
    const check = await finished();
    await check.press('[role=switch]');
    expect(localStorage.getItem(NAME)).to.equal(null);
    await check.press('[role=status] .link');
    expect(kept()).to.have.lengthOf(2);
  });

  for (const [name, stored] of [['damaged', '{"half'], ['another thing', '{}'], ['a number', '7']] as const) {
    it(`survives a store that holds ${name}, says so, and does not write over it`, async () => {
      localStorage.setItem(NAME, stored);
      const check = await finished();
      expect(text(check.one('p[role=status]'))).to.contain('The diary on this device is damaged');
      expect(localStorage.getItem(NAME)).to.equal(stored);
      await check.press('p[role=status] .link');
      expect(localStorage.getItem(NAME)).to.equal(null);
      expect(check.all('p[role=status]'), 'nothing is promised that cannot be brought back').to.have.lengthOf(0);
    });
  }

  it('passes over what is not an entry', async () => {
    localStorage.setItem(NAME, JSON.stringify([null, 7, {}, entry({level: 9}), entry({at: 'never'}), entry()]));
    const check = await finished();
    expect(check.all('tbody tr')).to.have.lengthOf(2);
  });

  it('takes nothing from what another tab has written, and brings nothing back that it has erased', async () => {
    localStorage.setItem(NAME, JSON.stringify([entry({label: 'mine'})]));
    const check = await finished();
    localStorage.setItem(NAME, JSON.stringify([...kept(), entry({at: new Date(0).toISOString(), label: 'theirs'})]));
    await check.press('.clear');
    await press(['.mood input', 2], '.btn', '.actions .btn')(check.element);
    expect(kept().map(({label}) => label)).to.deep.equal(['mine', 'Good', 'theirs', 'Okay']);
    localStorage.removeItem(NAME);
    await check.press('.clear');
    await press(['.mood input', 1], '.btn', '.actions .btn')(check.element);
    expect(localStorage.getItem(NAME)).to.equal(null);
  });

  it('can still be brought back when there was no room for it at first', async () => {
    localStorage.setItem(NAME, JSON.stringify([entry()]));
    const check = await finished();
    await check.press('[role=switch]');
    const restore = inPlaceOfStorage({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    await check.press('[role=status] .link');
    restore();
    await check.press('[role=status] .link');
    expect(kept()).to.have.lengthOf(2);
  });

  it('survives storage that is switched off, and says so', async () => {
    const restore = inPlaceOfStorage(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const check = await finished();
    restore();
    expect(text(check.one('[role=status]'))).to.contain('This browser keeps nothing on this device.');
  });

  it('survives storage that is full, and says so', async () => {
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const restore = inPlaceOfStorage({getItem: () => null, setItem: full, removeItem: () => undefined});
    const check = await finished();
    await check.press('[role=switch]');
    restore();
    expect(text(check.one('[role=status]'))).to.contain('There is no room left on this device.');
    expect(text(check.one('.foot'))).to.contain('Your answer is gone when you close this page.');
  });
});

describe('a saved copy of the diary', () => {
  it('is CSV that no spreadsheet runs', () => {
    expect(toCsv([entry({at: 'x', label: ' =1+1', note: 'a "b"\nc', value: -1, feelings: ['@a', 'b']})])).to.equal(
      ['"at","question","value","label","feelings","note"', '"x","Q?","-1","\' =1+1","\'@a, b","a ""b""\nc"'].join('\r\n'),
    );
  });

  it('is a FHIR R4 Bundle of survey Observations', () => {
    const {resourceType, type, entry: entries} = toFhir([entry({at: '2026-11-22T10:00:00.000Z', note: 'n', feelings: ['calm']})]) as {resourceType: string; type: string; entry: {resource: Record<string, unknown>}[]};
    expect([resourceType, type]).to.deep.equal(['Bundle', 'collection']);
    expect(entries[0]?.resource).to.deep.include({resourceType: 'Observation', status: 'final', code: {text: 'Q?'}, valueString: 'Low', note: [{text: 'n'}]});
  });

  it('has moments as FHIR writes them, however they came into the store', () => {
    const {entry: entries} = toFhir([entry({at: 'Nov 22, 2026 10:00 UTC'})]) as {entry: {resource: Record<string, unknown>}[]};
    expect(entries[0]?.resource['effectiveDateTime']).to.equal('2026-11-22T10:00:00.000Z');
  });

  it('counts days as the person lives them', () => {
    const now = new Date(2026, 2, 1, 0, 30);
    const days = lastDays([entry({at: new Date(2026, 1, 28, 23, 59).toISOString()}), entry({at: now.toISOString()})], now, 3);
    expect(days.map(({day, entries}) => [day, entries.length])).to.deep.equal([['2026-02-27', 0], ['2026-02-28', 1], ['2026-03-01', 1]]);
    expect(dayOf(now)).to.equal('2026-03-01');
  });
});
