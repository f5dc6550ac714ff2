import {spawn} from 'node:child_process';
import {parseCli} from '../project/parse-cli.mjs';
import {at, root} from '../project/root.mjs';
import {setup} from '../dev/setup.mjs';
import {useTestFonts} from './fonts.mjs';

const help = `npm run test:watch -- tests/widgets/mood-check.test.ts                     in Chromium
npm run test:watch -- --browser firefox tests/widgets/mood-check.test.ts   in another engine
npm run test:watch -- tests/unit/content/questionnaire-fhir.test.ts        in Node

Runs test files again whenever they or a module they import changes. Without files: all page tests. Ctrl-C stops it.`;

const {values, positionals: files} = parseCli(help, {
  options: {browser: {type: 'string', default: 'chromium'}},
  allowPositionals: true,
});

const isUnitTest = (file) => file.startsWith('tests/unit/');

/** The arguments for Node: its own test runner when all files are unit tests, otherwise Web Test Runner. */
const args =
  files.length > 0 && files.every(isUnitTest)
    ? ['--import', 'tsx', '--watch', '--test', ...files]
    : [at('node_modules/@web/test-runner/dist/bin.js'), '--watch'];

setup();
useTestFonts();
const child = spawn(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: {...process.env, BROWSERS: values.browser, FILES: files.join(',')},
});
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name));
child.on('exit', (code) => (process.exitCode = code ?? 0));
