import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {at} from '../project/root.mjs';
import {node} from '../project/run.mjs';

const engineNames = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK'};

/** Absolute path of a package's command, to be run by this Node. */
function bin(name, command = name) {
  const folder = at('node_modules', name);
  const {bin: commands} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof commands === 'string' ? commands : commands[command]);
}

const lastNumber = (output, pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);

/** Counts of a command that checks one thing: 1 passed when it exits with 0, otherwise 1 failed. */
const exitCodeCounts = ({code}) => ({passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1});

/** The titles after "failing tests" in the output of Node's test runner. */
const failedTitles = (output) =>
  [...(output.split('✖ failing tests:')[1] ?? '').matchAll(/^✖ (.+?)(?: \([\d.]+ms\))?$/gm)].map(([, title]) => title);

/** Counts from the output of Node's test runner. Skipped tests count as failed. */
function nodeCounts({code, output}) {
  const passed = lastNumber(output, /^ℹ pass (\d+)$/gm);
  const failed = ['fail', 'cancelled', 'skipped', 'todo'].reduce(
    (sum, kind) => sum + lastNumber(output, new RegExp(`^ℹ ${kind} (\\d+)$`, 'gm')),
    0,
  );
  return {passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1), failures: failedTitles(output)};
}

/** Counts of a script whose output ends in "N passed, N failed". */
function summaryCounts({code, output}) {
  const [, passed = 0, failed = 0] = ([...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? []).map(Number);
  return {passed, failed: failed || (code === 0 && passed > 0 ? 0 : 1)};
}

/** The test files of a folder that run in Node. TypeScript tests run in Node only in tests/unit, elsewhere in pages. */
const nodeFiles = (folder) =>
  readdirSync(at('tests', folder), {recursive: true})
    .filter((file) => file.endsWith('.test.mjs') || (folder === 'unit' && file.endsWith('.test.ts')))
    .map((file) => join('tests', folder, file));

/** The folders of tests/ with tests for Node. Each folder is a step. */
const nodeFolders = () =>
  readdirSync(at('tests'), {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && nodeFiles(entry.name).length > 0)
    .map(({name}) => name);

/** Runs Node's tests in the given files, each in a process of its own, and resolves with their counts. */
async function runNodeTests(files, flags = []) {
  const done = await node([...flags, '--test', '--test-reporter=spec', '--test-timeout=360000', ...files]);
  return {...done, ...nodeCounts(done)};
}

const nodeTests = (folder) => () => runNodeTests(nodeFiles(folder));

/** Unit tests that need a process of their own: they provide documents, after which the module makes no requests. */
const unitTestsAlone = ['provided-documents', 'early-requests'].map((name) => `tests/unit/fetching/${name}.test.ts`);

/** Runs the unit tests in one process: starting Node with tsx takes longer than the tests of a file. */
function unitTests() {
  const together = nodeFiles('unit').filter((file) => !unitTestsAlone.includes(file));
  const entry = at('.cache/unit-tests.mjs');
  mkdirSync(at('.cache'), {recursive: true});
  writeFileSync(entry, together.map((file) => `import '${pathToFileURL(at(file)).href}';\n`).join(''));
  return runNodeTests([entry, ...unitTestsAlone], ['--import', 'tsx']);
}

const check = (name, args) => [
  name,
  async () => {
    const done = await node(args());
    return {...done, ...exitCodeCounts(done)};
  },
];

/**
 * Runs page tests in an engine (`chromium`, `firefox`, `webkit`), all of them or the given files, and resolves with its
 * counts. A run without tests counts as failed.
 */
async function pageTests(engine, files) {
  const results = at(`.cache/test-results-${engine}.json`);
  rmSync(results, {force: true});
  const env = {BROWSERS: engine, FILES: files.join(','), RESULTS: results};
  const {code, seconds} = await node([bin('@web/test-runner', 'wtr')], {env, echo: true});
  const counts = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};
  const {passed = 0, failed = 0, skipped = 0, failures} = counts[engineNames[engine]] ?? {};
  return {passed, failed: failed + skipped || (code === 0 && passed > 0 ? 0 : 1), seconds, failures};
}

/** The page tests of the engines, all of them or the given files, as one step for each engine. */
export const pageSteps = (engines, files) =>
  engines.map((engine) => [engineNames[engine], () => pageTests(engine, files)]);

/**
 * Makes, builds and opens an app in each framework. Not part of `allSteps`, because it takes ten minutes, needs
 * the package registry, and runs by itself: `npm test -- --all`. Prints its lines as they arrive.
 */
export async function runApps() {
  const done = await node(['--test', '--test-reporter=spec', 'tests/apps/apps.mjs'], {echo: true});
  return {...done, ...nodeCounts(done), output: ''};
}

async function storybook() {
  const built = await node(['tools/dev/storybook.mjs', 'build']);
  if (built.code !== 0) return {...built, passed: 0, failed: 1};
  const checked = await node(['tests/storybook/check-stories.mjs']);
  return {...checked, seconds: built.seconds + checked.seconds, ...summaryCounts(checked)};
}

/** Published files that are not modules, which attw cannot check. */
const notModules = [
  'smart-meditation.js',
  'smart-meditation.full.js',
  'sealed.js',
  'parts/*.js',
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
  'tokens.json',
  'skill/SKILL.md',
];

const attw = () => [
  bin('@arethetypeswrong/cli', 'attw'),
  '--pack',
  '.',
  '--profile',
  'esm-only',
  '--exclude-entrypoints',
];

/** Steps that read only the source, so that they need no build. The longest ones are first. */
const sourceSteps = () => [
  check('lint', () => [bin('eslint'), '.', '--max-warnings', '0']),
  ['unit', unitTests],
  check('format', () => [bin('prettier'), '--check', '--log-level', 'warn', '.']),
  check('types', () => [bin('typescript', 'tsc'), '--noEmit']),
  check('knip', () => [bin('knip'), '--no-progress']),
];

/** The folders of tests/ that take longest begin first, so that the last steps to end are short ones. */
const longest = [
  'start',
  'site',
  'frameworks',
  'builder',
  'architecture',
  'accessibility-tree',
  'sealed',
  'top-level-pages',
];
const rank = (folder) => (longest.includes(folder) ? longest.indexOf(folder) : longest.length);

/** Steps that need a build, without the page tests. */
const builtSteps = () => [
  ['storybook', storybook],
  ...nodeFolders()
    .filter((folder) => folder !== 'unit')
    .sort((a, b) => rank(a) - rank(b))
    .map((folder) => [folder, nodeTests(folder)]),
  check('attw', () => [...attw(), ...notModules]),
  check('publint', () => [bin('publint'), '--strict']),
];

/** Every step except the page tests, `[name, work]` each: those that need no build, and the others. */
export const allSteps = () => ({source: sourceSteps(), built: builtSteps()});
