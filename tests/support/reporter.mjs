import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, relative} from 'node:path';

/** Console lines that the report omits. */
const ignoredLogs = /Lit is in dev mode/;

const testsIn = (suite, path = []) => [
  ...(suite?.tests ?? []).map((test) => ({...test, name: [...path, test.name].join(' › ')})),
  ...(suite?.suites ?? []).flatMap((inner) => testsIn(inner, [...path, inner.name])),
];

/** An error as text: its message, the compared values, and its stack. */
function formatError(error) {
  const {message = 'failed without a message', name, stack = '', expected, actual} = error ?? {};
  const compared = expected === undefined ? [] : [`expected ${expected}`, `actual   ${actual}`];
  return [stack.includes(message) ? '' : `${name ?? 'Error'}: ${message}`, ...compared, stack]
    .filter(Boolean)
    .join('\n');
}

/** The failures of one file in one engine: failed tests, then errors outside of tests. */
function failuresOf(session) {
  const failed = testsIn(session.testResults).filter((test) => !test.passed && !test.skipped);
  const outsideTests = session.errors.map((error) => ({name: 'outside of tests', error}));
  return [...failed, ...outsideTests].map(({name, error}) => ({name, message: formatError(error)}));
}

function countsOf(session) {
  const tests = testsIn(session.testResults);
  const skipped = tests.filter((test) => test.skipped).length;
  const failed = failuresOf(session).length;
  return {passed: tests.filter((test) => test.passed && !test.skipped).length, failed, skipped};
}

const indent = (text) => text.replace(/^/gm, '      ');

/** Duration of a file's tests in an engine, in seconds. */
const secondsOf = (session) => testsIn(session.testResults).reduce((sum, {duration = 0}) => sum + duration, 0) / 1000;

/** One line per file, then its failures with console output and missing files. */
function describeFile(root, testFile, sessions) {
  const ok = sessions.every((session) => session.passed);
  const engines = sessions
    .map((session) => `${session.browser.name} ${countsOf(session).passed} (${secondsOf(session).toFixed(1)} s)`)
    .join(', ');
  const lines = [`${ok ? '✓' : '✗'} ${relative(root, testFile)}: ${engines}`];
  for (const session of sessions.filter(({passed}) => !passed)) {
    for (const {name, message} of failuresOf(session))
      lines.push(`  ✗ ${session.browser.name}: ${name}`, indent(message));
    const logs = session.logs.map((log) => log.map(String).join(' ')).filter((text) => !ignoredLogs.test(text));
    for (const text of logs) lines.push(`    ${session.browser.name} console: ${text}`);
    for (const url of session.request404s) lines.push(`    ${session.browser.name} 404: ${url}`);
  }
  return lines.join('\n');
}

/** One line for each failure of a session: file, test and the first line of its message. */
const failureLines = (root, session) =>
  failuresOf(session).map(
    ({name, message}) => `${relative(root, session.testFile)}: ${name}: ${message.split('\n', 1)[0]}`,
  );

/**
 * Prints one line per file and the details of failures, and writes the counts of each engine with its failures to
 * `file`.
 */
export function countingReporter(file) {
  let started;
  return {
    start: (args) => void (started = args),
    reportTestFileResults: ({logger, sessionsForTestFile, testFile}) =>
      logger.log(describeFile(started.config.rootDir, testFile, sessionsForTestFile)),
    onTestRunFinished({sessions}) {
      const engines = Object.fromEntries(
        started.browserNames.map((name) => [name, {passed: 0, failed: 0, skipped: 0, failures: []}]),
      );
      for (const session of sessions) {
        const counts = engines[session.browser.name];
        for (const [kind, count] of Object.entries(countsOf(session))) counts[kind] += count;
        counts.failures.push(...failureLines(started.config.rootDir, session));
      }
      mkdirSync(dirname(file), {recursive: true});
      writeFileSync(file, `${JSON.stringify(engines, null, 2)}\n`);
      for (const [name, {passed, failed}] of Object.entries(engines))
        console.log(`${name}: ${passed} passed, ${failed} failed`);
    },
  };
}
