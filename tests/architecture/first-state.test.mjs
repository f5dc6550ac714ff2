import assert from 'node:assert/strict';
import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {after, before, test} from 'node:test';
import {launchChromium} from '../support/chromium.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';
import {at} from '../../tools/project/root.mjs';

/** The widgets without a document, each with an element that its first state has. */
const firstStates = {
  '<sm-breathing-timer>Words</sm-breathing-timer>': '[part~=start]',
  '<sm-mood-check>Words</sm-mood-check>': '[part~=options] input',
  '<sm-crisis-support country="GB">Words</sm-crisis-support>': '[part~=support] a[href^="tel:"]',
};

let markup = '';
let requested = [];
let heldBack = [];
let holdsPartsBack = true;

function answer({url}, response) {
  const path = new URL(url, 'http://page').pathname;
  if (path === '/favicon.ico') return response.writeHead(204).end();
  requested.push(path);
  if (path === '/')
    return response
      .setHeader('content-type', 'text/html')
      .end(`<!doctype html><title>Page</title><script src="/smart-meditation.js" async></script>${markup}`);
  const send = () =>
    existsSync(at(`dist${path}`))
      ? response.setHeader('content-type', 'text/javascript').end(readFileSync(at(`dist${path}`)))
      : response.writeHead(404).end();
  // Parts wait, so that a first state that needs one is never reached.
  return holdsPartsBack && path.startsWith('/parts/') ? heldBack.push(send) : send();
}

const server = createServer(answer);
let browser;

before(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  server.close();
});

/** Waits for an element of a widget. Puppeteer's own waiting for a selector does not notice changes inside a shadow root. */
const waitInside = (page, widget, selector) =>
  waitInPage(
    page,
    (tag, inner) => Boolean(document.querySelector(tag)?.shadowRoot?.querySelector(inner)),
    widget,
    selector,
  );

/** Opens a page with one widget and waits for its first state, while all parts wait. */
async function openFirstState(tags, selector = firstStates[tags]) {
  markup = tags;
  holdsPartsBack = true;
  requested = [];
  heldBack = [];
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`, {waitUntil: 'domcontentloaded'});
  const widget = /^<([\w-]+)/.exec(tags)[1];
  await waitInside(page, widget, selector);
  return page;
}

for (const tags of Object.keys(firstStates)) {
  test(`${tags} needs one request to its first state`, async () => {
    const page = await openFirstState(tags);
    assert.deepEqual(
      requested.filter((path) => !path.startsWith('/parts/')),
      ['/', '/smart-meditation.js'],
    );
    await page.close();
  });
}

test('a page with one timer requests the page, the script, and then the session without a press', async () => {
  const [tags] = Object.keys(firstStates);
  const page = await openFirstState(tags);
  const requests = ['/', '/smart-meditation.js', '/parts/breathing-timer-session.js'];
  const timer = await page.$('sm-breathing-timer');
  while (heldBack.length === 0) await once(server, 'request');
  assert.deepEqual(requested, requests);
  for (const send of heldBack.splice(0)) send();
  await timer.evaluate((element) => element.ready);
  await timer.evaluate((element) => element.start());
  await waitInside(page, 'sm-breathing-timer', '[part~=pause]');
  assert.deepEqual(requested, requests, 'a press requests nothing');
  await page.close();
});

test('a timer with an unknown pattern is there at once, and the console names the pattern when its code has arrived', async () => {
  const page = await openFirstState('<sm-breathing-timer pattern="nonsense"></sm-breathing-timer>', '[part~=start]');
  const messages = [];
  const isNamed = new Promise((resolve) => {
    page.on(
      'console',
      (message) => messages.push(message.text()) && /pattern should be/.test(message.text()) && resolve(),
    );
  });
  while (!requested.includes('/parts/breathing-timer-optional-features.js')) await once(server, 'request');
  assert.deepEqual(messages, []);
  holdsPartsBack = false;
  for (const send of heldBack.splice(0)) send();
  await isNamed;
  assert.match(messages.join('\n'), /but is "nonsense"; "calm" runs instead/);
  await page.close();
});
