import assert from 'node:assert/strict';
import {test} from 'node:test';
import {open} from './page.mjs';

/** Runs in the page: all state outside the widget's shadow tree, including storage. */
async function pageState() {
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
    globalThis.pageEvents,
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

for (const script of ['smart-meditation.js', 'smart-meditation.full.js']) {
  test(`${script}: a complete questionnaire leaves no data on the page and requests nothing but chunks`, async () => {
    const reader = await open(
      '<form><sm-mood-check country="GB" instrument="phq-2" show-score></sm-mood-check></form>',
      {script},
    );
    const {page} = reader;
    try {
      await reader.until(/^radio/);
      const requestedPaths = [];
      const consoleLines = [];
      page.on('request', (request) => requestedPaths.push(new URL(request.url()).pathname));
      page.on('console', (line) => consoleLines.push(line.text()));
      await page.evaluate(() => {
        globalThis.pageEvents = [];
        for (const type of ['sm-mood-answer', 'sm-mood-support', 'sm-mood-score-mismatch', 'change', 'input']) {
          document.addEventListener(type, (event) =>
            globalThis.pageEvents.push([type, event.detail, {...event}.answer, event.target.value ?? null]),
          );
        }
        document
          .querySelector('sm-mood-check')
          .addEventListener('sm-mood-answer', ({answer}) => globalThis.pageEvents.push(['done', answer ?? null]));
      });
      await reader.press(...keys);
      const total = await reader.until(/Your total is/);
      assert.match(total, /Your total is/);
      const outside = await page.evaluate(pageState);
      assert.match(outside, /"done",null/, 'the page receives only the completion event');
      assert.doesNotMatch(outside, /LA65|Nearly every day|More than half|"5"|valueCoding/);
      assert.deepEqual(consoleLines, []);
      assert.deepEqual(
        requestedPaths.filter((path) => path !== '/favicon.ico' && !path.startsWith('/parts/')),
        [],
      );
      assert.equal(
        await page.evaluate(() => new FormData(document.forms[0]).entries().next().done),
        true,
        'a form gets no value without a name attribute',
      );
    } finally {
      await reader.close();
    }
  });
}
