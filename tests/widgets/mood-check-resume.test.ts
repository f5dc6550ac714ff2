import {expect} from 'chai';
import '../../src/define.js';
import {button, checkbox, field, findAll} from '../support/queries.js';
import {unmountAll, mount, textOf, type MountedWidget} from './mount.js';

type MoodCheck = HTMLElementTagNameMap['sm-mood-check'];

const DATABASE = 'smart-meditation-unfinished';
const content = {
  resourceType: 'Questionnaire',
  item: Array.from({length: 5}, (_, index) => ({linkId: `q${index}`, type: 'string', text: `Question ${index}`})),
};

const databaseNames = async () => (await indexedDB.databases()).map(({name}) => name);
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await nextFrame();
}

const open = (properties: Partial<MoodCheck> = {}) =>
  mount('sm-mood-check', {content, resume: true, layout: 'all', ...properties});

/** Allows to keep the answers. */
const keep = checkbox(/^Keep my answers on this device/);
const continueAnswers = button('Continue with them');

const fieldsIn = (root: ParentNode) => findAll<HTMLInputElement>(root, field(/Question/));

function write(root: ParentNode, index: number, text: string): void {
  const input = fieldsIn(root)[index] as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', {bubbles: true}));
}

const rootOf = ({element}: MountedWidget<MoodCheck>) => element.shadowRoot as ShadowRoot;

/** The stored record, read as another script of the page could. */
const storedRecord = () =>
  new Promise<Record<string, unknown> | undefined>((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    request.onerror = () => reject(request.error ?? new Error('not readable'));
    request.onsuccess = () => {
      const database = request.result;
      const values = database.transaction('answers').objectStore('answers').getAll();
      values.onsuccess = () => {
        database.close();
        resolve((values.result as Record<string, unknown>[])[0]);
      };
    };
  });

interface StoredRecord {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
  readonly expires: number;
}

/** The stored record once its answers contain a text: the record of an earlier change may be stored first. */
async function recordWith(text: string): Promise<StoredRecord> {
  for (;;) {
    const record = (await storedRecord()) as StoredRecord | undefined;
    if (record) {
      const {key, iv, data} = record;
      const answers = await crypto.subtle.decrypt({name: 'AES-GCM', iv}, key, data);
      if (new TextDecoder().decode(answers).includes(text)) return record;
    }
    await nextFrame();
  }
}

describe('unfinished answers', () => {
  afterEach(unmountAll);
  afterEach(() => until(async () => !(await databaseNames()).includes(DATABASE)));

  it('are not stored unless the page allows it and the user agrees', async () => {
    const without = await open({resume: false});
    await without.waitFor('[part=item]');
    write(rootOf(without), 0, 'x');
    expect(without.all(keep)).to.have.lengthOf(0);
    const check = await open();
    await check.waitFor('[part=item]');
    expect(check.all(keep), 'the choice appears with the questions, and does not move them').to.have.lengthOf(1);
    write(rootOf(check), 0, 'x');
    await check.element.updateComplete;
    expect(await databaseNames()).not.to.include(DATABASE);
    expect(textOf(check.get('[part=foot]'))).to.contain('Not saved, not sent');
  });

  it('are encrypted with a key that cannot be exported, and are offered to the next visit', async () => {
    const check = await open();
    await check.waitFor(keep);
    const topOfQuestions = check.get('[part=item]').offsetTop;
    await check.press(keep);
    write(rootOf(check), 3, 'private words');
    await until(async () => (await databaseNames()).includes(DATABASE));
    const record = await recordWith('private words');
    expect(textOf(check.get('[part=foot]'))).to.contain('Kept on this device for 30 minutes');
    expect(record.key.extractable).to.equal(false);
    expect(new TextDecoder().decode(record.data)).not.to.contain('private');
    expect(record.expires - Date.now()).to.be.within(29 * 60_000, 30 * 60_000);
    window.dispatchEvent(new Event('pagehide'));
    unmountAll();
    const next = await open();
    await next.waitFor(continueAnswers);
    expect(next.get('[part=item]').offsetTop, 'what has been found does not move the questions').to.equal(
      topOfQuestions,
    );
    expect(fieldsIn(rootOf(next))[3]?.value, 'nothing is shown before the user continues').to.equal('');
    await next.press(continueAnswers);
    expect(fieldsIn(rootOf(next))[3]?.value).to.equal('private words');
    await next.pressAll(button('Check my answers'), button('Finish'));
    await until(async () => !(await databaseNames()).includes(DATABASE));
  });

  for (const [name, erase] of [
    ['switched off', (check: MountedWidget<MoodCheck>) => check.press(keep)],
    ['deleted', (check: MountedWidget<MoodCheck>) => Promise.resolve(check.element.reset())],
  ] as const)
    it(`are removed when they are ${name}`, async () => {
      const check = await open();
      await check.waitFor(keep);
      await check.press(keep);
      write(rootOf(check), 0, 'x');
      await until(async () => (await databaseNames()).includes(DATABASE));
      await erase(check);
      await until(async () => !(await databaseNames()).includes(DATABASE));
    });

  it('are removed before the quick exit leaves the page, also while they are being written or looked for', async () => {
    for (const wasKept of [false, true]) {
      if (wasKept) {
        const earlier = await open();
        await earlier.waitFor(keep);
        await earlier.press(keep);
        write(rootOf(earlier), 0, 'x');
        await until(async () => (await databaseNames()).includes(DATABASE) && Boolean(await storedRecord()));
        window.dispatchEvent(new Event('pagehide'));
        unmountAll();
      }
      let isDeletedOnLeaving: Promise<boolean> | undefined;
      const leavePage = () => (isDeletedOnLeaving = databaseNames().then((names) => !names.includes(DATABASE)));
      const check = await open({exitUrl: 'https://clinic.example/'});
      Object.assign(check.element, {leavePage});
      await check.waitFor(button('Leave this page'));
      if (!wasKept) {
        await check.waitFor(keep);
        check.get(keep).click();
        write(rootOf(check), 1, 'the last words');
      }
      await check.press(button('Leave this page'));
      await until(() => isDeletedOnLeaving !== undefined);
      expect(await isDeletedOnLeaving, wasKept ? 'found' : 'being written').to.equal(true);
      expect(
        fieldsIn(rootOf(check))
          .map(({value}) => value)
          .join(''),
      ).to.equal('');
      unmountAll();
    }
  });

  it('are removed when they have expired', async () => {
    const check = await open();
    await check.waitFor(keep);
    await check.press(keep);
    write(rootOf(check), 0, 'x');
    await until(async () => (await databaseNames()).includes(DATABASE) && Boolean(await storedRecord()));
    window.dispatchEvent(new Event('pagehide'));
    unmountAll();
    const {now} = Date;
    Date.now = () => now() + 31 * 60_000;
    try {
      const later = await open();
      await later.waitFor(keep);
      await until(async () => !(await databaseNames()).includes(DATABASE));
      expect(later.all(continueAnswers)).to.have.lengthOf(0);
    } finally {
      Date.now = now;
    }
  });
});
