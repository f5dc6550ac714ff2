import assert from 'node:assert/strict';
import {test} from 'node:test';
import {localeOf} from '../../tools/project/locales.mjs';
import {open} from './page.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const arabic = localeOf('ar');

/** Runs in the page: installs a fake clock that advances only in `pass`, and records events, announcements and animation counts. */
function installFakeClock() {
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
  globalThis.timerEvents = [];
  globalThis.announcements = [];
  globalThis.animationCounts = [];
  for (const name of ['start', 'phase', 'pause', 'resume', 'end']) {
    timer.addEventListener(`sm-breathing-${name}`, ({kind, completed, round, rounds}) => {
      globalThis.timerEvents.push(
        [name, kind ?? completed, round ?? rounds].filter((one) => one !== undefined).join(' '),
      );
      if (name === 'phase') globalThis.animationCounts.push(timer.shadowRoot.getAnimations().length);
    });
  }
  new MutationObserver((records) => {
    for (const {target, addedNodes} of records)
      if (target.matches?.('[role=status]'))
        globalThis.announcements.push([...addedNodes].map((node) => node.textContent.trim()).join());
  }).observe(document.body, {childList: true, subtree: true});
}

/** The visible text of the timer. */
const visibleText = (page) =>
  page.evaluate(() => document.querySelector('sm-breathing-timer').shadowRoot.querySelector('.card').innerText);

/** Opens the built timer, runs a callback, and always closes the page. */
async function breathing(attributes, options, work) {
  const reader = await open(`<sm-breathing-timer ${attributes}></sm-breathing-timer>`, {
    ...options,
  });
  try {
    await waitInPage(reader.page, () =>
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

test('a session by keyboard: focus, events and announcements', () =>
  breathing('rounds="2"', {}, async (reader, {pass, read}) => {
    await reader.page.evaluate(installFakeClock);
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
    assert.deepEqual(await read('timerEvents'), [
      'start',
      'phase inhale 1',
      'pause',
      'resume',
      'phase exhale 1',
      'phase inhale 2',
      'phase exhale 2',
      'end true 2',
    ]);
    assert.deepEqual(await read('announcements'), [
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

test('a session in Arabic: right to left, without English text', () =>
  breathing('rounds="2"', {root: 'lang="ar" dir="rtl"'}, async (reader, {pass, read}) => {
    await waitInPage(
      reader.page,
      (word) =>
        document
          .querySelector('sm-breathing-timer')
          .shadowRoot.querySelector('.start-button')
          .textContent.includes(word),
      arabic['breathing-timer'].start,
    );
    await reader.page.evaluate(installFakeClock);
    const screens = [await visibleText(reader.page)];
    await reader.press('Tab', 'Tab', 'Enter');
    await pass(9);
    screens.push(await visibleText(reader.page));
    await reader.press('Space');
    screens.push(await visibleText(reader.page));
    await reader.press('Space');
    await pass(30);
    screens.push(await visibleText(reader.page));
    for (const screen of screens) assert.doesNotMatch(screen, /[a-z]{2,}/i);
    const {inhale, exhale, getReady, paused} = arabic.session;
    const announcements = await read('announcements');
    assert.deepEqual(announcements.slice(0, -1), [getReady, inhale, exhale, paused, exhale, inhale, exhale]);
    assert.doesNotMatch(announcements.at(-1), /[a-z]{2,}/i);
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

for (const [preference, still] of [
  ['reduce', true],
  ['no-preference', false],
]) {
  test(`a session with prefers-reduced-motion: ${preference} ${still ? 'is static' : 'is animated'}`, () =>
    breathing('rounds="2" pattern="box"', {}, async (reader, {pass, read}) => {
      await reader.page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: preference}]);
      await reader.page.evaluate(installFakeClock);
      await reader.press('Tab', 'Tab', 'Enter');
      await pass(8);
      const parts = await reader.page.evaluate(() =>
        ['.phase-label', '.count', '.steps .on', '.phase-list b'].map(
          (part) => document.querySelector('sm-breathing-timer').shadowRoot.querySelectorAll(part).length > 0,
        ),
      );
      assert.deepEqual(parts, [true, true, still, still]);
      await pass(40);
      const animationCounts = await read('animationCounts');
      assert.equal(animationCounts.length, 7, 'the last round ends after its exhale');
      assert.ok(
        animationCounts.every((count) => (still ? count === 0 : count > 0)),
        String(animationCounts),
      );
      assert.equal((await read('timerEvents')).at(-1), 'end true 2');
    }));
}
