import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {constants, gunzipSync, inflateSync} from 'node:zlib';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import {pageWith, sealedFrame, serve} from './page.mjs';
import {launchChromium} from '../support/chromium.mjs';
import {WAIT_LIMIT_MS, waitInPage} from '../support/wait-in-page.mjs';

const folder = join(import.meta.dirname, 'recorders');
const recorders = readdirSync(folder).map((file) => file.replace('.js', ''));

/** The recorders from npm as ES modules, by path. */
async function bundledRecorders() {
  const bundle = await rollup({
    input: recorders.map((name) => join(folder, `${name}.js`)),
    plugins: [nodeResolve({browser: true})],
    onwarn: () => undefined, // Their packages contain circular imports.
  });
  const {output} = await bundle.generate({format: 'es', dir: 'recorders'});
  await bundle.close();
  return Object.fromEntries(output.map(({fileName, code}) => [`/recorders/${fileName}`, code]));
}

/** The recorders that `doctor.js` can find. rrweb from npm and a key logger leave no trace. */
const doctorNames = {datadog: /Datadog RUM/, openreplay: /OpenReplay/, posthog: /PostHog/, sentry: /Sentry/};

/** Adds the doctor to a page, and resolves with the text of its panel. */
async function diagnosis(page) {
  await page.addScriptTag({url: '/doctor.js'});
  const panel = await waitInPage(
    page,
    () => document.querySelector('sm-doctor')?.shadowRoot.querySelector('section')?.textContent,
  );
  return panel.jsonValue();
}

/** A question whose words occur nowhere else. `widget` is the first part of each. */
const question = (widget) => ({
  type: 'mood',
  id: widget,
  question: 'How are you?',
  options: [
    {value: 1, label: `${widget}-low`, face: 1},
    {value: 2, label: `${widget}-high`, face: 5},
  ],
  feelings: [`${widget}-drained`, `${widget}-calm`],
  note: true,
});

const settings = {
  '/collect/openreplay/v1/web/start': {
    ...{token: 'token', userUUID: 'user', sessionID: '1', delay: 0, projectID: '1', beaconSizeLimit: 1_000_000},
    compressionThreshold: 10_000_000,
  },
};
const recording = {sessionRecording: {endpoint: '/s/', version: 'v2'}, supportedCompression: [], featureFlags: {}};
const answer = (path) => settings[path] ?? (/^\/collect\/posthog\/(array|flags|decide)/.test(path) ? recording : {});

/** The texts in a body, also in the compressed parts of it. */
function textsOf(body) {
  const texts = [body.toString('utf8')];
  for (let start = 0; start < body.length - 2; start += 1) {
    const [first, second] = [body[start], body[start + 1]];
    const unpack =
      first === 0x1f && second === 0x8b
        ? gunzipSync
        : first === 0x78 && (first * 256 + second) % 31 === 0
          ? inflateSync
          : undefined;
    if (unpack) texts.push(unpacked(unpack, body.subarray(start)));
  }
  return texts.join('\n');
}

function unpacked(unpack, bytes) {
  try {
    return unpack(bytes, {finishFlush: constants.Z_SYNC_FLUSH}).toString('utf8');
  } catch {
    return ''; // Bytes that only look like the beginning of compressed data.
  }
}

const occurrences = (text, word) => text.split(word).length - 1;

describe('session recorders, trackers and a key logger on a page with a sealed and an ordinary mood check', () => {
  let server;
  let browser;
  let heardLabels = 0;

  before(async () => {
    const files = {
      ...(await bundledRecorders()),
      '/content/sealed.json': JSON.stringify(question('zqs')),
      '/content/plain.json': JSON.stringify(question('zqp')),
    };
    server = await serve({files, answer});
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  const collected = () =>
    server.collected.map(({url, body}) => `${decodeURIComponent(url)}\n${textsOf(body)}`).join('\n');

  /** Waits until a recorder has sent what is on the page, or for this time. */
  async function untilCollected(milliseconds) {
    for (const end = Date.now() + milliseconds; !collected().includes('zq-name') && Date.now() < end;) await pause(100);
  }

  /** Answers the question with the mouse and types a note. */
  async function answerQuestion(context, widget, page) {
    const find = (selector) =>
      waitInPage(
        context,
        (tag, inner) => document.querySelector(tag)?.shadowRoot?.querySelector(inner),
        widget,
        selector,
      );
    const click = async (selector) => (await find(selector)).click();
    await click('.mood');
    await click('.stage .actions .btn');
    await click('.chip');
    await click('textarea');
    await page.keyboard.type(widget.endsWith('.plain') ? 'zqp-note' : 'zqs-note');
    await click('.stage .actions .btn');
    await find('.answer-summary');
  }

  for (const recorder of recorders)
    it(`${recorder} learns nothing of a sealed check, and of an ordinary one no more than of a password`, async () => {
      server.collected.length = 0;
      const page = await browser.newPage();
      const markup = `<p>zq-page-text</p><label>Name <input id="name"></label><label>Password <input id="password" type="password"></label>
        <sm-mood-check sealed src="sealed.json" note></sm-mood-check><sm-mood-check class="plain" src="plain.json" note></sm-mood-check>`;
      const script = `<script type="module" src="/recorders/${recorder}.js"></script><script src="/smart-meditation.js" data-endpoint="/content/" defer></script>`;
      await page.goto(server.addPage(`/${recorder}`, pageWith(markup, {script})));
      const frame = await sealedFrame(page);
      await page.type('#name', 'zq-name');
      await page.type('#password', 'zq-password');
      await answerQuestion(frame, 'sm-mood-check', page);
      await answerQuestion(page, 'sm-mood-check.plain', page);
      await page.evaluate(() => dispatchEvent(new Event('flush')));
      await untilCollected(15_000); // OpenReplay sends every half a minute, and when the page is left.
      if (doctorNames[recorder]) assert.match(await diagnosis(page), doctorNames[recorder]);
      await page.goto('about:blank'); // Recorders send the rest when the page is left.
      await untilCollected(WAIT_LIMIT_MS);
      await pause(300); // Whatever is sent now must not contain an answer either.
      await page.close();
      const text = collected();
      assert.ok(occurrences(text, 'zq-name') > 0, 'the recorder has recorded the page');
      assert.equal(occurrences(text, 'zqs-'), 0, 'sealed');
      const password = occurrences(text, 'zq-password');
      if (recorder === 'key-logger') heardLabels = occurrences(text, 'zqp-low');
      const words = recorder === 'key-logger' ? ['zqp-note'] : ['zqp-low', 'zqp-drained', 'zqp-note'];
      for (const word of words) assert.ok(occurrences(text, word) <= password, `${word} in an ordinary check`);
    });

  it('a key logger in the capture phase hears the labels of an ordinary check, as docs/privacy.md states', () => {
    assert.ok(heardLabels > 0);
  });
});
