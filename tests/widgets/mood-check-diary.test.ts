import {expect} from 'chai';
import '../../src/define.js';
import {
  dayOf,
  lastDays,
  toLocalDay,
  toLocalTimestamp,
  type DiaryEntry,
} from '../../src/widgets/mood-check/diary/entry.js';
import {parseExport, toCsv, toFhir, toJson} from '../../src/widgets/mood-check/diary/export.js';
import {clickAll} from '../../stories/mood-check/acting.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

const STORAGE_KEY = 'smart-meditation-diary';
const storedEntries = (): DiaryEntry[] => JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]') as DiaryEntry[];

const createEntry = (more: Partial<DiaryEntry> = {}): DiaryEntry => ({
  at: new Date().toISOString(),
  question: 'Q?',
  value: 2,
  label: 'Low',
  level: 0.25,
  feelings: [],
  note: '',
  ...more,
});

async function mountAnswered(at = 3): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', {remember: true, note: true});
  await clickAll(['.mood input', at], '.btn', '.actions .btn')(check.element);
  await check.waitFor('[role=switch], [role=status]');
  return check;
}

/** Puts something in place of the browser's storage until the returned function is called. */
function stubLocalStorage(value: unknown): () => void {
  const originalDescriptor = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
  Object.defineProperty(window, 'localStorage', {
    configurable: true,
    get: () => (typeof value === 'function' ? (value as () => unknown)() : value),
  });
  return () => Object.defineProperty(window, 'localStorage', originalDescriptor);
}

