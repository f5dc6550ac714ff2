import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {after, test} from 'node:test';
import {languages} from '../../tools/project/locales.mjs';
import {at, root} from '../../tools/project/root.mjs';

const folder = mkdtempSync(join(tmpdir(), 'smart-meditation-new-'));
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && existsSync(at(path)));
for (const path of tracked) cpSync(at(path), join(folder, path));
symlinkSync(at('node_modules'), join(folder, 'node_modules'));
after(() => rmSync(folder, {recursive: true, force: true}));

const run = (script, ...args) => execFileSync(process.execPath, [script, ...args], {cwd: folder, encoding: 'utf8'});
const inCopy = (path) => import(pathToFileURL(join(folder, path)).href);
const isChanged = (path) => !readFileSync(at(path)).equals(readFileSync(join(folder, path)));

test('a new widget is one folder, one line in the list, a story and a test', () => {
  const output = run('tools/generate/new-widget.mjs', 'sleep-diary');
  assert.deepEqual(tracked.filter(isChanged), ['src/widgets/index.ts']);
  const before = readFileSync(at('src/widgets/index.ts'), 'utf8');
  assert.equal(
    readFileSync(join(folder, 'src/widgets/index.ts'), 'utf8'),
    `${before}export * from './sleep-diary/sleep-diary.js';\n`,
  );
  const written = output
    .split('\n')
    .filter((line) => /^(src|stories|tests)\//.test(line) && !line.includes('index.ts'));
  const elsewhere = written.filter((line) => !line.startsWith('src/widgets/sleep-diary/'));
  assert.deepEqual(elsewhere, ['stories/sleep-diary.stories.ts', 'tests/widgets/sleep-diary.test.ts']);
});

test('the list, the translations and the doctor include the new widget without another edit', async () => {
  const {widgets} = await inCopy('tools/project/widgets.mjs');
  assert.deepEqual(widgets().at(-1), {name: 'sleep-diary', className: 'SleepDiaryElement', tag: 'sm-sleep-diary'});
  const {localeOf} = await inCopy('tools/project/locales.mjs');
  for (const language of languages()) assert.deepEqual(localeOf(language)['sleep-diary'], {title: 'Sleep diary'});
  mkdirSync(join(folder, 'dist/parts'), {recursive: true}); // The doctor lists the chunks of a build, which has not run here.
  const doctor = (await inCopy('rollup.config.mjs'))
    .bundles('dist')
    .flat()
    .find(({output}) => output.file?.endsWith('/doctor.js'));
  const {code} = doctor.plugins.find(({name}) => name === 'doctor-data').load('/doctor/build-data.js');
  assert.match(code, /"sm-sleep-diary"/);
});

test('the new widget, its story and its test compile', () => {
  const project = {
    extends: './tsconfig.json',
    include: [
      'src/widgets/index.ts',
      'stories/sleep-diary.stories.ts',
      'tests/widgets/sleep-diary.test.ts',
      '**/*.d.ts',
    ],
  };
  writeFileSync(join(folder, 'tsconfig.new-widget.json'), JSON.stringify(project));
  const {stdout, status} = spawnSync(
    process.execPath,
    [at('node_modules/typescript/bin/tsc'), '--noEmit', '--project', 'tsconfig.new-widget.json'],
    {cwd: folder, encoding: 'utf8'},
  );
  assert.equal(stdout, '');
  assert.equal(status, 0);
});

test('the files of the new widget are formatted', () => {
  const paths = ['src/widgets/sleep-diary', 'stories/sleep-diary.stories.ts', 'tests/widgets/sleep-diary.test.ts'];
  run('node_modules/prettier/bin/prettier.cjs', '--check', ...paths);
});

test('the name of an existing widget is rejected', () => {
  assert.throws(() => run('tools/generate/new-widget.mjs', 'sleep-diary'), /There is already a widget sleep-diary/);
});
