import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {launch} from 'puppeteer-core';
import {findBrowsers} from '../tools/test/browsers.mjs';
import {at} from '../tools/project/root.mjs';
import {parseCli} from '../tools/project/parse-cli.mjs';
import {candidates, fetchPeers} from './mood/peers.mjs';

const help = `node bench/mood-peers.mjs

Renders the same five questions with the built smart-meditation.js, with LHC-Forms and with
SurveyJS, and reports the cost of each: bytes of scripts and styles (brotli 11), seconds
of script until the questions are rendered (Chromium, 4× CPU throttling, median of five
runs), and the ratio to LHC-Forms with its target. Downloads the peers once.`;

const runs = 5;
/** Target ratios to LHC-Forms. docs/decisions/004-byte-ceilings.md explains why the ratio of bytes is missed. */
const targets = {bytes: 1 / 25, script: 1 / 10};
const types = {'.js': 'text/javascript; charset=utf-8', '.css': 'text/css'};

const sizes = new Map();
const brotli = (path) => {
  if (!sizes.has(path))
    sizes.set(
      path,
      brotliCompressSync(readFileSync(at(path)), {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length,
    );
  return sizes.get(path);
};

function pageOf({styles = [], scripts, body}) {
  const head = styles.map((path) => `<link rel="stylesheet" href="/${path}">`).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${head}<body>${body}${scripts.map((path) => `<script src="/${path}"></script>`).join('')}`;
}

const names = Object.keys(candidates);
let requestedPaths = new Set();

const server = createServer(({url}, response) => {
  const path = decodeURIComponent(new URL(url, 'http://bench').pathname.slice(1));
  if (path.startsWith('page/'))
    return response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(pageOf(candidates[names[Number(path.slice(5))]]));
  if (!/^(dist|\.cache\/peers)\//.test(path) || !types[extname(path)]) return response.writeHead(404).end();
  requestedPaths.add(path);
  return response.setHeader('content-type', types[extname(path)]).end(readFileSync(at(path)));
});

/** Visits the page with an empty cache. Returns seconds of script until the questions are rendered. */
async function visit(browser, index) {
  const {start, shown} = candidates[names[index]];
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
  requestedPaths = new Set();
  await page.goto(`http://127.0.0.1:${server.address().port}/page/${index}`, {waitUntil: 'load'});
  await page.evaluate(`void (${start})`);
  await page.waitForFunction(shown, {polling: 'raf', timeout: 60_000});
  const {metrics} = await devtools.send('Performance.getMetrics');
  await context.close();
  return metrics.find(({name}) => name === 'ScriptDuration').value;
}

async function measure(browser, index) {
  const times = [];
  for (let run = 0; run < runs; run += 1) times.push(await visit(browser, index));
  const bytes = [...requestedPaths].reduce((sum, path) => sum + brotli(path), 0);
  return {
    name: names[index],
    files: requestedPaths.size,
    bytes,
    script: times.sort((a, b) => a - b)[Math.floor(runs / 2)],
  };
}

parseCli(help);
fetchPeers();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await launch({
  executablePath: findBrowsers().chromium,
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const rows = [];
for (const index of names.keys()) rows.push(await measure(browser, index));
await browser.close();
server.close();
for (const {name, files, bytes, script} of rows)
  console.log(
    `${name.padEnd(18)} ${String(files).padStart(2)} files ${String(bytes).padStart(8)} bytes ${script.toFixed(3).padStart(7)} s of script`,
  );
const [ours, lhc] = rows;
for (const metric of ['bytes', 'script']) {
  const ratio = ours[metric] / lhc[metric];
  console.log(
    `${metric}: 1/${(1 / ratio).toFixed(1)} of LHC-Forms, target 1/${1 / targets[metric]}: ${ratio <= targets[metric] ? 'reached' : 'missed'}`,
  );
}
