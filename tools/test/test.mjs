import {existsSync} from 'node:fs';
import {advice, prepareBrowsers} from './browsers.mjs';
import {at} from '../project/root.mjs';
import {endTogether, node} from '../project/run.mjs';
import {setup} from '../dev/setup.mjs';
import {fontWidths, useTestFonts} from './fonts.mjs';
import {inBrowsers, lanes, layoutTests} from './steps.mjs';
import {refuse, understand} from '../project/parse-cli.mjs';

const help = `npm test                                            everything, as CI runs it
npm test -- --only house,lint                       these checks alone (lint, types, publint, attw, storybook,
                                                    browsers, or a folder of tests/ for Node, such as house)
npm test -- --browser chromium                      the page tests in one engine (or two: chromium,firefox)
npm test -- --browser webkit tests/widgets/x.test.ts    one file of them
npm test -- --fonts wide tests/widgets/x.test.ts    with the wider test font

Installs packages and browsers where it can, builds, checks, and ends in "N passed, N failed".
Naming a file skips the build when there is one.`;

const options = {only: {type: 'string'}, browser: {type: 'string'}, fonts: {type: 'string'}};
const {values, positionals: files} = understand(help, {options, allowPositionals: true});
const narrowed = values.browser !== undefined || files.length > 0;
const only = values.only?.split(',') ?? (narrowed ? ['browsers'] : undefined);
const wanted = (name) => !only || only.includes(name);
const everyEngine = ['chromium', 'firefox', 'webkit'];
const engines = values.browser?.split(',') ?? everyEngine;

/** What was asked for and is not there. */
const unknown = [
  ...(only ?? []).filter(
    (name) =>
      ![
        'browsers',
        ...lanes()
          .flat()
          .map(([step]) => step),
      ].includes(name),
  ),
  ...engines.filter((name) => !everyEngine.includes(name)),
  ...(values.fonts === undefined || fontWidths.includes(values.fonts) ? [] : [`fonts ${values.fonts}`]),
  ...files.filter((file) => !file.includes('*') && !existsSync(at(file))),
];
if (unknown.length > 0) refuse(`There is no ${unknown.join(', no ')} to test.`, help);

const rows = [];

/** Writes a step down; one that did not count anything has failed. */
function note({name, passed = 0, failed = 1, seconds, output = ''}) {
  rows.push({name, passed, failed});
  const time = seconds === undefined ? '' : `${seconds.toFixed(1).padStart(7)} s`;
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${name.padEnd(22)}${`${passed} passed, ${failed} failed`.padStart(24)}${time}`,
  );
  if (failed > 0 && output) console.log(output.trimEnd().replace(/^/gm, '    '));
}

async function lane(steps) {
  for (const [name, work] of steps.filter(([step]) => wanted(step))) note({name, ...(await work())});
}

async function prepare() {
  setup();
  const lacking =
    wanted('browsers') || wanted('architecture') ? prepareBrowsers().filter((name) => engines.includes(name)) : [];
  if (files.length > 0 && existsSync(at('dist'))) return lacking;
  const {code, output, seconds} = await node(['tools/build/build.mjs']);
  note({name: 'build', passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds, output});
  return code === 0 ? lacking : undefined;
}

async function check(lacking) {
  await Promise.all(lanes().map(lane));
  if (!wanted('browsers')) return;
  const here = engines.filter((engine) => !lacking.includes(engine));
  if (here.length > 0) {
    const runs = [
      await inBrowsers(here, files, values.fonts),
      ...(files.length > 0 ? [] : [await inBrowsers(here, layoutTests, 'wide')]),
    ];
    for (const {rows: counted, seconds} of runs) for (const row of counted) note({...row, seconds});
  }
  for (const name of lacking) note({name, passed: 0, failed: 1});
  if (lacking.length > 0) console.log(advice(lacking));
}

async function report() {
  if (only) return;
  const {totals} = await import('../build/sizes.mjs');
  console.log(`\n${totals().join('\n')}`);
}

function conclude() {
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  for (const row of rows.filter(({failed: bad}) => bad > 0)) console.log(`✗ ${row.name}: ${row.failed} failed`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

useTestFonts(values.fonts);
endTogether();
const lacking = await prepare();
if (lacking) {
  await check(lacking);
  await report();
}
conclude();
