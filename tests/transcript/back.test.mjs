import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open} from './page.mjs';

const runs = [
  ['one question', 'feelings note', ['Tab', 'ArrowRight', 'Tab', 'Enter', 'Tab', 'Space']],
  ['a questionnaire', 'instrument="phq-2"', ['Tab', 'ArrowDown', 'Tab', 'Enter', 'Tab', 'ArrowDown', 'Tab', 'Tab', 'Enter']],
];

for (const [name, attributes, keys] of runs) {
  test(`${name}: neither the back button nor a reload brings an answer back`, async () => {
    const reader = await open(`<sm-mood-check country="GB" ${attributes}></sm-mood-check>`);
    try {
      await reader.until(/^radio/);
      const fresh = await reader.tree();
      await reader.press(...keys);
      assert.notDeepEqual(await reader.tree(), fresh, 'something was answered');
      await reader.page.goto(new URL('/sdc-phq9.json', reader.page.url()).href);
      await reader.page.goBack();
      await reader.until(/^radio/);
      assert.deepEqual(await reader.tree(), fresh, 'after the back button');
      await reader.press('Tab', 'ArrowRight');
      await reader.page.reload();
      await reader.until(/^radio/);
      assert.deepEqual(await reader.tree(), fresh, 'after a reload');
    } finally {
      await reader.close();
    }
  });
}
