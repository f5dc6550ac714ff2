import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {launch} from 'puppeteer-core';
import {startServer} from '../../dist/modules/cli/serve.js';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {at} from '../../tools/project/root.mjs';
import {serveSite} from '../../tools/dev/serve-site.mjs';

const paths = ['', 'anxious.html', 'articles/baclofen.html', 'no/such/page'];
const looks = [
  ['phone, light', 390, 'light'],
  ['phone, dark', 390, 'dark'],
  ['desktop, light', 1280, 'light'],
  ['desktop, dark', 1280, 'dark'],
];
const rules = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
};

/** Runs in the page before everything else: adds up how far things jump, and remembers whose content has come or failed. */
function remember() {
  const seen = (globalThis.seen = {jumps: 0, settled: new Set()});
  new PerformanceObserver((list) => list.getEntries().forEach(({value}) => (seen.jumps += value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
  for (const type of ['sm-content-ready', 'sm-content-error'])
    addEventListener(type, (event) => seen.settled.add(event.target));
}

const isSettled = () =>
  [...document.querySelectorAll('[src]:not(script)')].every((widget) => globalThis.seen.settled.has(widget));

describe('the demo clinic', () => {
  let axe;
  let browser;
  let content;
  let site;
  let alone;
  before(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    content = await startServer(at('.cache/endpoint'), [0]);
    site = await serveSite({endpoint: `${content.url}v1/`});
    const gone = await startServer(at('.cache/endpoint'), [0]);
    await gone.close();
    alone = await serveSite({endpoint: `${gone.url}v1/`});
    browser = await launch({
      executablePath: findBrowsers().chromium,
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  });
  after(async () => {
    await browser.close();
    await Promise.all([site, alone, content].map((server) => server.close()));
  });

  async function open(address, width, scheme) {
    const page = await browser.newPage();
    const said = [];
    page.on('console', (line) => said.push(line.text()));
    page.on('pageerror', (error) => said.push(`error: ${error.message}`));
    await page.setViewport({width, height: 900});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.evaluateOnNewDocument(remember);
    await page.goto(address, {waitUntil: 'networkidle0'});
    await page.waitForFunction(isSettled);
    return {page, said};
  }

  for (const path of paths) {
    for (const [look, width, scheme] of looks) {
      it(`/${path} is quiet, fits and can be used by everybody (${look})`, async () => {
        const {page, said} = await open(site.url + path, width, scheme);
        assert.deepEqual(
          said.filter((line) => !line.includes('status of 404')),
          [],
        );
        const facts = await page.evaluate(() => ({
          started: [...document.querySelectorAll(':not(:defined)')].map(({localName}) => localName),
          wide: document.documentElement.scrollWidth - innerWidth,
          jumps: globalThis.seen.jumps,
          failed: [...document.querySelectorAll('*')].filter(({shadowRoot}) =>
            shadowRoot?.textContent.includes('could not be loaded'),
          ).length,
        }));
        assert.deepEqual({...facts, jumps: 0}, {started: [], wide: 0, jumps: 0, failed: 0});
        assert.ok(facts.jumps < 0.01, `the page jumps by ${facts.jumps}`);
        await page.evaluate(axe);
        const {violations} = await page.evaluate((options) => globalThis.axe.run(document, options), rules);
        assert.deepEqual(
          violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.flat().join(' ')}`)),
          [],
        );
        await page.close();
      });
    }
  }

  const fallbacks = {
    '': 'You can tell us by phone',
    'anxious.html': 'Call 116 123',
    'articles/baclofen.html': 'Do not start baclofen for anxiety',
  };
  for (const [path, words] of Object.entries(fallbacks)) {
    it(`/${path} still says what matters when the endpoint is stopped`, async () => {
      const {page, said} = await open(alone.url + path, 390, 'light');
      const strange = said.filter(
        (line) => !/^<sm-[a-z-]+> \S+ should answer, but cannot be reached$|ERR_CONNECTION_REFUSED/.test(line),
      );
      assert.deepEqual(strange, []);
      assert.ok(said.length > 0);
      const shown = await page.evaluate(() =>
        [document.body, ...document.querySelectorAll('*')]
          .map((one) => one.shadowRoot?.querySelector('.sm').innerText ?? (one === document.body ? one.innerText : ''))
          .join('\n'),
      );
      assert.ok(shown.includes(words), shown);
      const boxes = await page.$$eval('sm-mood-check, sm-article-card, sm-crisis-support', (all) =>
        all.map((one) => one.getBoundingClientRect().height),
      );
      assert.ok(
        boxes.every((height) => height > 100),
        `${boxes}`,
      );
      await page.close();
    });
  }
});
