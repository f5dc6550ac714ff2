import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {launch} from 'puppeteer-core';
import {findBrowsers} from '../tools/test/browsers.mjs';
import {at} from '../tools/project/root.mjs';
import {positiveNumberOption} from '../tools/project/parse-cli.mjs';
import {animateByFrames, listenForPhases, createAndRemove, startTimers, stopTimers} from './breathing/in-page.mjs';

const help = `node bench/breathing.mjs [--seconds 60]

Measures the built breathing timer in Chromium: the main-thread cost of a running session
compared with the same figure animated by requestAnimationFrame, over one minute; the delay of its
phases in a session of --seconds (600 for the ten-minute run); and the leaks of 1,000 timers.
Each line shows its limit. The exit code is 1 if a limit is exceeded.`;

const seconds = positiveNumberOption('seconds', 60, help);
const minute = 60_000;
const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Serves a page with the built script, and the files of dist/. */
const server = createServer(({url}, response) => {
  const file = at('dist', new URL(url, 'http://bench').pathname.slice(1));
  if (url !== '/' && existsSync(file)) response.setHeader('content-type', 'text/javascript').end(readFileSync(file));
  else
    response
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><html lang="en"><title>Bench</title><script src="/smart-meditation.js"></script>');
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

/** Main-thread cost over a period in milliseconds: seconds of tasks, number of layouts and style recalculations. */
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
    await wait(3500); // The countdown is over.
    if (byFrames) await tools.page.evaluate(animateByFrames);
    return cost(tools, time);
  });
}

/** Number of layouts in the part of each second in which no text changes and only the figure moves. */
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

async function measureLeaks(browser, rounds) {
  return withPage(browser, async ({page, devtools, metrics}) => {
    const counted = async () => {
      await wait(1500); // Tones fade, then their audio nodes are released.
      await devtools.send('HeapProfiler.collectGarbage');
      const {JSHeapUsedSize, Nodes, JSEventListeners, AudioHandlers} = await metrics();
      return {heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners, audio: AudioHandlers};
    };
    await page.evaluate(createAndRemove, 100);
    const before = await counted();
    await page.evaluate(createAndRemove, rounds);
    const after = await counted();
    return Object.fromEntries(Object.entries(after).map(([name, value]) => [name, value - before[name]]));
  });
}

/** Remaining animations, layouts and style recalculations after fifty running timers were stopped. */
async function activityAfterStop(browser) {
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

/** Logs one measurement, and whether it is within its limit. */
function report(name, value, limit, passed) {
  if (!passed) failed += 1;
  console.log(`${passed ? 'pass' : 'FAIL'}  ${name.padEnd(36)}${value}   (${limit})`);
}

async function measure(browser) {
  // Sequentially, because a background page is hidden and has no cost.
  const own = await running(browser, {time: minute});
  const frames = await running(browser, {byFrames: true, time: minute});
  const shown = ({tasks, layouts, styles}) =>
    `${(tasks * 1000).toFixed(0)} ms of tasks, ${layouts} layouts, ${styles} style recalculations`;
  report(
    'one timer, 60 s',
    shown(own),
    'at most one layout per second, and four per phase change',
    own.layouts <= 60 + 4 * 13,
  );
  report('the same, by requestAnimationFrame', shown(frames), 'for comparison', true);
  report('share', `1/${(frames.tasks / own.tasks).toFixed(1)}`, 'at most 1/10', frames.tasks / own.tasks >= 10);
  const quiet = await quietLayouts(browser, 10);
  report('layouts while only the figure moves', quiet, 'none', quiet === 0);
  const fifty = await running(browser, {count: 50, time: 10_000});
  report('fifty timers, 10 s', shown(fifty), 'at most half of the main thread', fifty.tasks <= 5);
  const activity = await activityAfterStop(browser);
  report(
    'fifty timers, stopped',
    JSON.stringify(activity),
    'nothing',
    Object.values(activity).every((value) => value === 0),
  );
  const leaks = await measureLeaks(browser, 1000);
  report(
    '1,000 created, started, removed',
    JSON.stringify(leaks),
    'no node, listener or audio node; at most 200 bytes each',
    leaks.nodes <= 0 && leaks.listeners <= 0 && leaks.audio <= 0 && leaks.heap <= 200_000,
  );
  const late = await lateness(browser, seconds * 1000);
  const most = Math.max(...late);
  report(
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
