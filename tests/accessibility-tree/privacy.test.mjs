import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open} from './page.mjs';

/** Runs in the page: everything that stands outside the widget's shadow, and all that its scripts can keep. */
async function around() {
  const attributes = [...document.querySelectorAll('*')].flatMap((one) =>
    [...one.attributes].map(({name, value}) => `${name}=${value}`),
  );
  return JSON.stringify([
    location.href,
    document.title,
    document.cookie,
    window.name,
    history.state,
    {...localStorage},
    {...sessionStorage},
    await indexedDB.databases(),
    await caches.keys(),
    attributes,
    document.body.innerText,
    globalThis.heard,
  ]);
}

const keys = [
  'Tab',
  'ArrowDown',
  'ArrowDown',
  'ArrowDown',
  'Tab',
  'Enter',
  'Tab',
  'ArrowDown',
  'ArrowDown',
  'Tab',
  'Tab',
  'Enter',
  'Tab',
  'Tab',
  'Tab',
  'Tab',
  'Enter',
];

for (const script of ['mood-check.js', 'smart-meditation.js']) {
  test(`${script}: a whole questionnaire leaves nothing in the page, and goes nowhere`, async () => {
    const reader = await open(
      '<form><sm-mood-check country="GB" instrument="phq-2" show-score></sm-mood-check></form>',
      {script},
    );
    const {page} = reader;
    try {
      await reader.until(/^radio/);
      const asked = [];
      const said = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      page.on('console', (line) => said.push(line.text()));
      await page.evaluate(() => {
        globalThis.heard = [];
        for (const type of ['sm-mood-answer', 'sm-mood-support', 'sm-mood-score-mismatch', 'change', 'input']) {
          document.addEventListener(type, (event) =>
            globalThis.heard.push([type, event.detail, {...event}.answer, event.target.value ?? null]),
          );
        }
        document
          .querySelector('sm-mood-check')
          .addEventListener('sm-mood-answer', ({answer}) => globalThis.heard.push(['done', answer ?? null]));
      });
      await reader.press(...keys);
      const total = await reader.until(/Your total is/);
      assert.match(total, /Your total is/);
      const outside = await page.evaluate(around);
      assert.match(outside, /"done",null/, 'the page learns that somebody has finished');
      assert.doesNotMatch(outside, /LA65|Nearly every day|More than half|"5"|valueCoding/);
      assert.deepEqual(said, []);
      assert.deepEqual(
        asked.filter((path) => !['/mood-check-follow-up.js', '/favicon.ico'].includes(path)),
        [],
      );
      assert.equal(
        await page.evaluate(() => new FormData(document.forms[0]).entries().next().done),
        true,
        'a form without its name gets nothing',
      );
    } finally {
      await reader.close();
    }
  });
}
