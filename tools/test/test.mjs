import {existsSync} from 'node:fs';
import {advice, prepareBrowsers} from './browsers.mjs';
import {at} from '../project/root.mjs';
import {forwardSignals, node} from '../project/run.mjs';
import {setup} from '../dev/setup.mjs';
import {useTestFonts} from './fonts.mjs';
import {allSteps, pageSteps, runApps} from './steps.mjs';
import {exitWithUsage, parseCli} from '../project/parse-cli.mjs';

const help = `npm test                                                everything except the apps of tests/apps
npm test -- --all                                       everything and these apps, as CI runs it
npm test -- --only unit,lint                            only these steps: lint, format, knip, types,
                                                        publint, attw, storybook, browsers, apps, or a folder
                                                        of tests/ that Node runs
npm test -- --browser chromium                          the page tests in one engine (or two: chromium,firefox)
npm test -- --browser webkit tests/widgets/x.test.ts    one file of page tests

Installs packages and browsers if it can, builds, runs the checks and tests, and prints "N passed, N failed" as its
last line. If you name a file and dist/ exists, nothing is built.`;

const options = {only: {type: 'string'}, browser: {type: 'string'}, all: {type: 'boolean'}};
const {values, positionals: files} = parseCli(help, {options, allowPositionals: true});
const narrowed = values.browser !== undefined || files.length > 0;
const only = values.only?.split(',') ?? (narrowed ? ['browsers'] : undefined);
const isSelected = (name) => (only ? only.includes(name) : name !== 'apps' || values.all === true);
const allEngines = ['chromium', 'firefox', 'webkit'];
const engines = values.browser?.split(',') ?? allEngines;

const {source, built} = allSteps();
const stepNames = ['browsers', 'apps', ...[...source, ...built].map(([name]) => name)];
const unknown = [
  ...(only ?? []).filter((name) => !stepNames.includes(name)),
  ...engines.filter((name) => !allEngines.includes(name)),
  ...files.filter((file) => !file.includes('*') && !existsSync(at(file))),
];
if (unknown.length > 0) exitWithUsage(`Unknown test targets: ${unknown.join(', ')}.`, help);

const rows = [];

/** Records and prints the result of a step. A step without counts has failed. */
function record({name, passed = 0, failed = 1, seconds, output = '', failures = []}) {
  rows.push({name, passed, failed, failures});
  const time = seconds === undefined ? '' : `${seconds.toFixed(1).padStart(7)} s`;
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${name.padEnd(22)}${`${passed} passed, ${failed} failed`.padStart(24)}${time}`,
  );
  if (failed > 0 && output) console.log(output.trimEnd().replace(/^/gm, '    '));
}

/** Installs packages and browsers. Returns the engines that are missing. */
function prepare() {
  setup();
  const needsBrowsers = ['browsers', 'architecture', 'apps'].some(isSelected);
  return needsBrowsers ? prepareBrowsers().filter((name) => engines.includes(name)) : [];
}

/** Builds, unless no selected step needs it. Resolves with whether there is a build. */
async function build() {
  if (only?.every((name) => source.some(([step]) => step === name))) return true;
  if (files.length > 0 && existsSync(at('dist'))) return true;
  const {code, output, seconds} = await node(['tools/build/build.mjs']);
  record({name: 'build', passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds, output});
  return code === 0;
}

/** Three steps at a time keep two cores busy, because steps with browsers also wait. A fourth saves no time. */
const LANES = 3;

/** Builds in the first lane, while the other ones run the steps that need no build. Resolves with whether there is a build. */
async function runSteps(missing) {
  const selected = ([name]) => isSelected(name);
  const available = isSelected('browsers') ? engines.filter((name) => !missing.includes(name)) : [];
  const early = source.filter(selected);
  const late = [...pageSteps(available, files), ...built.filter(selected)];
  const building = build();
  const runNext = async () => {
    for (let step = early.shift(); step; step = early.shift()) await runStep(step);
    if (!(await building)) return;
    for (let step = late.shift(); step; step = late.shift()) await runStep(step);
  };
  await Promise.all([building.then(runNext), ...Array.from({length: LANES - 1}, runNext)]);
  if (isSelected('browsers')) for (const name of missing) record({name});
  if (isSelected('browsers') && missing.length > 0) console.log(advice(missing));
  const isBuilt = await building;
  if (isBuilt && isSelected('apps')) await runStep(['apps', runApps]);
  return isBuilt;
}

const runStep = async ([name, work]) => record({name, ...(await work())});

async function printSizes() {
  if (only) return;
  const {totals} = await import('../build/sizes.mjs');
  console.log(`\n${totals().join('\n')}`);
}

function summarize() {
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  for (const row of rows.filter((one) => one.failed > 0))
    console.log([`✗ ${row.name}: ${row.failed} failed`, ...row.failures].join('\n    '));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

useTestFonts();
forwardSignals();
if (await runSteps(prepare())) await printSizes();
summarize();
