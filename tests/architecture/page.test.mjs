import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {after, before, test} from 'node:test';
import {launchChromium} from '../support/chromium.mjs';
import {at} from '../../tools/project/root.mjs';
import {widgets} from '../../tools/project/widgets.mjs';

const scripts = ['smart-meditation.js', 'smart-meditation.full.js'];
const strict =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types smart-meditation";

/** A page under a strict policy that loads each named script twice, around the widgets' tags. */
function answer({url}, response) {
  const path = new URL(url, 'http://page').pathname.slice(1);
  if (path === 'favicon.ico') return response.writeHead(204).end();
  if (path.startsWith('dist/'))
    return response.setHeader('content-type', 'text/javascript').end(readFileSync(at(path)));
  const tag = `<script src="/dist/${path}"></script>`;
  const tags = widgets()
    .map((widget) => `<${widget.tag}>Words</${widget.tag}>`)
    .join('');
  response.setHeader('content-security-policy', strict).setHeader('content-type', 'text/html');
  return response.end(`<!doctype html><title>Page</title>${tag}${tags}${tag}`);
}

/** The observable state of a page: its globals, the names on built-in prototypes, its stored values. */
const describePage = () => {
  const builtIn = [
    Object,
    Array,
    String,
    Symbol,
    Promise,
    Function,
    Map,
    Node,
    Element,
    HTMLElement,
    Document,
    ShadowRoot,
    EventTarget,
    Event,
  ];
  return JSON.stringify([
    Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)),
    builtIn.map((one) => [Object.getOwnPropertyNames(one), one.prototype && Object.getOwnPropertyNames(one.prototype)]),
    Object.getOwnPropertySymbols(window).map(String),
  ]);
};

const server = createServer(answer);
let browser;

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launchChromium();
});

after(async () => {
  await browser.close();
  server.close();
});

for (const file of scripts) {
  test(`${file}, loaded twice under a strict policy, starts its widgets and leaves nothing on the page`, async () => {
    const page = await browser.newPage();
    const consoleLines = [];
    page.on('console', (message) => consoleLines.push(message.text()));
    page.on('pageerror', (error) => consoleLines.push(error.message));
    await page.evaluateOnNewDocument(`window.__before = (${describePage})()`);
    await page.goto(`http://127.0.0.1:${server.address().port}/${file}`);
    const earlier = JSON.parse(await page.evaluate('window.__before'));
    await page.evaluate('delete window.__before');
    assert.deepEqual(JSON.parse(await page.evaluate(`(${describePage})()`)), earlier);
    for (const {tag} of widgets()) {
      assert.ok(
        await page.evaluate((name) => Boolean(document.querySelector(name).shadowRoot?.querySelector('.widget')), tag),
        tag,
      );
    }
    assert.equal(await page.evaluate('document.cookie + localStorage.length + sessionStorage.length'), '00');
    assert.deepEqual(consoleLines, []);
    await page.close();
  });
}
