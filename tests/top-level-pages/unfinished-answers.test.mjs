import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {serveFiles, fileIn} from '../../tools/dev/serve-files.mjs';
import {at} from '../../tools/project/root.mjs';
import {launchChromium} from '../support/chromium.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const QUESTIONS = 60;
/** How often the page is killed: `KILLS=50` for a longer run. */
const VISITS = Number(process.env.KILLS ?? 8);
const content = {
  resourceType: 'Questionnaire',
  item: Array.from({length: QUESTIONS}, (_, index) => ({
    linkId: `q${index}`,
    type: 'string',
    text: `Question ${index}`,
  })),
};

/** Creates the widget and continues with the answers of an earlier visit. Returns the answers in the fields. Runs in the page. */
async function open(questionnaire, isFirst) {
  const check = Object.assign(document.createElement('sm-mood-check'), {
    content: questionnaire,
    resume: true,
    layout: 'all',
  });
  document.body.append(check);
  const selector = isFirst ? '.keep input' : '.continue';
  while (!check.shadowRoot?.querySelector(selector)) await new Promise((resolve) => setTimeout(resolve, 20));
  check.shadowRoot.querySelector(selector).click();
  await check.updateComplete;
  return [...check.shadowRoot.querySelectorAll('.question .line-input')].map(({value}) => value);
}

/** Answers a question and waits until the answers have been stored, unless `waits` is false. Runs in the page. */
async function answer(index, text, waits) {
  const record = () =>
    new Promise((resolve) => {
      const request = indexedDB.open('smart-meditation-unfinished');
      request.onupgradeneeded = () => request.transaction.abort();
      request.onerror = (event) => {
        event.preventDefault();
        resolve('');
      };
      request.onsuccess = () => {
        const all = request.result.transaction('answers').objectStore('answers').getAll();
        all.onsuccess = () => {
          request.result.close();
          resolve(String(all.result[0]?.iv));
        };
      };
    });
  const earlier = waits && (await record());
  const field = document.querySelector('sm-mood-check').shadowRoot.querySelectorAll('.question .line-input')[index];
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  while (waits && (await record()) === earlier) await new Promise(requestAnimationFrame);
}

let browser;
let server;
before(async () => {
  server = await serveFiles({
    find: async (path) => ({file: await fileIn(at('dist'), path === '/' ? '/frame.html' : path)}),
    change: (bytes, file) => (file.endsWith('.html') ? Buffer.from('<!doctype html><html lang="en"><body>') : bytes),
  });
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('no stored answer is lost when the page is killed, and nothing is left at the end', async (t) => {
  const expected = Array.from({length: QUESTIONS}, () => '');
  let survived = 0;
  let last;
  let page;
  for (let visit = 0; visit <= VISITS; visit += 1) {
    page = await browser.newPage();
    await page.goto(server.url);
    await page.addScriptTag({url: `${server.url}smart-meditation.js`});
    const shown = await page.evaluate(open, content, visit === 0);
    if (last) {
      // The last answer was given immediately before the page was killed, perhaps before it was stored.
      if (shown[last.index] === last.text) survived += 1;
      expected[last.index] = shown[last.index] === last.text ? last.text : last.earlier;
    }
    assert.deepEqual(shown, expected, `visit ${visit}`);
    if (visit === VISITS) break;
    const [first, second] = [(visit * 7) % QUESTIONS, (visit * 7 + 3) % QUESTIONS];
    expected[first] = `answer ${visit}`;
    await page.evaluate(answer, first, expected[first], true);
    last = {index: second, text: `late answer ${visit}`, earlier: expected[second]};
    await page.evaluate(answer, second, last.text, false);
    await new Promise((resolve) => setTimeout(resolve, (visit * 13) % 40));
    if (visit % 2) await page.close();
    else await killRenderer(page);
  }
  await page.evaluate(() => document.querySelector('sm-mood-check').reset());
  await waitInPage(page, async () => !(await indexedDB.databases()).length);
  t.diagnostic(`${survived} of ${VISITS} answers given at most 40 ms before the end were stored, too`);
});

/** Crashes the process of a page. */
async function killRenderer(page) {
  const session = await page.createCDPSession();
  const crashed = new Promise((resolve) => page.once('error', resolve));
  await Promise.race([session.send('Page.crash').catch(() => undefined), crashed]);
  await crashed;
  await page.close();
}
