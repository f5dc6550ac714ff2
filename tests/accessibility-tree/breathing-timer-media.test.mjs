import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open} from './page.mjs';

/** Opens the built timer, does some work, and closes it again whatever came of it. */
async function breathing(attributes, options, work) {
  const reader = await open(`<sm-breathing-timer ${attributes}></sm-breathing-timer>`, {
    script: 'breathing-timer.js',
    ...options,
  });
  const {page} = reader;
  try {
    await page.waitForFunction(() =>
      document.querySelector('sm-breathing-timer').shadowRoot?.querySelector('.start-button'),
    );
    await page.evaluate(() => document.querySelector('sm-breathing-timer').ready);
    await work(page, reader);
  } finally {
    await reader.close();
  }
}

/** Runs in the page: what can be seen of the timer. */
const words = () =>
  document.querySelector('sm-breathing-timer').shadowRoot.querySelector('.sm').innerText.replace(/\s+/g, ' ').trim();

/** Runs in the page: a style of some parts of the timer. */
function styles(name, ...parts) {
  const root = document.querySelector('sm-breathing-timer').shadowRoot;
  return parts.map((part) => getComputedStyle(root.querySelector(part))[name]);
}

for (const state of ['at rest', 'running', 'paused', 'done']) {
  test(`on paper, ${state}: the exercise in words, and nothing else`, () =>
    breathing('pattern="box" minutes="3"', {}, async (page) => {
      await page.evaluate((wanted) => {
        const timer = document.querySelector('sm-breathing-timer');
        if (wanted !== 'at rest') timer.start();
        if (wanted === 'paused') timer.pause();
        if (wanted === 'done') timer.stop();
        return timer.updateComplete;
      }, state);
      await page.emulateMediaType('print');
      const sheet = await page.evaluate(words);
      assert.match(
        sheet,
        /^A breathing exercise Box breathing: In for 4, hold for 4, out for 4, hold for 4\. 3 minutes\. Breathe gently, not deeply\. Stop and breathe normally if you feel dizzy, short of breath or more anxious\./,
      );
      assert.match(
        sheet,
        /In this exercise you hold your breath\. Do not hold your breath, or ask your doctor first, if: you are pregnant/,
      );
      assert.doesNotMatch(sheet, /Start|Pause|Continue|Again|Close|Sound, vibration|Get help/);
    }));
}

test('in forced colours, everything is drawn in colours of the system', () =>
  breathing('pattern="box" still', {}, async (page, reader) => {
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setEmulatedMedia', {features: [{name: 'forced-colors', value: 'active'}]});
    const [text, highlight] = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'));
      return ['CanvasText', 'Highlight'].map(
        (name) => ((probe.style.cssText = `color: ${name}; forced-color-adjust: none`), getComputedStyle(probe).color),
      );
    });
    assert.deepEqual(await page.evaluate(styles, 'borderTopWidth', '.start-button'), ['3px']);
    assert.deepEqual(await page.evaluate(styles, 'stroke', '.ring svg', '.progress-dot'), [text, text]);
    await reader.press('Tab', 'Tab', 'Enter');
    assert.deepEqual(await page.evaluate(styles, 'display', '.glow'), ['none']);
    assert.deepEqual(await page.evaluate(styles, 'borderTopColor', '.blob-1', '.blob-2', '.blob-3'), [
      text,
      text,
      text,
    ]);
    assert.match(
      String(await page.evaluate(styles, 'backgroundColor', '.blob-1')),
      /, 0\)$/,
      'no colour lies under the words',
    );
    assert.deepEqual(await page.evaluate(styles, 'color', '.phase-label', '.safety'), [text, text]);
    await page.waitForFunction(() =>
      document.querySelector('sm-breathing-timer').shadowRoot.querySelector('.steps .on'),
    );
    assert.deepEqual(await page.evaluate(styles, 'backgroundColor', '.steps .on'), [highlight]);
    assert.deepEqual(await page.evaluate(styles, 'textDecorationLine', '.phase-list b'), ['underline']);
  }));

/** Runs in the page: opens the audio device, so that how long this takes today is not what is measured. */
async function openAudio() {
  const first = new AudioContext();
  await first.resume();
  await first.close();
}

/** Runs in the page: writes down each tone: its note, and its moment in milliseconds. Settles once the sound is on. */
async function listen() {
  globalThis.tones = [];
  const {start} = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function begin(when) {
    const moment = performance.now() + (when - this.context.currentTime) * 1000;
    if (this.frequency.value < 400) globalThis.tones.push([this.frequency.value, moment]);
    return start.call(this, when);
  };
  const {shadowRoot} = document.querySelector('sm-breathing-timer');
  shadowRoot.querySelector('[part=cues]').open = true;
  const sound = () => shadowRoot.querySelector('[role=switch]');
  while (!sound()) await new Promise(requestAnimationFrame);
  sound().click();
  return sound().checked;
}

test('a session by sound alone, in a page that is really hidden', () =>
  breathing(
    'pattern="in1.5 out1.5" rounds="2"',
    {args: ['--autoplay-policy=no-user-gesture-required']},
    async (page) => {
      await page.evaluate(openAudio);
      assert.equal(await page.evaluate(listen), true, 'the sound is on before the page is hidden');
      const over = page.evaluate(() => {
        const timer = document.querySelector('sm-breathing-timer');
        const ended = new Promise((resolve) =>
          timer.addEventListener('sm-breathing-end', ({completed, rounds}) =>
            resolve({completed, rounds, hidden: document.hidden, tones: globalThis.tones, session}),
          ),
        );
        const session = [performance.now()];
        timer.start();
        session.push(performance.now()); // It began somewhere between.
        return ended;
      });
      const other = await page.browser().newPage();
      await other.bringToFront();
      const {
        tones,
        session: [before, after],
        ...end
      } = await over;
      assert.deepEqual(end, {completed: true, rounds: 2, hidden: true});
      const marks = [
        [330, 3000],
        [264, 4500],
        [330, 6000],
        [264, 7500],
        [264, 9000],
      ];
      // What was laid out while the audio device was still opening is taken back and laid out anew.
      const missing = marks.filter(
        ([mark, at]) =>
          !tones.some(([note, moment]) => note === mark && moment - before > at - 50 && moment - after < at + 50),
      );
      assert.deepEqual(missing, [], JSON.stringify(tones));
    },
  ));
