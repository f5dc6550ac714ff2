import {existsSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {at} from '../project/root.mjs';
import {node} from '../project/run.mjs';

const engineNames = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK'};
const results = at('.cache/test-results.json');

/** A package's command, as a script for this Node. */
function bin(name, command = name) {
  const folder = at('node_modules', name);
  const {bin: commands} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof commands === 'string' ? commands : commands[command]);
}

const number = (output, pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);

/** Counts of a command that checks one thing: its exit code is the verdict. */
const verdict = ({code}) => ({passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1});

/** Counts of Node's own test runner. A skipped test counts as failed: the house has none. */
function nodeCounts({code, output}) {
  const passed = number(output, /^ℹ pass (\d+)$/gm);
  const failed = ['fail', 'cancelled', 'skipped', 'todo'].reduce(
    (sum, kind) => sum + number(output, new RegExp(`^ℹ ${kind} (\\d+)$`, 'gm')),
    0,
  );
  return {passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1)};
}

/** Counts of a script that ends in "N passed, N failed". */
function saidCounts({code, output}) {
  const [, passed = 0, failed = 0] = ([...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? []).map(Number);
  return {passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1)};
}

const nodeFiles = (folder) =>
  readdirSync(at('tests', folder), {recursive: true})
    .filter((file) => /\.test\.mjs$/.test(file) || (folder === 'unit' && file.endsWith('.test.ts')))
    .map((file) => join('tests', folder, file));

/** Node's tests lie in folders of their own; each folder is a step. */
const nodeFolders = () =>
  readdirSync(at('tests'), {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && nodeFiles(entry.name).length > 0)
    .map(({name}) => name);

const nodeTests = (folder) => async () => {
  const done = await node([
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    '--test-timeout=360000',
    ...nodeFiles(folder),
  ]);
  return {...done, ...nodeCounts(done)};
};

const checked = (args) => node(args).then((done) => ({...done, ...verdict(done)}));

/** Page tests that also run with a wider font: nothing on the page may move because a text needs another line. */
export const layoutTests = ['tests/widgets/*stable-layout*.test.ts', 'tests/host-pages/reserved-size.test.ts'];

/** Runs the tests of the page in the engines at once; an engine that ran none has failed. */
export async function inBrowsers(engines, files = [], fonts = 'default') {
  rmSync(results, {force: true});
  const env = {BROWSERS: engines.join(','), FILES: files.join(','), TEST_FONTS: fonts};
  const done = await node([bin('@web/test-runner', 'wtr')], {env, echo: true});
  const told = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};
  const rows = engines.map((engine) => {
    const {passed = 0, failed = 0, skipped = 0} = told[engineNames[engine]] ?? {};
    return {
      name: `${engineNames[engine]}${fonts === 'default' ? '' : `, ${fonts} font`}`,
      passed,
      failed: failed + skipped || (passed > 0 ? 0 : 1),
    };
  });
  const crashed = done.code !== 0 && rows.every(({failed}) => failed === 0);
  return {...done, output: '', rows: crashed ? [...rows, {name: 'test runner', passed: 0, failed: 1}] : rows};
}

const storybook = async () => {
  const built = await node(['tools/dev/storybook.mjs', 'build']);
  if (built.code !== 0) return {...built, passed: 0, failed: 1};
  const walked = await node(['tests/storybook/walk.mjs']);
  return {...walked, seconds: built.seconds + walked.seconds, ...saidCounts(walked)};
};

const notEntries = [
  'smart-meditation.js',
  'smart-meditation.css',
  'custom-elements.json',
  'integrity.json',
  'package.json',
  'schemas/*.json',
  'locales/*.json',
  'vscode.html-data.json',
  'vscode.css-data.json',
  'web-types.json',
  'llms.txt',
];

/** The checks that need no page, in two lanes that run side by side: `[name, work]` each. */
export const lanes = () => [
  [
    ['lint', () => checked([bin('eslint'), '.', '--max-warnings', '0'])],
    ['types', () => checked([bin('typescript', 'tsc'), '--noEmit'])],
    ['publint', () => checked([bin('publint'), '--strict'])],
    [
      'attw',
      () =>
        checked([
          bin('@arethetypeswrong/cli', 'attw'),
          '--pack',
          '.',
          '--profile',
          'esm-only',
          '--exclude-entrypoints',
          ...notEntries,
        ]),
    ],
    ['storybook', storybook],
    ['start', nodeTests('start')], // Here, so that both lanes take about as long.
  ],
  nodeFolders()
    .filter((folder) => folder !== 'start')
    .map((folder) => [folder, nodeTests(folder)]),
];
