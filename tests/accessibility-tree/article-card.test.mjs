import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open} from './page.mjs';

test('every button of an article has a name', async () => {
  const article = JSON.stringify({type: 'article', title: 'Sleep', lang: 'en', body: 'Text'});
  const reader = await open(
    `<sm-article-card open><script type="application/json">${article}</script></sm-article-card>`,
    {script: 'smart-meditation.js'},
  );
  try {
    await reader.until(/^button "Print"/);
    const buttons = (await reader.tree()).filter((line) => line.startsWith('button'));
    assert.ok(buttons.length >= 2);
    assert.deepEqual(
      buttons.filter((line) => !/^button "\w/.test(line)),
      [],
    );
  } finally {
    await reader.close();
  }
});
