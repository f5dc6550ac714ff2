import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {launch} from 'puppeteer-core';
import {findBrowsers} from '../tools/test/browsers.mjs';
import {at} from '../tools/project/root.mjs';
import {positiveNumberOption} from '../tools/project/parse-cli.mjs';
import {forms} from './questionnaire/forms.mjs';
import {candidates, fetchPeers, peersFolder} from './questionnaire/peers.mjs';

const help = `node bench/questionnaire.mjs [--runs 5]

Renders two forms with the built smart-meditation.js, with LHC-Forms and with SurveyJS, all questions
at once: five questions, and 60 questions with a repeating group and a total. Reports bytes of scripts
and styles (brotli 11), seconds of script until all answers can be given, and milliseconds of the main
thread from an answer until the page is ready for the next one (Chromium, 4x CPU throttling, median of
all runs), and the ratios to LHC-Forms of the same run. Downloads the peers once, into PEERS or the
folder for temporary files.`;

const runs = positiveNumberOption('runs', 5, help);
const answers = 5;
const types = {'.js': 'text/javascript; charset=utf-8', '.css': 'text/css'};

const sizes = new Map();
function brotli(file) {
  if (!sizes.has(file))
    sizes.set(file, brotliCompressSync(readFileSync(file), {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length);
  return sizes.get(file);
}

const fileOf = (path) => (path.startsWith('peers/') ? join(peersFolder, path.slice(6)) : at(path));

function pageOf({styles = [], scripts, body}) {
  const head = styles.map((path) => `<link rel="stylesheet" href="/${path}">`).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${head}<body>${body}${scripts.map((path) => `<script src="/${path}"></script>`).join('')}`;
}

const requestedFiles = new Set();
const server = createServer(({url}, response) => {
  const path = decodeURIComponent(new URL(url, 'http://bench').pathname.slice(1));
  if (path.startsWith('page/'))
    return response.setHeader('content-type', 'text/html; charset=utf-8').end(pageOf(candidates[path.slice(5)]));
  if (!/^(dist|peers)\//.test(path) || !types[extname(path)]) return response.writeHead(404).end();
  requestedFiles.add(fileOf(path));
  return response.setHeader('content-type', types[extname(path)]).end(readFileSync(fileOf(path)));
});

/** Answers one question and waits for the next frame. Runs in the page. */
const answer = (root, index) =>
  `${root}.querySelectorAll('input[type=radio]')[${index}].click(), new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))`;

/** Visits the page with an empty cache. Returns seconds of script until the form is shown, and seconds of work per answer. */
async function visit(browser, name, form) {
  const {start, root} = candidates[name];
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  const metric = async (wanted) =>
    (await devtools.send('Performance.getMetrics')).metrics.find((one) => one.name === wanted).value;
  await devtools.send('Performance.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
  requestedFiles.clear();
  await page.goto(`http://127.0.0.1:${server.address().port}/page/${encodeURIComponent(name)}`, {waitUntil: 'load'});
  await page.evaluate(`void (${start(form)})`);
  const isShown = `${root}?.querySelectorAll('input[type=radio]').length >= ${form.radios}`;
  await page.waitForFunction(isShown, {polling: 'raf', timeout: 120_000});
  const script = await metric('ScriptDuration');
  const before = await metric('TaskDuration');
  for (let index = 0; index < answers; index += 1) await page.evaluate(answer(root, index * 4 + 1));
  const perAnswer = ((await metric('TaskDuration')) - before) / answers;
  await context.close();
  return {script, perAnswer};
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(browser, name, form) {
  const visits = [];
  for (let run = 0; run < runs; run += 1) visits.push(await visit(browser, name, form));
  return {
    name,
    bytes: [...requestedFiles].reduce((sum, file) => sum + brotli(file), 0),
    script: median(visits.map(({script}) => script)),
    perAnswer: median(visits.map(({perAnswer}) => perAnswer)),
  };
}

fetchPeers();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await launch({
  executablePath: findBrowsers().chromium,
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
for (const [title, form] of Object.entries(forms)) {
  console.log(title);
  const rows = [];
  for (const name of Object.keys(candidates)) rows.push(await measure(browser, name, form));
  const reference = rows[1];
  for (const row of rows)
    console.log(
      `  ${row.name.padEnd(20)} ${String(row.bytes).padStart(8)} bytes  ${row.script.toFixed(3).padStart(7)} s  ${(row.perAnswer * 1000).toFixed(1).padStart(7)} ms/answer  ratios to LHC-Forms: ${['bytes', 'script', 'perAnswer'].map((metric) => (row[metric] / reference[metric]).toFixed(3)).join(' ')}`,
    );
}
await browser.close();
server.close();
