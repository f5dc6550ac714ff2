import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {setupConsumers} from './setup.mjs';
import {apps, build, check} from './build-app.mjs';
import {readHydration} from './server-page.mjs';
import {testServerExample} from './server-example.mjs';
import {testEmulatedBrowsers} from './emulated-browsers.mjs';
import {testBuilderSnippets, writeBuilderSnippets} from './builder-snippets.mjs';
import {testSnippets, writeSnippets} from './snippets.mjs';
import {testTreeShaking} from './tree-shaking.mjs';
import {launchChromium} from '../support/chromium.mjs';
import {inside, open, serve} from './visit-app.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const article = 'articles/baclofen-for-anxiety.json';
let browser;

before(async () => {
  setupConsumers();
  writeSnippets();
  await writeBuilderSnippets();
  browser = await launchChromium();
});
after(() => browser?.close());

/** Runs an app through its features: properties, events, endpoints and removal. Resolves with the errors. */
async function runFeatures({page, errors, requests}) {
  await waitInPage(page, inside, 'sm-article-card', '[part~="title"]');
  assert.equal(
    (await page.evaluate(inside, 'sm-mood-check', '[part~="options"]')) !== undefined,
    true,
    'the mood check is rendered',
  );
  assert.equal(await page.evaluate(() => document.querySelector('sm-breathing-timer').minutes), 2);
  assert.ok(requests.includes(`/one/${article}`), 'the article came from the first endpoint');
  await checkElementFeatures(page);
  await page.evaluate(() => document.querySelector('sm-breathing-timer').start());
  await waitInPage(page, () => document.querySelector('#heard').textContent === 'calm 120');
  const fromElsewhere = page.waitForResponse((response) => response.url().endsWith(`/two/${article}`));
  await click(page, '#move');
  assert.equal((await fromElsewhere).status(), 200);
  await waitInPage(page, inside, 'sm-article-card', '[part~="title"]');
  await click(page, '#leave');
  await waitInPage(page, isRemoved);
  for (let round = 0; round < 3; round += 1) {
    await click(page, '#leave');
    await waitInPage(page, () => Boolean(document.querySelector('sm-mood-check')?.shadowRoot?.querySelector('input'))); // Mounts an element whose removal must free it.
    await click(page, '#leave');
    await waitInPage(page, isRemoved);
  }
  for (const tag of ['sm-breathing-timer', 'sm-mood-check']) await waitForCollection(page, tag);
  return errors;
}

/** Clicks a button of the app by script, because its position still changes while widgets render. */
const click = (page, button) => page.evaluate((selector) => document.querySelector(selector).click(), button);

/** Runs in the page: whether the widgets have left no element on the page. */
const isRemoved = () =>
  !document.querySelector('sm-breathing-timer, sm-mood-check, sm-article-card, [role="status"][aria-live]');

/** Resolves when at most one element of a tag is in memory: frameworks retain their last render. */
async function waitForCollection(page, tag) {
  const prototype = await page.evaluateHandle((name) => customElements.get(name).prototype, tag);
  const until = performance.now() + 60_000; // Collection waits for the browser's idle time, which is rare while other tests run.
  for (let count = Infinity; count > 1;) {
    await page.evaluate(() => new Promise(requestAnimationFrame)); // Browsers keep the layout of the last frame.
    const found = await page.queryObjects(prototype); // Collects garbage first.
    count = await found.evaluate((all) => all.length);
    await found.dispose();
    assert.ok(performance.now() < until, `${count} of ${tag} are still referenced`);
  }
}

/** Checks the features that custom-elements-everywhere tests: attributes, properties, objects, events and changing children. */
async function checkElementFeatures(page) {
  await waitInPage(page, () => document.querySelector('#ready').textContent);
  const found = await page.evaluate(() => {
    const [mood, card] = [document.querySelector('sm-mood-check'), document.querySelector('#given')];
    return {
      feelings: mood.feelings,
      words: mood.textContent.trim(),
      title: card.content?.title,
      ready: document.querySelector('#ready').textContent,
    };
  });
  assert.deepEqual(found, {feelings: false, words: 'Some words', title: 'Given by the app', ready: 'ready false'});
  await click(page, '#change');
  await waitInPage(
    page,
    () =>
      document.querySelector('sm-mood-check').textContent.trim() === 'Other words' &&
      document.querySelector('sm-mood-check').feelings,
  );
}

/** Serves a built app, runs its features, and resolves with the errors. `change` may rewrite the page before it is sent. */
async function visit(folder, change, inspect = () => undefined) {
  const server = await serve(folder, change);
  const {page, ...records} = await open(browser, server.url);
  try {
    await inspect(page);
    return await runFeatures({page, ...records});
  } catch (error) {
    throw new Error(`${error.message}; ${records.errors.join('; ')}`, {cause: error});
  } finally {
    await page.close();
    await server.close();
  }
}

describe('apps made with the package', () => {
  for (const app of apps) {
    test(`${app}: the types accept correct code and reject mistakes`, async () => {
      const {code, output} = await check(app);
      assert.equal(code, 0, output);
    });

    test(`${app}: properties, events, another endpoint and removal work`, async () => {
      assert.deepEqual(await visit((await build(app)).outDir), []);
    });
  }

  test('react: hydrates server-rendered widgets without errors', async () => {
    const {outDir} = await build('react');
    const {outDir: serverDir} = await build('react', {name: 'react-server', build: {ssr: 'server.tsx'}});
    const {html} = await import(`${serverDir}/server.js`);
    const serverHtml = await html();
    assert.match(serverHtml, /<sm-breathing-timer minutes="2">/);
    assert.match(serverHtml, /<template shadowrootmode="open">/);
    assert.deepEqual(
      await visit(
        outDir,
        (page) => page.replace('<!--app-->', () => serverHtml),
        async (page) => {
          const {lost, counts, reports} = await page.evaluate(readHydration);
          assert.deepEqual({lost, reports, count: counts.length}, {lost: [], reports: [], count: 1});
          assert.equal(counts[0] > 10, true);
        },
      ),
      [],
    );
  });
});

describe('bundle contents', testTreeShaking);
describe('emulated browsers', testEmulatedBrowsers);
describe('snippets in the documentation', testSnippets);
describe('lines of the embed builder', () => testBuilderSnippets(() => browser));
describe('server rendering', () => testServerExample(() => browser));
