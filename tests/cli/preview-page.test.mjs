import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {startPreview} from '../../dist/modules/cli/preview/preview.js';
import {launchChromium} from '../support/chromium.mjs';
import {article, folder} from './run-cli.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const rules = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
};
const files = {
  'articles/sleep.md': article('title: Sleep', 'lang: en', 'lastReviewed: 2026-03-31'),
  'articles/a-first.md': article('title: First', 'lang: en', 'lastReviewed: 2026-03-31'),
  'articles/sleep.ar.md': article('title: نوم', 'lang: ar', 'lastReviewed: 2026-03-31'),
  'articles/wrong.md': article('tilte: Sleep'),
};

describe('the page of smart-meditation preview', () => {
  let axe;
  let browser;
  let server;
  before(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    server = await startPreview(await folder({after}, files), [0], 'GB');
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(width, scheme = 'light') {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', ({message}) => errors.push(message));
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
    await page.setViewport({width, height: 900});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.goto(server.url);
    await page.waitForSelector('#list button');
    return {page, errors};
  }

  /** The document in the frame, once its widget shows this text. */
  async function shown(page, text) {
    const frame = await (await page.waitForSelector('#frame')).contentFrame();
    await waitInPage(
      frame,
      (words) => document.querySelector('sm-article-card')?.shadowRoot?.textContent.includes(words),
      text,
    );
    return frame;
  }

  for (const [width, scheme] of [
    [390, 'dark'],
    [390, 'light'],
    [1280, 'light'],
    [1280, 'dark'],
  ]) {
    it(`has no problem that axe finds, no error and no overflow: ${width} pixels, ${scheme}`, async () => {
      const {page, errors} = await open(width, scheme);
      await shown(page, 'Rest');
      await page.evaluate(axe);
      const {violations} = await page.evaluate(
        (options) => globalThis.axe.run(document, {...options, iframes: false}),
        rules,
      );
      assert.deepEqual(
        violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`),
        [],
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      assert.equal(
        await page.$eval('#stage', ({scrollWidth, clientWidth}) => scrollWidth <= clientWidth),
        true,
        'a document for phones fits on a phone',
      );
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('shows an Arabic document from right to left, chosen by keyboard alone', async () => {
    const {page} = await open(1280);
    for (let presses = 0; presses < 40; presses += 1) {
      if (
        await page.evaluate(
          () => document.activeElement.textContent.startsWith('نوم') && document.activeElement.matches('button'),
        )
      )
        break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    const frame = await shown(page, 'نوم');
    assert.deepEqual(await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), [
      'ar',
      'rtl',
    ]);
    await waitInPage(page, () => document.activeElement.matches('#list button[aria-current=true]'));
    await page.close();
  });
});
