import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {startServer} from '../../dist/modules/cli/serve.js';
import {launchChromium} from '../support/chromium.mjs';
import {at} from '../../tools/project/root.mjs';
import {serveSite} from '../../tools/dev/serve-site.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const paths = ['', 'anxious.html', 'articles/baclofen.html', 'no/such/page'];
const appearances = [
  ['phone, light', 390, 'light'],
  ['phone, dark', 390, 'dark'],
  ['desktop, light', 1280, 'light'],
  ['desktop, dark', 1280, 'dark'],
];
const rules = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
};

/** Runs in the page first: adds up layout shifts and records which widgets have loaded their content or failed. */
function observePage() {
  const observed = (globalThis.observed = {layoutShift: 0, settled: new Set()});
  new PerformanceObserver((list) => list.getEntries().forEach(({value}) => (observed.layoutShift += value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
  for (const type of ['sm-content-ready', 'sm-content-error'])
    addEventListener(type, (event) => observed.settled.add(event.target));
}

const isSettled = () =>
  [...document.querySelectorAll('[src]:not(script)')].every((widget) => globalThis.observed.settled.has(widget));

describe('the demo clinic', () => {
  let axe;
  let browser;
  let content;
  let site;
  let siteWithoutEndpoint;
  before(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    content = await startServer(at('.cache/endpoint'), [0]);
    site = await serveSite({endpoint: `${content.url}v1/`});
    const stopped = await startServer(at('.cache/endpoint'), [0]);
    await stopped.close();
    siteWithoutEndpoint = await serveSite({endpoint: `${stopped.url}v1/`});
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await Promise.all([site, siteWithoutEndpoint, content].map((server) => server.close()));
  });

  async function open(address, width, scheme) {
    const page = await browser.newPage();
    const consoleLines = [];
    page.on('console', (line) => consoleLines.push(line.text()));
    page.on('pageerror', (error) => consoleLines.push(`error: ${error.message}`));
    await page.setViewport({width, height: 900});
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.evaluateOnNewDocument(observePage);
    await page.goto(address, {waitUntil: 'networkidle0'});
    await waitInPage(page, isSettled);
    return {page, consoleLines};
  }

  for (const path of paths) {
    for (const [appearance, width, scheme] of appearances) {
      it(`/${path} has no console lines, no layout shifts, no overflow and no accessibility violations (${appearance})`, async () => {
        const {page, consoleLines} = await open(site.url + path, width, scheme);
        assert.deepEqual(
          consoleLines.filter((line) => !line.includes('status of 404')),
          [],
        );
        const facts = await page.evaluate(() => ({
          undefinedElements: [...document.querySelectorAll(':not(:defined)')].map(({localName}) => localName),
          overflow: document.documentElement.scrollWidth - innerWidth,
          layoutShift: globalThis.observed.layoutShift,
          failed: [...document.querySelectorAll('*')].filter(({shadowRoot}) =>
            shadowRoot?.textContent.includes('could not be loaded'),
          ).length,
        }));
        assert.deepEqual({...facts, layoutShift: 0}, {undefinedElements: [], overflow: 0, layoutShift: 0, failed: 0});
        assert.ok(facts.layoutShift < 0.01, `layout shift ${facts.layoutShift}`);
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
    it(`/${path} shows its fallback content when the endpoint is stopped`, async () => {
      const {page, consoleLines} = await open(siteWithoutEndpoint.url + path, 390, 'light');
      const unexpected = consoleLines.filter(
        (line) => !/^<sm-[a-z-]+> \S+ should answer, but cannot be reached$|ERR_CONNECTION_REFUSED/.test(line),
      );
      assert.deepEqual(unexpected, []);
      assert.ok(consoleLines.length > 0);
      const visibleText = await page.evaluate(() =>
        [document.body, ...document.querySelectorAll('*')]
          .map(
            (one) => one.shadowRoot?.querySelector('.widget').innerText ?? (one === document.body ? one.innerText : ''),
          )
          .join('\n'),
      );
      assert.ok(visibleText.includes(words), visibleText);
      const heights = await page.$$eval('sm-mood-check, sm-article-card, sm-crisis-support', (all) =>
        all.map((one) => one.getBoundingClientRect().height),
      );
      assert.ok(
        heights.every((height) => height > 100),
        `${heights}`,
      );
      await page.close();
    });
  }
});
