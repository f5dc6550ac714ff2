import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {launch} from 'puppeteer-core';
import {findBrowsers} from '../tools/test/browsers.mjs';
import {at} from '../tools/project/root.mjs';
import {parseCli} from '../tools/project/parse-cli.mjs';

const help = `node bench/start.mjs

Measures the cost of loading the built smart-meditation.js on a page without a widget, in Chromium
with 4× CPU throttling: the CPU time of the task that compiles and runs it, median of nine pages. Other
programs on the machine hardly change it.
The exit code is 1 if the limit is exceeded.`;

const most = 50;
const rounds = 9;

const script = readFileSync(at('dist/smart-meditation.js'));
const server = createServer(({url}, response) => {
  if (url === '/smart-meditation.js') response.setHeader('content-type', 'text/javascript').end(script);
  else
    response
      .setHeader('content-type', 'text/html')
      .end('<!doctype html><html lang="en"><title>Bench</title><p>Words</p>');
});

/** CPU time of the longest task with the script, in milliseconds, from Chromium's trace. */
async function longestTask(browser) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.emulateCPUThrottling(4);
  await page.tracing.start({categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline']});
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const made = Object.assign(document.createElement('script'), {
          src: '/smart-meditation.js',
          onload: () => requestIdleCallback(resolve),
        });
        document.head.append(made);
      }),
  );
  const {traceEvents} = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  await page.close();
  const [compiled] = traceEvents.filter(
    ({name, args}) => name === 'EvaluateScript' && args.data?.url?.endsWith('/smart-meditation.js'),
  );
  const tasks = traceEvents.filter(({name, tid, ph}) => name === 'RunTask' && tid === compiled.tid && ph === 'X');
  return Math.max(
    ...tasks.filter(({ts, dur}) => ts <= compiled.ts && ts + dur >= compiled.ts).map(({tdur}) => tdur / 1000),
  );
}

parseCli(help);
await once(server.listen(0, '127.0.0.1'), 'listening');
const browser = await launch({
  executablePath: findBrowsers().chromium,
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const times = [];
for (let round = 0; round < rounds; round += 1) times.push(await longestTask(browser));
const median = times.sort((a, b) => a - b)[(rounds - 1) / 2];
console.log(
  `The task that runs smart-meditation.js: ${median.toFixed(1)} ms with 4× CPU throttling; limit ${most} ms.`,
);
await browser.close();
server.close();
server.closeAllConnections();
process.exitCode = median <= most ? 0 : 1;
