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
import {answerQuestions} from '../../stories/mood-check/actions.js';
import {createEntry} from '../support/diary-entry.js';
import {button, radio, switchControl} from '../support/queries.js';
import {unmountAll, mount, textOf, waitUntil, type MountedWidget} from './mount.js';

type MountedMoodCheck = MountedWidget<HTMLElementTagNameMap['sm-mood-check']>;

const STORAGE_KEY = 'smart-meditation-diary';
const storedEntries = (): DiaryEntry[] => JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]') as DiaryEntry[];

/** Answers the single question and skips the note. */
const answer = (label: string) => [radio(label), button('Continue'), button('Continue')];
/** The message about the diary. */
const message = 'p[role=status]';
const diarySwitch = switchControl('Keep a diary on this device');

async function mountAnswered(label = 'Good'): Promise<MountedMoodCheck> {
  const check = await mount('sm-mood-check', {remember: true, note: true});
  await check.pressAll(...answer(label));
  await check.waitFor('[role=switch], [role=status]');
  return check;
}

/** Replaces `localStorage`. @returns a function that restores it. */
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

  it('stores nothing until the user switches it on', async () => {
    const check = await mountAnswered();
    expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
    expect(check.get<HTMLInputElement>(diarySwitch).checked).to.equal(false);
    expect(textOf(check.get('[part=foot]'))).to.contain('It is deleted when you leave this page.');
  });

  it('is not offered without the remember attribute', async () => {
    const check = await mount('sm-mood-check', {summary: true});
    await check.pressAll(radio('Very low'), button('Continue'));
    await check.waitFor(button('Copy my answers'));
    expect(check.all(diarySwitch)).to.have.lengthOf(0);
  });

  it('never contains a questionnaire', async () => {
    localStorage.setItem(STORAGE_KEY, JSON.stringify([createEntry()]));
    const check = await mount('sm-mood-check', {instrument: 'phq-2', remember: true});
    await answerQuestions(1, 2)(check.element);
    await check.press(button('Finish'));
    await check.waitFor(button('Copy my answers'));
    expect(check.all(diarySwitch)).to.have.lengthOf(0);
    expect(storedEntries().map(({label}) => label)).to.deep.equal(['Low']);
  });

  it('stores the current and further answers while it is on, and replaces a changed answer', async () => {
    const check = await mountAnswered('Good');
    await check.press(diarySwitch);
    expect(storedEntries().map(({label}) => label)).to.deep.equal(['Good']);
    expect(textOf(check.get('[part=foot]'))).to.contain('Saved in your diary on this device.');
    await check.pressAll(button('Change'), ...answer('Low'));
    expect(storedEntries().map(({label}) => label)).to.deep.equal(['Low']);
    await check.pressAll(button('Delete my answer'), ...answer('Okay'));
    expect(storedEntries().map(({label}) => label)).to.deep.equal(['Low', 'Okay']);
  });

  it('renders a point for each answer, a sentence that labels the chart, and a table', async () => {
    const day = 86_400_000;
    const days = [3, 2, 1].map((ago, index) =>
      createEntry({
        at: new Date(Date.now() - ago * day).toISOString(),
        level: index / 4,
        label: ['Very low', 'Low', 'Okay'][index] as string,
      }),
    );
    localStorage.setItem(STORAGE_KEY, JSON.stringify(days));
    const check = await mountAnswered('Very good');
    expect(check.all('.point')).to.have.lengthOf(4);
    expect(check.all('.trend-line')).to.have.lengthOf(3);
    expect(textOf(check.get(`#${check.get('.diary').getAttribute('aria-labelledby')}`))).to.match(
      /^Last time: very good, on .+\.$/,
    );
    expect(check.all('tbody tr')).to.have.lengthOf(4);
    await check.press(button('Show as a table'));
    expect(check.all('.diary')).to.have.lengthOf(0);
  });

  it('draws an entry beside the label of its answer, also if an older version stored its level upside down', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    localStorage.setItem(
      STORAGE_KEY,
      JSON.stringify([createEntry({at: yesterday, value: 2, label: 'Well', level: 0})]),
    );
    const options = [
      {value: 2, label: 'Well'},
      {value: 1, label: 'Badly'},
    ];
    const check = await mount('sm-mood-check', {remember: true, content: {question: 'How are you?', options}});
    await check.waitFor('[role=radio], [type=radio]');
    await check.pressAll(radio('Well'), button('Continue'));
    await check.waitFor('.point.last');
    const heights = check.all('.point').map((point) => point.getAttribute('cy'));
    expect(heights, 'both answers are the best one').to.have.lengthOf(2);
    expect(new Set(heights)).to.have.lengthOf(1);
    expect(textOf(check.all('.chart-scale span')[0])).to.equal('Well');
  });

  it('displays fourteen days, without the lowest answer and the number of missed days', async () => {
    const day = 86_400_000;
    const entries = [...Array(30).keys()].map((ago) =>
      createEntry({at: new Date(Date.now() - (ago + 1) * day).toISOString(), label: 'Low'}),
    );
    localStorage.setItem(STORAGE_KEY, JSON.stringify(entries));
    const check = await mountAnswered('Low');
    expect(check.all('tbody tr')).to.have.lengthOf(14);
    const text = textOf(check.get('[part=card] ~ [part=card]'));
    expect(text).to.contain('14 check-ins in the last 14 days');
    expect(text).to.contain('If you have felt low for more than 2 weeks, talk to your clinic or doctor.');
    expect(text).not.to.match(/lowest|without a check-in/i);
    expect(storedEntries(), 'older entries are kept').to.have.lengthOf(31);
  });

  it('displays the advice about two low weeks after any answer', async () => {
    const check = await mountAnswered('Very good');
    await check.press(diarySwitch);
    expect(textOf(check.get('[part=card] ~ [part=card]'))).to.contain('If you have felt low for more than 2 weeks');
  });

  it('imports an exported file without duplicate entries', async () => {
    const saved = [createEntry({at: '2026-01-02T10:00:00.000+02:00'}), createEntry({at: '2026-01-03T10:00:00.000Z'})];
    const check = await mountAnswered();
    await check.press(diarySwitch);
    const input = check.get<HTMLInputElement>('input[type=file]');
    const open = async (text: string): Promise<void> => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'mood-diary.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await waitUntil(() => input.value === '', 'the file is read');
      await check.element.updateComplete;
    };
    await open(toJson(saved));
    await open(toCsv(saved));
    expect(storedEntries()).to.have.lengthOf(3);
    expect(storedEntries().slice(0, 2)).to.deep.equal(saved);
    await open('not a diary');
    await check.waitForText('We cannot read this file.');
    expect(storedEntries()).to.have.lengthOf(3);
  });

  it('can be erased and restored', async () => {
    localStorage.setItem(STORAGE_KEY, JSON.stringify([createEntry()]));
    const check = await mountAnswered();
    await check.press(diarySwitch);
    expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
    await check.press(button('Undo'));
    expect(storedEntries()).to.have.lengthOf(2);
  });

  for (const [name, stored] of [
    ['truncated JSON', '{"half'],
    ['an object', '{}'],
    ['a number', '7'],
  ] as const) {
    it(`reports stored data that is invalid and does not overwrite it: ${name}`, async () => {
      localStorage.setItem(STORAGE_KEY, stored);
      const check = await mountAnswered();
      expect(textOf(check.get(message))).to.contain('We cannot read the diary on this device.');
      expect(localStorage.getItem(STORAGE_KEY)).to.equal(stored);
      await check.press(button('Delete diary'));
      expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
      expect(check.all(message), 'no undo is offered for invalid data').to.have.lengthOf(0);
    });
  }

  it('skips invalid entries', async () => {
    localStorage.setItem(
      STORAGE_KEY,
      JSON.stringify([null, 7, {}, createEntry({level: 9}), createEntry({at: 'never'}), createEntry()]),
    );
    const check = await mountAnswered();
    expect(check.all('tbody tr')).to.have.lengthOf(2);
  });

  it('keeps entries that another tab has added, and does not restore a diary that it has erased', async () => {
    localStorage.setItem(STORAGE_KEY, JSON.stringify([createEntry({label: 'mine'})]));
    const check = await mountAnswered();
    localStorage.setItem(
      STORAGE_KEY,
      JSON.stringify([...storedEntries(), createEntry({at: new Date(0).toISOString(), label: 'theirs'})]),
    );
    await check.pressAll(button('Delete my answer'), ...answer('Okay'));
    expect(storedEntries().map(({label}) => label)).to.deep.equal(['mine', 'Good', 'theirs', 'Okay']);
    localStorage.removeItem(STORAGE_KEY);
    await check.pressAll(button('Delete my answer'), ...answer('Low'));
    expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
  });

  it('can still be restored after a first attempt exceeds the storage quota', async () => {
    localStorage.setItem(STORAGE_KEY, JSON.stringify([createEntry()]));
    const check = await mountAnswered();
    await check.press(diarySwitch);
    const restore = stubLocalStorage({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    await check.press(button('Undo'));
    restore();
    await check.press(button('Undo'));
    expect(storedEntries()).to.have.lengthOf(2);
  });

  it('displays a message if storage is disabled', async () => {
    const restore = stubLocalStorage(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const check = await mountAnswered();
    restore();
    expect(textOf(check.get(message))).to.contain('Your browser is set not to save anything');
  });

  it('displays a message if the storage quota is exceeded', async () => {
    const full = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const restore = stubLocalStorage({getItem: () => null, setItem: full, removeItem: () => undefined});
    const check = await mountAnswered();
    await check.press(diarySwitch);
    restore();
    expect(textOf(check.get(message))).to.contain('There is no space left.');
    expect(textOf(check.get('[part=foot]'))).to.contain('It is deleted when you leave this page.');
  });
});

describe('the export of the diary', () => {
  it('escapes formulas in CSV', () => {
    expect(
      toCsv([createEntry({at: 'x', label: ' =1+1', note: 'a "b"\nc', value: -1, feelings: ['@a', 'b']})]),
    ).to.equal(
      [
        '\uFEFF"at","question","value","label","feelings","note","level"',
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

  it('normalizes date-times for FHIR', () => {
    const {entry: entries} = toFhir([createEntry({at: 'Nov 22, 2026 10:00 UTC'})]) as {
      entry: {resource: Record<string, unknown>}[];
    };
    expect(entries[0]?.resource['effectiveDateTime']).to.equal('2026-11-22T10:00:00.000Z');
  });

  it('can be imported from every format', () => {
    const entries = [
      createEntry({at: '2026-11-22T23:30:00.000+02:00', note: 'a "b",\r\nc\n', feelings: ['calm', '@a']}),
      createEntry({at: '2026-11-23T10:00:00.000Z', value: 'low', label: ' =1+1', note: "'=x"}),
      createEntry({at: '2026-11-24T10:00:00.000+00:00', value: -0.67, level: 1, question: '¿Qué?', note: ',"'}),
      createEntry({at: '2026-11-25T10:00:00.000-03:30', note: "''+x", label: '-'}),
    ];
    for (const text of [toJson(entries), JSON.stringify(toFhir(entries))])
      expect(parseExport(text), text).to.deep.equal(entries);
    const local = ({at, ...more}: (typeof entries)[number]) => ({
      ...more,
      at: at.endsWith('Z') ? toLocalTimestamp(new Date(at)) : at,
    });
    expect(parseExport(toCsv(entries))).to.deep.equal(entries.map(local));
    for (const text of ['', '{}', '"x"', '7', '[{}]', 'a,b', '"at"', '{"resourceType":"Bundle"}', '%PDF-1.4'])
      expect(parseExport(text), text).to.equal(undefined);
  });

  it('keeps the date of an entry in other time zones', () => {
    const here = new Date(2026, 10, 22, 23, 30);
    expect(dayOf({at: toLocalTimestamp(here)})).to.equal('2026-11-22');
    expect(Date.parse(toLocalTimestamp(here))).to.equal(here.getTime());
    for (const offset of ['-11:00', '-03:30', '+00:00', '+05:45', '+14:00'])
      for (const time of ['00:05', '12:00', '23:55'])
        expect(dayOf({at: `2026-11-22T${time}:00.000${offset}`}), `${time} ${offset}`).to.equal('2026-11-22');
  });

  it('groups entries by local date', () => {
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
