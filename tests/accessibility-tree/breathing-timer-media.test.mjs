import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open} from './page.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

/** Opens the built timer, runs a callback, and always closes the page. */
async function breathing(attributes, options, work) {
  const reader = await open(`<sm-breathing-timer ${attributes}></sm-breathing-timer>`, {
    ...options,
  });
  const {page} = reader;
  try {
    await waitInPage(page, () =>
      document.querySelector('sm-breathing-timer').shadowRoot?.querySelector('.start-button'),
    );
    await page.evaluate(() => document.querySelector('sm-breathing-timer').ready);
    await work(page, reader);
  } finally {
    await reader.close();
  }
}

/** Runs in the page: the visible text of the timer. */
const words = () =>
  document
    .querySelector('sm-breathing-timer')
    .shadowRoot.querySelector('.widget')
    .innerText.replace(/\s+/g, ' ')
    .trim();

/** Runs in the page: a computed style of elements of the timer. */
function styles(name, ...parts) {
  const root = document.querySelector('sm-breathing-timer').shadowRoot;
  return parts.map((part) => getComputedStyle(root.querySelector(part))[name]);
}

for (const state of ['idle', 'running', 'paused', 'done']) {
  test(`print, ${state}: only the exercise as text`, () =>
    breathing('pattern="box" minutes="3"', {}, async (page) => {
      await page.evaluate((wanted) => {
        const timer = document.querySelector('sm-breathing-timer');
        if (wanted !== 'idle') timer.start();
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

test('forced colours: all elements use system colours', () =>
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
      'no background behind text',
    );
    assert.deepEqual(await page.evaluate(styles, 'color', '.phase-label', '.safety'), [text, text]);
    await waitInPage(page, () => document.querySelector('sm-breathing-timer').shadowRoot.querySelector('.steps .on'));
    assert.deepEqual(await page.evaluate(styles, 'backgroundColor', '.steps .on'), [highlight]);
    assert.deepEqual(await page.evaluate(styles, 'textDecorationLine', '.phase-list b'), ['underline']);
  }));

/** Runs in the page: opens the audio device, so that its startup time does not affect the measurement. */
async function openAudio() {
  const first = new AudioContext();
  await first.resume();
  await first.close();
}

/** Runs in the page: records the frequency and start time (milliseconds) of each tone. Resolves when sound is on. */
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

test('a session with sound in a hidden page', () =>
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
        session.push(performance.now()); // The session began between these two times.
        return ended;
      });
      const other = await page.browserContext().newPage();
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
      // Tones that were scheduled while the audio device was opening are rescheduled.
      const missing = marks.filter(
        ([mark, at]) =>
          !tones.some(([note, moment]) => note === mark && moment - before > at - 50 && moment - after < at + 50),
      );
      assert.deepEqual(missing, [], JSON.stringify(tones));
    },
  ));
