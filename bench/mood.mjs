import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {launch} from 'puppeteer-core';
import {findBrowsers} from '../tools/test/browsers.mjs';
import {at} from '../tools/project/root.mjs';
import {positiveNumberOption} from '../tools/project/parse-cli.mjs';
import {answerAndRemove, trackLeaks} from './mood/in-page.mjs';

const help = `node bench/mood.mjs [--rounds 500]

Creates, answers and removes the built mood check repeatedly in Chromium, as one question, as a
questionnaire with its safety question, and with the diary, and reports leaks after garbage
collection: heap, nodes, listeners, timers, observers. Fails if any of them grows.`;

const rounds = positiveNumberOption('rounds', 500, help);
const warmUp = 50;

/** Allowed heap growth per round in bytes, for code that is recompiled. One leaked answer per round would exceed it. */
const heapPerRound = 128;

const zeros = (count) =>
  Array.from({length: count}, () => [
    ['.question input', 0],
    ['.pager .btn:last-child', 0],
  ]).flat();
const runs = {
  'one question': [
    {feelings: '', note: ''},
    [
      ['.mood input', 1],
      ['.btn', 0],
      ['.chip input', 0],
      ['.help', 0],
      ['.actions .btn', 0],
    ],
  ],
  'PHQ-9 with help': [
    {instrument: 'phq-9', country: 'GB', 'show-score': ''},
    [
      ...zeros(8),
      ['.question input', 2],
      ['.support .change', 0],
      ['.pager .btn:last-child', 0],
      ['.question input', 1],
      ['.pager .btn:last-child', 0],
      ['.pager .btn:last-child', 0],
      ['.clear', 0],
    ],
  ],
  'the diary': [
    {remember: '', 'exit-url': 'https://clinic.example/'},
    [
      ['.mood input', 3],
      ['.btn', 0],
      ['[role=switch]', 0],
      ['.export-links .link', 3],
    ],
  ],
};

const server = createServer(({url}, response) => {
  const file = at('dist', new URL(url, 'http://bench').pathname.slice(1));
  if (url !== '/' && existsSync(file)) response.setHeader('content-type', 'text/javascript').end(readFileSync(file));
  else
    response
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><html lang="en"><title>Bench</title><script src="/smart-meditation.js"></script>');
});

async function measure(browser, attributes, presses) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(trackLeaks);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  const measureLeaks = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    const {metrics} = await devtools.send('Performance.getMetrics');
    const named = Object.fromEntries(metrics.map(({name, value}) => [name, value]));
    return {
      heap: named.JSHeapUsedSize,
      nodes: named.Nodes,
      listeners: named.JSEventListeners,
      ...(await page.evaluate(() => globalThis.leakCounts())),
    };
  };
  await page.evaluate(answerAndRemove, attributes, presses, warmUp);
  const before = await measureLeaks();
  await page.evaluate(answerAndRemove, attributes, presses, rounds);
  const after = await measureLeaks();
  await page.close();
  return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name]]));
}

await once(server.listen(0, '127.0.0.1'), 'listening');
const browser = await launch({
  executablePath: findBrowsers().chromium,
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
  protocolTimeout: 600_000,
});
for (const [name, [attributes, presses]] of Object.entries(runs)) {
  const {heap, ...counted} = await measure(browser, attributes, presses);
  const grows = heap > rounds * heapPerRound || Object.values(counted).some((more) => more > 0);
  if (grows) process.exitCode = 1;
  console.log(
    `${name.padEnd(16)} ${rounds} times: heap ${(heap / 1024).toFixed(1)} kB, ${Object.entries(counted)
      .map(([what, more]) => `${what} ${more}`)
      .join(', ')}: ${grows ? 'GROWS' : 'no growth'}`,
  );
}
await browser.close();
server.close();
