import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {pageWith, press, sealedFrame, serve, waitForText} from './page.mjs';
import {launchChromium} from '../support/chromium.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const question = {
  type: 'mood',
  id: 'today',
  question: 'How are you?',
  options: [
    {value: 1, label: 'zq-low', face: 1},
    {value: 2, label: 'zq-high', face: 5},
  ],
  feelings: ['zq-drained', 'zq-calm'],
  note: true,
};

/** Two visitors whose answers differ in everything. */
const visitors = [
  {option: 0, feeling: 0, note: 'zq-note of a bad day'},
  {option: 1, feeling: 1, note: 'zq-note'},
];

/** The ways in which a script can learn something of the answers in an ordinary check, as docs/security.md says. */
const WAYS_INTO_ORDINARY_CHECK = ['event', 'focus', 'function', 'layout', 'listener', 'shadow root'];

describe('a hostile script of the page, which runs before ours', () => {
  let server;
  let browser;

  before(async () => {
    server = await serve({
      files: {
        '/hostile.js': readFileSync(new URL('scripts/hostile.js', import.meta.url), 'utf8'),
        '/content/today.json': JSON.stringify(question),
      },
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** Answers with mouse and keyboard, and resolves with what the script has noticed, by way. */
  async function visit(attribute, {option, feeling, note}) {
    const page = await browser.newPage();
    await page.setViewport({width: 800, height: 500});
    const markup = `<sm-mood-check ${attribute} endpoint="/content/" src="today.json" country="GB"></sm-mood-check>`;
    const script = '<script src="/hostile.js"></script><script src="/smart-meditation.js"></script>';
    await page.goto(server.addPage('/page', pageWith(markup, {script})));
    const context = attribute === 'sealed' ? await sealedFrame(page) : page;
    const find = (selector, at = 0) =>
      waitInPage(
        context,
        (inner, index) => document.querySelector('sm-mood-check')?.shadowRoot?.querySelectorAll(inner)[index],
        selector,
        at,
      );
    /** Lets the script read the page once more. */
    const frames = () =>
      page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const click = async (selector, at) => {
      await (await find(selector, at)).click();
      await frames();
    };
    // How the page loads depends on the machine, so what was noticed until the question is there does not count.
    await find('.mood');
    await page.waitForNetworkIdle();
    await frames();
    await page.evaluate(() => void globalThis.takeNoticed());
    await frames();
    await (await find('.card :is(h2, [part=title])')).hover(); // A mouse enters at the edge, not at an answer.
    await click('.mood', option);
    await click('.stage .actions .btn');
    await click('.chip', feeling);
    await click('textarea');
    await page.keyboard.type(note);
    await click('.stage .actions .btn');
    await find('.answer-summary');
    await frames();
    const noticed = await page.evaluate(() => globalThis.takeNoticed());
    await page.close();
    return noticed;
  }

  /** The ways in which what was noticed differs between the two visitors. */
  async function differences(attribute) {
    const [low, high] = [await visit(attribute, visitors[0]), await visit(attribute, visitors[1])];
    const ways = [...new Set([...Object.keys(low), ...Object.keys(high)])].sort();
    return ways.flatMap((way) => {
      const only = [low, high].map((one, index, both) =>
        (one[way] ?? []).filter((text) => !(both[1 - index][way] ?? []).includes(text)),
      );
      return only.flat().length > 0 ? [{way, only}] : [];
    });
  }

  it('notices nothing that depends on the answers of a sealed check', async () => {
    assert.deepEqual(await differences('sealed'), []);
  });

  it('learns the answers of an ordinary check by the ways that docs/security.md names, and by no other', async () => {
    const found = await differences('');
    const ways = found.map(({way}) => way);
    assert.deepEqual(
      ways.filter((way) => !WAYS_INTO_ORDINARY_CHECK.includes(way)),
      [],
    );
    for (const way of ['event', 'listener', 'shadow root']) assert.ok(ways.includes(way), `${way} is recorded`);
    assert.match(JSON.stringify(found), /zq-note of a bad day/);
  });

  it('sees where a tap enters the frame of a sealed check, and none of the taps after it', async () => {
    const page = await browser.newPage();
    await page.setViewport({width: 390, height: 800, hasTouch: true});
    const markup = '<sm-mood-check sealed country="GB"></sm-mood-check>';
    const script = '<script src="/hostile.js"></script><script src="/smart-meditation.js"></script>';
    await page.goto(server.addPage('/touch', pageWith(markup, {script})));
    const frame = await sealedFrame(page);
    const tap = async (option) => {
      const place = await frame.evaluateHandle(
        (index) => document.querySelector('sm-mood-check').shadowRoot.querySelectorAll('.mood')[index],
        option,
      );
      const {x, y, width, height} = await place.boundingBox();
      await page.touchscreen.tap(x + width / 2, y + height / 2);
      await waitInPage(
        frame,
        (index) => document.querySelector('sm-mood-check').shadowRoot.querySelectorAll('.mood input')[index].checked,
        option,
      );
      return page.evaluate(() => globalThis.takeNoticed().event ?? []);
    };
    await tap(0);
    const later = [...(await tap(4)), ...(await tap(1)), ...(await tap(3))];
    await page.close();
    assert.deepEqual(
      later.filter((text) => /\d/.test(text)),
      [],
    );
  });

  it('gets no questions into a frame whose sandbox it has changed', async () => {
    const page = await browser.newPage();
    const change = `<script>
      const {setAttribute} = Element.prototype;
      Element.prototype.setAttribute = function (name, value) {
        setAttribute.call(this, name, name === 'sandbox' ? value + ' allow-same-origin' : value);
      };
    </script>`;
    await page.goto(
      server.addPage(
        '/sandbox',
        pageWith('<sm-mood-check sealed country="GB"></sm-mood-check>', {
          script: `${change}<script src="/smart-meditation.js"></script>`,
        }),
      ),
    );
    await waitForText(page, /cannot show the questions privately/);
    await page.evaluate(press, 'Get help now');
    await waitForText(page, /Call 999/);
    await page.close();
  });
});
