import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {setupConsumers} from './setup.mjs';
import {apps, build, check} from './build-app.mjs';
import {seen} from './server-page.mjs';
import {drawsOnServer} from './server-example.mjs';
import {snippetsHold, writeSnippets} from './snippets.mjs';
import {carriesOnlyWhatIsAsked} from './tree-shaking.mjs';
import {browse, inside, open, serve} from './visit-app.mjs';

const article = 'articles/baclofen-for-anxiety.json';
let browser;

before(async () => {
  setupConsumers();
  writeSnippets();
  browser = await browse();
});
after(() => browser?.close());

/** Uses an app as a person and its team would; resolves with what went wrong on the way. */
async function use({page, wrong, asked}) {
  await page.waitForFunction(inside, {}, 'sm-article-card', '[part~="title"]');
  assert.equal(
    (await page.evaluate(inside, 'sm-mood-check', '[part~="options"]')) !== undefined,
    true,
    'the mood check is there',
  );
  assert.equal(await page.evaluate(() => document.querySelector('sm-breathing-timer').minutes), 2);
  assert.ok(asked.includes(`/one/${article}`), 'the article came from the first endpoint');
  await takesWhatAnyElementTakes(page);
  await page.evaluate(() => document.querySelector('sm-breathing-timer').start());
  await page.waitForFunction(() => document.querySelector('#heard').textContent === 'calm 120');
  const fromElsewhere = page.waitForResponse((response) => response.url().endsWith(`/two/${article}`));
  await press(page, '#move');
  assert.equal((await fromElsewhere).status(), 200);
  await page.waitForFunction(inside, {}, 'sm-article-card', '[part~="title"]');
  await press(page, '#leave');
  await page.waitForFunction(gone);
  for (let round = 0; round < 3; round += 1) {
    await press(page, '#leave');
    await page.waitForFunction(() =>
      Boolean(document.querySelector('sm-mood-check')?.shadowRoot?.querySelector('input')),
    ); // An element as the answer would be held.
    await press(page, '#leave');
    await page.waitForFunction(gone);
  }
  for (const tag of ['sm-breathing-timer', 'sm-mood-check']) await forgotten(page, tag);
  return wrong;
}

/** Presses a button of the app, wherever it is while the widgets above it are still growing. */
const press = (page, button) => page.evaluate((selector) => document.querySelector(selector).click(), button);

/** Runs in the page: whether nothing of the widgets is on it any more. */
const gone = () =>
  !document.querySelector('sm-breathing-timer, sm-mood-check, sm-article-card, [role="status"][aria-live]');

/** Resolves when no more than one element of a tag is in the page's memory: frameworks keep what they drew last. */
async function forgotten(page, tag) {
  const prototype = await page.evaluateHandle((name) => customElements.get(name).prototype, tag);
  const until = performance.now() + 10_000;
  for (let count = Infinity; count > 1;) {
    const found = await page.queryObjects(prototype); // Tidies up first.
    count = await found.evaluate((all) => all.length);
    await found.dispose();
    assert.ok(performance.now() < until, `${count} of ${tag} are still held or listened to`);
  }
}

/** What custom-elements-everywhere asks of a framework, of ours: attributes, properties, objects, events, children that change. */
async function takesWhatAnyElementTakes(page) {
  await page.waitForFunction(() => document.querySelector('#ready').textContent);
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
  await press(page, '#change');
  await page.waitForFunction(
    () =>
      document.querySelector('sm-mood-check').textContent.trim() === 'Other words' &&
      document.querySelector('sm-mood-check').feelings,
  );
}

/** Serves a built app, uses it, and resolves with what went wrong. `change` may rewrite its page on the way. */
async function visit(folder, change, look = () => undefined) {
  const server = await serve(folder, change);
  const {page, ...noticed} = await open(browser, server.url);
  try {
    await look(page);
    return await use({page, ...noticed});
  } catch (error) {
    throw new Error(`${error.message}; ${noticed.wrong.join('; ')}`, {cause: error});
  } finally {
    await page.close();
    await server.close();
  }
}

describe('apps made with the package', () => {
  for (const app of apps) {
    test(`${app}: the types hold, and refuse the mistakes`, async () => {
      const {code, output} = await check(app);
      assert.equal(code, 0, output);
    });

    test(`${app}: three widgets, a property, an event, another endpoint, and gone`, async () => {
      assert.deepEqual(await visit((await build(app)).outDir), []);
    });
  }

  test('react: what a server has drawn is taken over without a word', async () => {
    const {outDir} = await build('react');
    const {outDir: serverDir} = await build('react', {name: 'react-server', build: {ssr: 'server.tsx'}});
    const {html} = await import(`${serverDir}/server.js`);
    const drawn = await html();
    assert.match(drawn, /<sm-breathing-timer minutes="2">/);
    assert.match(drawn, /<template shadowrootmode="open">/);
    assert.deepEqual(
      await visit(
        outDir,
        (page) => page.replace('<!--app-->', () => drawn),
        async (page) => {
          const {lost, counts, reports} = await page.evaluate(seen);
          assert.deepEqual({lost, reports, count: counts.length}, {lost: [], reports: [], count: 1});
          assert.equal(counts[0] > 10, true);
        },
      ),
      [],
    );
  });
});

describe('what a bundler carries', carriesOnlyWhatIsAsked);
describe('what the pages for npm users say', snippetsHold);
describe('what a server draws', () => drawsOnServer(() => browser));
