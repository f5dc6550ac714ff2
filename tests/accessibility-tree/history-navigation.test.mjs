import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open} from './page.mjs';

/** Records whether the page was restored from the back/forward cache or reloaded. */
const watch = '<script>addEventListener("pageshow", ({persisted}) => (globalThis.kept = persisted))</script>';

const runs = [
  ['one question', 'feelings note', ['Tab', 'ArrowRight', 'Tab', 'Enter', 'Tab', 'Space']],
  [
    'a questionnaire',
    'instrument="phq-2"',
    ['Tab', 'ArrowDown', 'Tab', 'Enter', 'Tab', 'ArrowDown', 'Tab', 'Tab', 'Enter'],
  ],
  ['an answer that has the focus', 'instrument="phq-2"', ['Tab', 'ArrowDown']],
  ['a safety answer that has opened help', 'instrument="phq-9" layout="all"', [...Array(9).fill('Tab'), 'ArrowDown']],
];

for (const [name, attributes, keys] of runs) {
  test(`${name}: neither back navigation nor reload restores an answer`, async () => {
    const reader = await open(`<sm-mood-check country="GB" ${attributes}></sm-mood-check>${watch}`);
    try {
      await reader.until(/^radio/);
      const fresh = await reader.tree();
      await reader.press(...keys);
      assert.notDeepEqual(await reader.tree(), fresh, 'a question was answered');
      await reader.page.goto(new URL('/sdc-phq9.json', reader.page.url()).href);
      await reader.page.goBack();
      await reader.until(/^radio/);
      assert.equal(
        await reader.page.evaluate(() => globalThis.kept),
        true,
        'the page was restored from the back/forward cache',
      );
      assert.deepEqual(await reader.tree(), fresh, 'after back navigation');
      await reader.press('Tab', 'ArrowRight');
      await reader.page.reload();
      await reader.until(/^radio/);
      assert.deepEqual(await reader.tree(), fresh, 'after a reload');
    } finally {
      await reader.close();
    }
  });
}

test('the quick exit replaces the page in the history, and leaves no cookies and no referrer', async () => {
  const reader = await open(
    '<sm-mood-check country="GB" instrument="phq-2" exit-url="/sdc-phq9.json"></sm-mood-check>',
  );
  const {page} = reader;
  try {
    await reader.until(/^radio/);
    await reader.until(/Leave this page/);
    const [before, address] = [await page.evaluate(() => history.length), page.url()];
    await reader.press('Tab', 'ArrowDown');
    const left = page.waitForNavigation();
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Escape');
    await left;
    assert.match(page.url(), /sdc-phq9\.json$/);
    assert.equal(await page.evaluate(() => document.referrer), '', 'the next page does not learn of this one');
    assert.equal(await page.evaluate(() => history.length), before, 'the history entry was replaced');
    await page.goBack();
    assert.notEqual(page.url(), address);
    assert.deepEqual(await page.browserContext().cookies(), []);
  } finally {
    await reader.close();
  }
});
