import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {bundledTests} from './tests/support/bundled-tests.mjs';
import {chromiumOnly} from './tests/support/chromium-only.mjs';
import {launchers} from './tests/support/launchers.mjs';
import {mediaCommand} from './tests/support/media-command.mjs';
import {middleware} from './tests/support/middleware.mjs';
import {countingReporter} from './tests/support/reporter.mjs';
import {tableReporter} from './tests/host-pages/table-reporter.mjs';
import {freePort} from './tools/dev/free-port.mjs';
import {at, root} from './tools/project/root.mjs';

const list = (text, defaultValue) => (text ? text.split(',') : defaultValue);
const files = list(process.env.FILES);
const engines = ['chromium', 'firefox', 'webkit'];
const tested = list(process.env.BROWSERS, engines);
const browsers = launchers(tested);
const chromium = browsers.filter(({name}) => name === 'Chromium');

/**
 * `BROWSERS=chromium,firefox` and `FILES=tests/widgets/mood-check.test.ts` narrow a run. Named files run in every
 * engine; without names, those of `chromiumOnly` run in Chromium alone.
 */
export default {
  rootDir: root,
  files: files ?? ['tests/!(unit)/**/*.test.ts', ...Object.keys(chromiumOnly).map((file) => `!${file}`)],
  groups:
    files || chromium.length === 0
      ? []
      : [{name: 'chromium-only', files: Object.keys(chromiumOnly), browsers: chromium}],
  browsers,
  // Engines that are tested at the same time look for a port in different ranges.
  port: await freePort(8000 + 100 * engines.indexOf(tested[0])),
  concurrentBrowsers: 3,
  nodeResolve: {exportConditions: ['development']},
  plugins: [
    a11ySnapshotPlugin(),
    mediaCommand(),
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: at('tsconfig.json')}),
  ],
  middleware: [...(process.argv.includes('--watch') ? [] : [bundledTests(files)]), ...middleware],
  staticLogging: true,
  reporters: [
    countingReporter(process.env.RESULTS ?? at('.cache/test-results.json')),
    ...(process.env.HOST_TABLE ? [tableReporter(process.env.HOST_TABLE)] : []),
  ],
  testFramework: {config: {timeout: 60000}},
  browserStartTimeout: 60000,
  testsStartTimeout: 60000,
  testsFinishTimeout: 300000,
};
