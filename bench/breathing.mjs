import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {launch} from 'puppeteer-core';
import {findBrowsers} from '../tools/test/browsers.mjs';
import {at} from '../tools/project/root.mjs';
import {positiveNumberOption} from '../tools/project/parse-cli.mjs';
import {driveByFrames, listenForPhases, makeAndRemove, startTimers, stopTimers} from './breathing/in-page.mjs';

const help = `node bench/breathing.mjs [--seconds 60]

Measures the built breathing timer in Chromium: what a running session costs the main thread
beside the same figure moved by requestAnimationFrame, over a minute; how late its phases begin
in a session of so many seconds (--seconds 600 is the ten-minute run); and what 1,000 timers leave behind.
Each line says what it should be; when one is not, the exit code is 1.`;

const seconds = positiveNumberOption('seconds', 60, help);
const minute = 60_000;
const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** A page with the built script, and the files beside it. */
const server = createServer(({url}, response) => {
  const file = at('dist', url.slice(1));
  if (url !== '/' && existsSync(file)) response.setHeader('content-type', 'text/javascript').end(readFileSync(file));
  else
    response
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><html lang="en"><title>Bench</title><script src="/breathing-timer.js"></script>');
});

async function withPage(browser, work) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  const metrics = async () =>
    Object.fromEntries((await devtools.send('Performance.getMetrics')).metrics.map(({name, value}) => [name, value]));
  try {
    return await work({page, devtools, metrics});
  } finally {
    await page.close();
  }
}

/** What a stretch of time costs the main thread: seconds of tasks, layouts, style recalculations. */
async function cost({metrics}, time) {
  const before = await metrics();
  await wait(time);
  const after = await metrics();
  const passed = (name) => after[name] - before[name];
  return {tasks: passed('TaskDuration'), layouts: passed('LayoutCount'), styles: passed('RecalcStyleCount')};
}

async function running(browser, {count = 1, byFrames = false, time}) {
  return withPage(browser, async (tools) => {
    await tools.page.evaluate(startTimers, count);
    await wait(3500); // Get ready is over.
    if (byFrames) await tools.page.evaluate(driveByFrames);
    return cost(tools, time);
  });
}

/** Layouts in the quiet part of each second, when no word changes and only the figure moves. */
async function quietLayouts(browser, rounds) {
  return withPage(browser, async ({page, metrics}) => {
    await page.evaluate(startTimers, 1);
    await wait(4300);
    let layouts = 0;
    for (let round = 0; round < rounds; round += 1) {
      const before = await metrics();
      await wait(500);
      layouts += (await metrics()).LayoutCount - before.LayoutCount;
      await wait(1300 - (await page.evaluate(() => globalThis.sinceSecond())));
    }
    return layouts;
  });
}

async function lateness(browser, time) {
  return withPage(browser, async ({page}) => {
    await page.evaluate(listenForPhases, time / 60_000);
    await wait(time + 4000);
    return page.evaluate(() => globalThis.late);
  });
}

async function leftBehind(browser, rounds) {
  return withPage(browser, async ({page, devtools, metrics}) => {
    const counted = async () => {
      await wait(1500); // Tones fade, then their nodes go.
      await devtools.send('HeapProfiler.collectGarbage');
      const {JSHeapUsedSize, Nodes, JSEventListeners, AudioHandlers} = await metrics();
      return {heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners, audio: AudioHandlers};
    };
    await page.evaluate(makeAndRemove, 100);
    const before = await counted();
    await page.evaluate(makeAndRemove, rounds);
    const after = await counted();
    return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name]]));
  });
}

/** What is still going on a second after fifty running timers were stopped. */
async function afterFifty(browser) {
  return withPage(browser, async ({page, metrics}) => {
    await page.evaluate(startTimers, 50);
    await wait(5000);
    const animations = await page.evaluate(stopTimers);
    const before = await metrics();
    await wait(3000);
    const after = await metrics();
    return {
      animations,
      layouts: after.LayoutCount - before.LayoutCount,
      styles: after.RecalcStyleCount - before.RecalcStyleCount,
    };
  });
}

let failed = 0;

/** Says one measured line, and whether it keeps its bound. */
function line(name, value, bound, kept) {
  if (!kept) failed += 1;
  console.log(`${kept ? 'pass' : 'FAIL'}  ${name.padEnd(36)}${value}   (${bound})`);
}

async function measure(browser) {
  // One after the other: a page behind another one is hidden, and costs nothing.
  const own = await running(browser, {time: minute});
  const frames = await running(browser, {byFrames: true, time: minute});
  const shown = ({tasks, layouts, styles}) =>
    `${(tasks * 1000).toFixed(0)} ms of tasks, ${layouts} layouts, ${styles} style recalculations`;
  line('one timer, 60 s', shown(own), 'a layout a second, and four at a turn', own.layouts <= 60 + 4 * 13);
  line('the same, by requestAnimationFrame', shown(frames), 'for comparison', true);
  line('share', `1/${(frames.tasks / own.tasks).toFixed(1)}`, 'at most 1/10', frames.tasks / own.tasks >= 10);
  const quiet = await quietLayouts(browser, 10);
  line('layouts while only the figure moves', quiet, 'none', quiet === 0);
  const fifty = await running(browser, {count: 50, time: 10_000});
  line('fifty timers, 10 s', shown(fifty), 'half of the main thread at most', fifty.tasks <= 5);
  const still = await afterFifty(browser);
  line(
    'fifty timers, stopped',
    JSON.stringify(still),
    'nothing',
    Object.values(still).every((one) => one === 0),
  );
  const left = await leftBehind(browser, 1000);
  line(
    '1,000 made, started and removed',
    JSON.stringify(left),
    'no node, listener or audio node; 200 bytes each',
    left.nodes <= 0 && left.listeners <= 0 && left.audio <= 0 && left.heap <= 200_000,
  );
  const late = await lateness(browser, seconds * 1000);
  const most = Math.max(...late);
  line(
    `${late.length} phases in ${seconds} s`,
    `at most ${most.toFixed(1)} ms late, ${(late.reduce((sum, one) => sum + one, 0) / late.length).toFixed(1)} ms on average`,
    'at most 20 ms',
    most <= 20,
  );
}

async function run() {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const browser = await launch({
    executablePath: findBrowsers().chromium,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    await measure(browser);
  } finally {
    await browser.close();
    server.close();
  }
  process.exitCode = failed ? 1 : 0;
}

await run();
