import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {launchChromium} from '../support/chromium.mjs';
import {fileIn, serveFiles} from '../../tools/dev/serve-files.mjs';
import {at} from '../../tools/project/root.mjs';
import {widgets} from '../../tools/project/widgets.mjs';

const cycles = 500;
/** Heap in bytes that a cycle may leave on average: bookkeeping of the engine itself. */
const maxBytesPerCycle = 1024;

const article = {
  title: 'An article',
  body: '## A part\n\nSome words [1].\n\n'.repeat(20),
  sources: [{title: 'A source'}],
  cautions: [{level: 'urgent', heading: 'Take care', body: '*Slowly.*'}],
};
const properties = {'sm-article-card': {content: article, open: true}, 'sm-breathing-timer': {minutes: 1}};

/** Creates a widget, mounts it, clicks its first button and removes it, `count` times. Runs in the page. */
async function mountAndRemove(tag, properties, count) {
  for (let cycle = 0; cycle < count; cycle += 1) {
    const element = Object.assign(document.createElement(tag), properties);
    const ready =
      tag === 'sm-article-card' &&
      new Promise((resolve, reject) => {
        element.addEventListener('sm-content-ready', resolve, {once: true});
        element.addEventListener('sm-content-error', ({error}) => reject(error), {once: true});
      });
    document.body.append(element);
    await ready;
    await element.updateComplete;
    element.shadowRoot.querySelector('button, input')?.click();
    await element.updateComplete;
    element.remove();
  }
}

/** Heap in use (bytes), nodes and listeners after garbage collection. */
async function measure(page, session) {
  for (let pass = 0; pass < 3; pass += 1) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    await session.send('HeapProfiler.collectGarbage');
  }
  const {metrics} = await session.send('Performance.getMetrics');
  const {
    JSHeapUsedSize: heap,
    Nodes: nodes,
    JSEventListeners: listeners,
  } = Object.fromEntries(metrics.map(({name, value}) => [name, value]));
  return {heap, nodes, listeners};
}

describe(`mounting and removing a widget of the built script ${cycles} times`, () => {
  let browser;
  let server;
  before(async () => {
    // From a server, because the script loads its parts from the folder that it came from.
    server = await serveFiles({
      find: async (path) => ({file: path === '/' ? at('tests/leaks/page.html') : await fileIn(at('dist'), path)}),
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const {tag} of widgets()) {
    it(`leaks nothing of <${tag}>`, async () => {
      const page = await browser.newPage();
      await page.goto(server.url);
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      await page.evaluate(mountAndRemove, tag, properties[tag] ?? {}, 100);
      const first = await measure(page, session);
      await page.evaluate(mountAndRemove, tag, properties[tag] ?? {}, cycles);
      const last = await measure(page, session);
      const body = await page.evaluate(() => document.body.childElementCount);
      assert.deepEqual(
        {nodes: last.nodes - first.nodes, listeners: last.listeners - first.listeners, body},
        {nodes: 0, listeners: 0, body: 0},
      );
      assert.ok(
        (last.heap - first.heap) / cycles < maxBytesPerCycle,
        `${Math.round((last.heap - first.heap) / cycles)} bytes per cycle`,
      );
      await page.close();
    });
  }
});