describe('the diary of <sm-mood-check>', () => {
  beforeEach(() => localStorage.removeItem(STORAGE_KEY));
  afterEach(() => {
    unmountAll();
    localStorage.removeItem(STORAGE_KEY);
  });

  it('keeps nothing until the person switches it on', async () => {
    const check = await mountAnswered();
    expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
    expect(check.get<HTMLInputElement>('[role=switch]').checked).to.equal(false);
    expect(textOf(check.get('.privacy-status'))).to.contain('It is deleted when you leave this page.');
  });

  it('is not offered where the author does not ask for it, and then not even looked at', async () => {
    const check = await mount('sm-mood-check', {summary: true});
    await check.press('.mood input');
    await check.press('.btn');
    await check.waitFor('.actions .plain');
    expect(check.all('[role=switch]')).to.have.lengthOf(0);
  });

  it('keeps this answer and the next ones once it is on, and a changed answer in place of the first', async () => {
    const check = await mountAnswered(3);
    await check.press('[role=switch]');
    expect(storedEntries().map(({label}) => label)).to.deep.equal(['Good']);
    expect(textOf(check.get('.privacy-status'))).to.contain('Saved in your diary on this device.');
    await check.press('.answer-summary .btn');
    await clickAll(['.mood input', 1], '.btn', '.actions .btn')(check.element);
    expect(storedEntries().map(({label}) => label)).to.deep.equal(['Low']);
    await check.press('.clear');
    await clickAll(['.mood input', 2], '.btn', '.actions .btn')(check.element);
    expect(storedEntries().map(({label}) => label)).to.deep.equal(['Low', 'Okay']);
  });

  it('draws a bead for each answer, says it in one sentence, and has the same as a table', async () => {
    const day = 86_400_000;
    const days = [3, 2, 1].map((ago, index) =>
      createEntry({
        at: new Date(Date.now() - ago * day).toISOString(),
        level: index / 4,
        label: ['Very low', 'Low', 'Okay'][index] as string,
      }),
    );
    localStorage.setItem(STORAGE_KEY, JSON.stringify(days));
    const check = await mountAnswered(4);
    expect(check.all('.point')).to.have.lengthOf(4);
    expect(check.all('.trend-line')).to.have.lengthOf(3);
    expect(textOf(check.get(`#${check.get('.diary').getAttribute('aria-labelledby')}`))).to.match(
      /^Last time: very good, on .+\.$/,
    );
    expect(check.all('tbody tr')).to.have.lengthOf(4);
    await check.press('.plain');
    expect(check.all('.diary')).to.have.lengthOf(0);
  });

  it('shows fourteen days, without the lowest answer and without a count of days missed', async () => {
    const day = 86_400_000;
    const entries = [...Array(30).keys()].map((ago) =>
      createEntry({at: new Date(Date.now() - (ago + 1) * day).toISOString(), label: 'Low'}),
    );
    localStorage.setItem(STORAGE_KEY, JSON.stringify(entries));
    const check = await mountAnswered(1);
    expect(check.all('tbody tr')).to.have.lengthOf(14);
    const text = textOf(check.get('.below'));
    expect(text).to.contain('14 check-ins in the last 14 days');
    expect(text).to.contain('If you have felt low for more than 2 weeks, talk to your clinic or doctor.');
    expect(text).not.to.match(/lowest|without a check-in/i);
    expect(storedEntries(), 'older ones are kept and exported').to.have.lengthOf(31);
  });

  it('says the same to everyone about two low weeks', async () => {
    const check = await mountAnswered(4);
    await check.press('[role=switch]');
    expect(textOf(check.get('.below'))).to.contain('If you have felt low for more than 2 weeks');
  });

  it('opens a saved copy, once for each answer', async () => {
    const saved = [createEntry({at: '2026-01-02T10:00:00.000+02:00'}), createEntry({at: '2026-01-03T10:00:00.000Z'})];
    const check = await mountAnswered();
    await check.press('[role=switch]');
    const input = check.get<HTMLInputElement>('.restore input');
    const open = async (text: string): Promise<void> => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'mood-diary.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await new Promise((resolve) => setTimeout(resolve, 50));
      await check.element.updateComplete;
    };
    await open(toJson(saved));
    await open(toCsv(saved));
    expect(storedEntries()).to.have.lengthOf(3);
    expect(storedEntries().slice(0, 2)).to.deep.equal(saved);
    await open('not a diary');
    expect(textOf(check.get('.below'))).to.contain('We cannot read this file.');
    expect(storedEntries()).to.have.lengthOf(3);
  });

  it('is erased, and comes back', async () => {
    localStorage.setItem(STORAGE_KEY, JSON.stringify([createEntry()]));
    const check = await mountAnswered();
    await check.press('[role=switch]');
    expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
    await check.press('[role=status] .link');
    expect(storedEntries()).to.have.lengthOf(2);
  });

  for (const [name, stored] of [
    ['damaged', '{"half'],
    ['another thing', '{}'],
    ['a number', '7'],
  ] as const) {
    it(`survives a store that holds ${name}, says so, and does not write over it`, async () => {
      localStorage.setItem(STORAGE_KEY, stored);
      const check = await mountAnswered();
      expect(textOf(check.get('p[role=status]'))).to.contain('We cannot read the diary on this device.');
      expect(localStorage.getItem(STORAGE_KEY)).to.equal(stored);
      await check.press('p[role=status] .link');
      expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
      expect(check.all('p[role=status]'), 'nothing is promised that cannot be brought back').to.have.lengthOf(0);
    });
  }

  it('passes over what is not an entry', async () => {
    localStorage.setItem(
      STORAGE_KEY,
      JSON.stringify([null, 7, {}, createEntry({level: 9}), createEntry({at: 'never'}), createEntry()]),
    );
    const check = await mountAnswered();
    expect(check.all('tbody tr')).to.have.lengthOf(2);
  });

  it('takes nothing from what another tab has written, and brings nothing back that it has erased', async () => {
    localStorage.setItem(STORAGE_KEY, JSON.stringify([createEntry({label: 'mine'})]));
    const check = await mountAnswered();
    localStorage.setItem(
      STORAGE_KEY,
      JSON.stringify([...storedEntries(), createEntry({at: new Date(0).toISOString(), label: 'theirs'})]),
    );
    await check.press('.clear');
    await clickAll(['.mood input', 2], '.btn', '.actions .btn')(check.element);
    expect(storedEntries().map(({label}) => label)).to.deep.equal(['mine', 'Good', 'theirs', 'Okay']);
    localStorage.removeItem(STORAGE_KEY);
    await check.press('.clear');
    await clickAll(['.mood input', 1], '.btn', '.actions .btn')(check.element);
    expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
  });

  it('can still be brought back when there was no room for it at first', async () => {
    localStorage.setItem(STORAGE_KEY, JSON.stringify([createEntry()]));
    const check = await mountAnswered();
    await check.press('[role=switch]');
    const restore = stubLocalStorage({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    await check.press('[role=status] .link');
    restore();
    await check.press('[role=status] .link');
    expect(storedEntries()).to.have.lengthOf(2);
  });

  it('survives storage that is switched off, and says so', async () => {
    const restore = stubLocalStorage(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const check = await mountAnswered();
    restore();
    expect(textOf(check.get('[role=status]'))).to.contain('Your browser is set not to save anything');
  });

  it('survives storage that is full, and says so', async () => {
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const restore = stubLocalStorage({getItem: () => null, setItem: full, removeItem: () => undefined});
    const check = await mountAnswered();
    await check.press('[role=switch]');
    restore();
    expect(textOf(check.get('[role=status]'))).to.contain('There is no space left.');
    expect(textOf(check.get('.privacy-status'))).to.contain('It is deleted when you leave this page.');
  });
});

describe('a saved copy of the diary', () => {
  it('is CSV that no spreadsheet runs', () => {
    expect(
      toCsv([createEntry({at: 'x', label: ' =1+1', note: 'a "b"\nc', value: -1, feelings: ['@a', 'b']})]),
    ).to.equal(
      [
        '"at","question","value","label","feelings","note","level"',
        '"x","Q?","-1","\' =1+1","\'@a, b","a ""b""\nc","0.25"',
      ].join('\r\n'),
    );
  });

  it('is a FHIR R4 Bundle of survey Observations', () => {
    const {
      resourceType,
      type,
      entry: entries,
    } = toFhir([createEntry({at: '2026-11-22T10:00:00.000Z', note: 'n', feelings: ['calm']})]) as {
      resourceType: string;
      type: string;
      entry: {resource: Record<string, unknown>}[];
    };
    expect([resourceType, type]).to.deep.equal(['Bundle', 'collection']);
    expect(entries[0]?.resource).to.deep.include({
      resourceType: 'Observation',
      status: 'final',
      code: {text: 'Q?'},
      valueString: 'Low',
      note: [{text: 'n'}],
    });
  });

  it('has moments as FHIR writes them, however they came into the store', () => {
    const {entry: entries} = toFhir([createEntry({at: 'Nov 22, 2026 10:00 UTC'})]) as {
      entry: {resource: Record<string, unknown>}[];
    };
    expect(entries[0]?.resource['effectiveDateTime']).to.equal('2026-11-22T10:00:00.000Z');
  });

  it('can be read back, whatever was written', () => {
    const entries = [
      createEntry({at: '2026-11-22T23:30:00.000+02:00', note: 'a "b",\r\nc\n', feelings: ['calm', '@a']}),
      createEntry({at: '2026-11-23T10:00:00.000Z', value: 'low', label: ' =1+1', note: "'=x"}),
      createEntry({at: '2026-11-24T10:00:00.000+00:00', value: -0.67, level: 1, question: '¿Qué?', note: ',"'}),
      createEntry({at: '2026-11-25T10:00:00.000-03:30', note: "''+x", label: '-'}),
    ];
    for (const text of [toJson(entries), toCsv(entries), JSON.stringify(toFhir(entries))])
      expect(parseExport(text), text).to.deep.equal(entries);
    for (const text of ['', '{}', '"x"', '7', '[{}]', 'a,b', '"at"', '{"resourceType":"Bundle"}', '%PDF-1.4'])
      expect(parseExport(text), text).to.equal(undefined);
  });

  it('keeps an entry on the day it was written, in another time zone too', () => {
    const here = new Date(2026, 10, 22, 23, 30);
    expect(dayOf({at: toLocalTimestamp(here)})).to.equal('2026-11-22');
    expect(Date.parse(toLocalTimestamp(here))).to.equal(here.getTime());
    for (const offset of ['-11:00', '-03:30', '+00:00', '+05:45', '+14:00'])
      for (const time of ['00:05', '12:00', '23:55'])
        expect(dayOf({at: `2026-11-22T${time}:00.000${offset}`}), `${time} ${offset}`).to.equal('2026-11-22');
  });

  it('counts days as the person lives them', () => {
    const now = new Date(2026, 2, 1, 0, 30);
    const days = lastDays(
      [createEntry({at: new Date(2026, 1, 28, 23, 59).toISOString()}), createEntry({at: now.toISOString()})],
      now,
      3,
    );
    expect(days.map(({day, entries}) => [day, entries.length])).to.deep.equal([
      ['2026-02-27', 0],
      ['2026-02-28', 1],
      ['2026-03-01', 1],
    ]);
    expect(toLocalDay(now)).to.equal('2026-03-01');
  });
});
