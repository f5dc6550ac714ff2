import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {setupConsumers} from './setup.mjs';
import {apps, build, check} from './build-app.mjs';
import {carriesOnlyWhatIsAsked} from './tree-shaking.mjs';
import {browse, inside, open, serve} from './visit-app.mjs';

const article = 'articles/baclofen-for-anxiety.json';
let browser;

before(async () => {
  setupConsumers();
  browser = await browse();
});
after(() => browser?.close());

/** Uses an app as a person and its team would; resolves with what went wrong on the way. */
async function use({page, wrong, asked}) {
  await page.waitForFunction(inside, {}, 'sm-article-card', '[part~="title"]');
  assert.equal(await page.evaluate(inside, 'sm-mood-check', '[part~="options"]') !== undefined, true, 'the mood check is there');
  assert.equal(await page.evaluate(() => document.querySelector('sm-breathing-timer').minutes), 2);
  assert.ok(asked.includes(`/one/${article}`), 'the article came from the first endpoint');
  await page.evaluate(() => document.querySelector('sm-breathing-timer').start());
  await page.waitForFunction(() => document.querySelector('#heard').textContent === 'calm 120');
  const fromElsewhere = page.waitForResponse((response) => response.url().endsWith(`/two/${article}`));
  await page.click('#move');
  assert.equal((await fromElsewhere).status(), 200);
  await page.waitForFunction(inside, {}, 'sm-article-card', '[part~="title"]');
  await page.click('#leave');
  await page.waitForFunction(() => !document.querySelector('sm-breathing-timer, sm-mood-check, sm-article-card, [role="status"][aria-live]'));
  return wrong;
}

/** Serves a built app, uses it, and resolves with what went wrong. `change` may rewrite its page on the way. */
async function visit(folder, change) {
  const server = await serve(folder, change);
  const {page, ...seen} = await open(browser, server.url);
  try {
    return await use({page, ...seen});
  } catch (error) {
    throw new Error(`${error.message}; ${seen.wrong.join('; ')}`, {cause: error});
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
    const drawn = html();
    assert.match(drawn, /<sm-breathing-timer minutes="2">/);
    assert.deepEqual(await visit(outDir, (page) => page.replace('<!--app-->', drawn)), []);
  });
});

describe('what a bundler carries', carriesOnlyWhatIsAsked);
