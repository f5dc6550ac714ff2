import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {cpSync, rmSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {after, before, test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {node} from '../../tools/project/run.mjs';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {launch} from 'puppeteer-core';
import {recordParsedPage, readHydration} from './server-page.mjs';
import {WAIT_LIMIT_MS, waitInPage} from '../support/wait-in-page.mjs';

const here = at('tests/frameworks');
const folder = `${here}/node_modules/.server-example`;
const tags = ['sm-article-card', 'sm-breathing-timer', 'sm-mood-check', 'sm-crisis-support'];

/** Copies the example next to the installed packages, builds its script, and starts it. Resolves with `{url, stop}`. */
async function startExample() {
  rmSync(folder, {recursive: true, force: true});
  cpSync(at('examples/server'), folder, {recursive: true});
  const {code, output} = await node([`${here}/node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'error'], {
    cwd: folder,
  });
  assert.equal(code, 0, output);
  const child = spawn(process.execPath, ['server.mjs'], {
    cwd: folder,
    env: {...process.env, PORT: '0', ARTICLE: at('.cache/endpoint/v1/articles/baclofen-for-anxiety.json')},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await createInterface({input: child.stdout})
    [Symbol.asyncIterator]()
    .next()
    .then(({value}) => [value]);
  return {url, stop: () => child.kill()};
}

async function visit(browser, url, {script = true} = {}) {
  const page = await browser.newPage();
  page.setDefaultTimeout(WAIT_LIMIT_MS);
  const consoleLines = [];
  page.on('console', (line) => consoleLines.push(line.text()));
  page.on('pageerror', (error) => consoleLines.push(error.message));
  if (script) await page.evaluateOnNewDocument(recordParsedPage, tags);
  else await page.setJavaScriptEnabled(false);
  await page.goto(url);
  return {page, consoleLines};
}

/** Declares tests of the example server with the packed package. `chromium` returns the browser of the other tests. */
export function testServerExample(chromium) {
  let example;
  let firefox;
  before(async () => {
    example = await startExample();
    firefox = await launch({browser: 'firefox', executablePath: findBrowsers().firefox});
  });
  after(async () => {
    await firefox?.close();
    example?.stop();
  });

  for (const [name, browser] of [
    ['Chromium', chromium],
    ['Firefox', () => firefox],
  ]) {
    test(`the example server, in ${name}: is styled before scripts run, and hydrates without replacing nodes`, async () => {
      const {page, consoleLines} = await visit(browser(), example.url);
      const found = await page.evaluate(readHydration);
      assert.deepEqual(consoleLines, []);
      assert.deepEqual(found.reports, []);
      assert.deepEqual(found.lost, []);
      assert.deepEqual(
        found.counts.map((count) => count > 10),
        [true, true, true, true, true],
        `${found.counts}`,
      );
      assert.deepEqual(found.styledBefore, found.styledAfter);
      assert.ok(found.shift < 0.001, `${found.shift} of layout shift`);
      await page.evaluate(() =>
        document.querySelector('sm-article-card').shadowRoot.querySelector('[part~=toggle]').click(),
      );
      await waitInPage(page, () => document.querySelector('sm-article-card').shadowRoot.querySelector('[part~=body]'));
      await page.evaluate(() => document.querySelector('sm-mood-check').shadowRoot.querySelector('input').click());
      await waitInPage(page, () => document.querySelector('sm-mood-check').shadowRoot.querySelector('.actions .btn'));
      assert.deepEqual(consoleLines, []);
      await page.close();
    });
  }

  test('the example server, without JavaScript: text, cautions and phone numbers are visible', async () => {
    const {page} = await visit(chromium(), example.url, {script: false});
    const text = await page.evaluate(readable);
    for (const line of [
      'Baclofen is not approved for anxiety',
      'Do not start baclofen for anxiety',
      'Get emergency help now if:',
      'Call 999',
      'Samaritans',
      'Call 116 123',
      'Baclofen relaxes muscles.',
      'Breathe in for 5, out for 5, for three minutes.',
      'How are you feeling? Tell somebody you trust.',
      'Stop and breathe normally if you feel dizzy, short of breath or more anxious.',
    ]) {
      assert.ok(text.includes(line), `${line} in: ${text}`);
    }
    for (const line of ['Read the article', 'Change country', 'Loading']) assert.ok(!text.includes(line), line);
    await page.close();
  });
}

/** Runs in the page: its visible text, shadow trees included. */
function readable() {
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || ['SCRIPT', 'STYLE', 'HEAD'].includes(node.nodeName)) return '';
    if (!node.checkVisibility() && getComputedStyle(node).display !== 'contents') return '';
    const inside =
      node.nodeName === 'SLOT' && node.assignedNodes().length > 0
        ? node.assignedNodes()
        : (node.shadowRoot ?? node).childNodes;
    return [...inside].map(read).join('');
  };
  return read(document.documentElement).replace(/\s+/g, ' ');
}
