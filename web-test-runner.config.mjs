import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {launchers} from './tests/support/launchers.mjs';
import {mediaCommand} from './tests/support/media-command.mjs';
import {middleware} from './tests/support/middleware.mjs';
import {countingReporter} from './tests/support/reporter.mjs';
import {tableReporter} from './tests/host-pages/table-reporter.mjs';
import {at, root} from './tools/project/root.mjs';

const list = (text, otherwise) => (text ? text.split(',') : otherwise);

/** `BROWSERS=chromium,firefox` and `FILES=tests/widgets/mood-check.test.ts` narrow a run. */
export default {
  rootDir: root,
  files: list(process.env.FILES, ['tests/!(unit)/**/*.test.ts']),
  browsers: launchers(list(process.env.BROWSERS, ['chromium', 'firefox', 'webkit'])),
  concurrentBrowsers: 3,
  nodeResolve: {exportConditions: ['development']},
  plugins: [
    a11ySnapshotPlugin(),
    mediaCommand(),
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: at('tsconfig.json')}),
  ],
  middleware,
  staticLogging: true,
  reporters: [
    countingReporter(at('.cache/test-results.json')),
    ...(process.env.HOST_TABLE ? [tableReporter(process.env.HOST_TABLE)] : []),
  ],
  testFramework: {config: {timeout: 30000}},
  browserStartTimeout: 60000,
  testsStartTimeout: 60000,
  testsFinishTimeout: 180000,
};
