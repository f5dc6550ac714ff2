import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {after, before, describe, it} from 'node:test';
import {startServer} from '../../dist/modules/cli/serve.js';
import {launchChromium} from '../support/chromium.mjs';
import {at} from '../../tools/project/root.mjs';
import {serveSite} from '../../tools/dev/serve-site.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const rules = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
};
const widths = [390, 1280];
const appearances = [
  ['light', 'en'],
  ['dark', 'en'],
  ['light', 'ar'],
];

describe('the embed builder, under the policy of the demo clinic', () => {
  let axe;
  let browser;
  let content;
  let site;
  before(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    content = await startServer(at('.cache/endpoint'), [0]);
    site = await serveSite({endpoint: `${content.url}v1/`});
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await Promise.all([site?.close(), content?.close()]);
  });

  /** Opens the builder with choices, and resolves with the page, its errors and the origins that it sends requests to. */
  async function open(choices, width = 1280, scheme = 'light') {
    const page = await browser.newPage();
    const errors = [];
    const origins = new Set();
    page.on('pageerror', ({message}) => errors.push(message));
    page.on('console', (line) => ['error', 'warn'].includes(line.type()) && errors.push(line.text()));
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    await page.setViewport({width, height: 900});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.goto(`${site.url}widgets/builder/#${new URLSearchParams({ui: 'en', ...choices})}`);
    return {page, errors, origins};
  }

  const preview = async (page) => (await page.waitForSelector('iframe')).contentFrame();
  const textOf = (page, selector) => page.$eval(selector, ({textContent}) => textContent);
  const measured = (page) => waitInPage(page, () => /\d/.test(document.querySelector('[data-contrast]').textContent));

  for (const width of widths) {
    for (const [scheme, ui] of appearances) {
      it(`has no problem that axe finds, no error and no overflow: ${width} pixels, ${scheme}, ${ui}`, async () => {
        const {page, errors, origins} = await open(
          {country: 'GB', ui, accent: '#a03030', platform: 'placeholder'},
          width,
          scheme,
        );
        await measured(page);
        await page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
        // The tool itself is not part of the page, so that the page's policy does not apply to it.
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
        assert.equal(await page.evaluate(() => document.documentElement.dir), ui === 'ar' ? 'rtl' : 'ltr');
        assert.deepEqual([errors, [...origins]], [[], [new URL(site.url).origin]]);
        await page.close();
      });
    }
  }

  it('prints nothing until a country is chosen, and shows its numbers', async () => {
    const {page} = await open({});
    assert.equal((await page.$$('.block')).length, 0);
    await page.select('select[required]', 'GB');
    await page.waitForSelector('.block');
    assert.match(
      await textOf(page, '[aria-labelledby="country-title"]'),
      /Emergency number: 999.*Samaritans.*116 123/s,
    );
    assert.match(await page.evaluate(() => location.hash), /country=GB/);
    await page.close();
  });

  it('shows the preview when it is opened from a folder by a double click', async () => {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(at('dist/builder/index.html'))}#ui=en&country=GB`);
    const frame = await preview(page);
    await waitInPage(frame, () => document.querySelector('sm-crisis-support')?.shadowRoot?.textContent.includes('999'));
    await waitInPage(page, () => document.querySelector('.result')?.textContent.includes('/smart-meditation.js'));
    await page.close();
  });

  it('checks the endpoint, lists its documents, and shows the chosen one in the preview', async () => {
    const {page} = await open({country: 'GB', widgets: 'article-card', endpoint: `${content.url}v1/`});
    await page.waitForSelector('[data-status="ok"]');
    const picker = await page.$$eval('select', (all) =>
      all.findIndex((one) => one.textContent.includes('baclofen-for-anxiety.json')),
    );
    const [, select] = [picker, (await page.$$('select'))[picker]];
    await select.select('articles/baclofen-for-anxiety.json');
    const frame = await preview(page);
    await waitInPage(frame, () =>
      document.querySelector('sm-article-card')?.shadowRoot.textContent.includes('Can baclofen be used'),
    );
    assert.match(
      await textOf(page, '[data-kind="body"] code'),
      /<sm-article-card src="articles\/baclofen-for-anxiety\.json">/,
    );
    await page.close();
  });

  it('says what a document lacks, and what an endpoint lacks', async () => {
    const {page} = await open({
      country: 'GB',
      widgets: 'article-card',
      endpoint: `${content.url}v1/`,
      'set.article-card.src': 'mood/today.json',
    });
    await waitInPage(page, () =>
      /Article card: the document is none of the kinds/.test(document.querySelector('.preview').textContent),
    );
    await page.$eval(
      '#endpoint',
      (input, value) => {
        input.value = value;
        input.dispatchEvent(new Event('change'));
      },
      `${content.url}nothing/`,
    );
    await page.waitForSelector('[data-status="status"]');
    assert.match(await textOf(page, '[data-status]'), /404 for index\.json/);
    await page.close();
  });

  it('shows the preview in a language, a direction, a width and colors, in a frame without an origin', async () => {
    const {page} = await open({country: 'DE', lang: 'ar', dir: 'rtl', width: 'tablet', scheme: 'dark'});
    const frame = await preview(page);
    await waitInPage(frame, () =>
      /[\u0600-\u06ff]/.test(document.querySelector('sm-mood-check')?.shadowRoot?.textContent ?? ''),
    );
    const facts = await frame.evaluate(() => ({
      origin,
      width: innerWidth,
      dir: document.documentElement.dir,
      scheme: document.documentElement.style.colorScheme,
    }));
    assert.deepEqual(facts, {origin: 'null', width: 768, dir: 'rtl', scheme: 'dark'});
    await page.close();
  });

  it('is operated by keyboard alone: a widget, the country, a platform, and the copied lines', async () => {
    const {page} = await open({country: 'GB', widgets: 'crisis-support'});
    // A headless browser may refuse the clipboard of the machine.
    await page.evaluate(() => {
      navigator.clipboard.writeText = (text) => Promise.resolve(void (globalThis.copiedText = text));
    });
    const focusUntil = async (selector) => {
      for (let presses = 0; presses < 80; presses += 1) {
        if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`${selector} is not reached by Tab`);
    };
    await focusUntil('input[value="mood-check"]');
    await page.keyboard.press('Space');
    await focusUntil('.result select');
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowDown');
    await waitInPage(page, () => location.hash.includes('platform=webflow'));
    await focusUntil('[data-kind="body"] button');
    await page.keyboard.press('Enter');
    await waitInPage(page, () => document.querySelector('[data-kind="body"] [role=status]').textContent === 'Copied');
    assert.match(await page.evaluate(() => globalThis.copiedText), /<sm-crisis-support>[^]*<sm-mood-check>/);
    assert.match(await page.evaluate(() => location.hash), /platform=webflow/);
    await page.close();
  });
});
