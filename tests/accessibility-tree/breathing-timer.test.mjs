import assert from 'node:assert/strict';
import {test} from 'node:test';
import {localeOf} from '../../tools/project/locales.mjs';
import {open} from './page.mjs';

const arabic = localeOf('ar');

/** Runs in the page: time passes only in `pass`, and everything that is told or said is written down. */
function takeTime() {
  const timer = document.querySelector('sm-breathing-timer');
  let [time, calls] = [0, []];
  const after = (wait, work) => {
    const call = {at: time + wait, work};
    calls.push(call);
    return () => (calls = calls.filter((one) => one !== call));
  };
  timer.clock = {now: () => time, wallTime: () => time, isPageHidden: () => false, schedule: after};
  globalThis.pass = async (seconds) => {
    const end = time + seconds * 1000;
    for (let due; (due = calls.filter(({at}) => at <= end).sort((a, b) => a.at - b.at)[0]);) {
      calls = calls.filter((one) => one !== due);
      time = due.at;
      due.work();
      await timer.updateComplete;
    }
    time = end;
    await timer.updateComplete;
  };
  globalThis.told = [];
  globalThis.said = [];
  globalThis.moving = [];
  for (const name of ['start', 'phase', 'pause', 'resume', 'end']) {
    timer.addEventListener(`sm-breathing-${name}`, ({kind, completed, round, rounds}) => {
      globalThis.told.push([name, kind ?? completed, round ?? rounds].filter((one) => one !== undefined).join(' '));
      if (name === 'phase') globalThis.moving.push(timer.shadowRoot.getAnimations().length);
    });
  }
  new MutationObserver((records) => {
    for (const {target, addedNodes} of records)
      if (target.matches?.('[role=status]'))
        globalThis.said.push([...addedNodes].map((node) => node.textContent.trim()).join());
  }).observe(document.body, {childList: true, subtree: true});
}

/** Every word that can be seen in the timer now. */
const seen = (page) =>
  page.evaluate(() => document.querySelector('sm-breathing-timer').shadowRoot.querySelector('.card').innerText);

/** Opens the built timer, does some work, and closes it again whatever came of it. */
async function breathing(attributes, options, work) {
  const reader = await open(`<sm-breathing-timer ${attributes}></sm-breathing-timer>`, {
    script: 'breathing-timer.js',
    ...options,
  });
  try {
    await reader.page.waitForFunction(() =>
      document.querySelector('sm-breathing-timer').shadowRoot?.querySelector('.start-button'),
    );
    await reader.page.evaluate(() => document.querySelector('sm-breathing-timer').ready);
    await work(reader, {
      pass: (seconds) => reader.page.evaluate((time) => globalThis.pass(time), seconds),
      read: (name) => reader.page.evaluate((wanted) => globalThis[wanted], name),
    });
  } finally {
    await reader.close();
  }
}

test('a session by the keyboard alone, as it is read', () =>
  breathing('rounds="2"', {}, async (reader, {pass, read}) => {
    await reader.page.evaluate(takeTime);
    await reader.press('Tab');
    assert.equal(await reader.focused(), 'button "Get help now", focused');
    await reader.press('Tab');
    assert.equal(await reader.focused(), 'button "Start 2 breaths", focused');
    await reader.press('Enter');
    await pass(4);
    assert.equal(await reader.focused(), 'button "Pause", focused');
    await reader.press('Space');
    assert.equal(await reader.focused(), 'button "Continue", focused');
    assert.ok(
      (await reader.tree()).includes('"Stop and breathe normally if you feel dizzy, short of breath or more anxious."'),
    );
    await reader.press('Enter');
    await pass(30);
    assert.equal(await reader.focused(), 'button "Again", focused');
    assert.deepEqual(await read('told'), [
      'start',
      'phase inhale 1',
      'pause',
      'resume',
      'phase exhale 1',
      'phase inhale 2',
      'phase exhale 2',
      'end true 2',
    ]);
    assert.deepEqual(await read('said'), [
      'Get ready',
      'Breathe in',
      'Paused',
      'Breathe in',
      'Breathe out',
      'Breathe in',
      'Breathe out',
      'Well done. Two breaths. 2 slow breaths. Let your breathing find its own pace again.',
    ]);
  }));

test('a session in Arabic, from right to left, with not one English word', () =>
  breathing('rounds="2"', {root: 'lang="ar" dir="rtl"'}, async (reader, {pass, read}) => {
    await reader.page.waitForFunction(
      (word) =>
        document
          .querySelector('sm-breathing-timer')
          .shadowRoot.querySelector('.start-button')
          .textContent.includes(word),
      {},
      arabic['breathing-timer'].start,
    );
    await reader.page.evaluate(takeTime);
    const screens = [await seen(reader.page)];
    await reader.press('Tab', 'Tab', 'Enter');
    await pass(9);
    screens.push(await seen(reader.page));
    await reader.press('Space');
    screens.push(await seen(reader.page));
    await reader.press('Space');
    await pass(30);
    screens.push(await seen(reader.page));
    for (const screen of screens) assert.doesNotMatch(screen, /[a-z]{2,}/i);
    const {inhale, exhale, getReady, paused} = arabic.session;
    const said = await read('said');
    assert.deepEqual(said.slice(0, -1), [getReady, inhale, exhale, paused, exhale, inhale, exhale]);
    assert.doesNotMatch(said.at(-1), /[a-z]{2,}/i);
    assert.deepEqual(
      await reader.page.evaluate(() => {
        const card = document.querySelector('sm-breathing-timer').shadowRoot.querySelector('.card');
        return [
          getComputedStyle(card).direction,
          card.closest('[lang]').lang,
          document.querySelector('[role=status]').lang,
        ];
      }),
      ['rtl', 'ar', 'ar'],
    );
  }));

for (const [wish, still] of [
  ['reduce', true],
  ['no-preference', false],
]) {
  test(`a session where less motion is ${still ? '' : 'not '}wished ${still ? 'stands still' : 'moves'}`, () =>
    breathing('rounds="2" pattern="box"', {}, async (reader, {pass, read}) => {
      await reader.page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: wish}]);
      await reader.page.evaluate(takeTime);
      await reader.press('Tab', 'Tab', 'Enter');
      await pass(8);
      const parts = await reader.page.evaluate(() =>
        ['.phase-label', '.count', '.steps .on', '.phase-list b'].map(
          (part) => document.querySelector('sm-breathing-timer').shadowRoot.querySelectorAll(part).length > 0,
        ),
      );
      assert.deepEqual(parts, [true, true, still, still]);
      await pass(40);
      const moving = await read('moving');
      assert.equal(moving.length, 7, 'the last round ends with its breath out');
      assert.ok(
        moving.every((count) => (still ? count === 0 : count > 0)),
        String(moving),
      );
      assert.equal((await read('told')).at(-1), 'end true 2');
    }));
}
