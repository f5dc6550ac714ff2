import {writeFileSync} from 'node:fs';

const testsIn = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(testsIn)];

/** A test reporter that writes the result of each host page in each engine to `file`: `{page: {engine: passed}}`. */
export const tableReporter = (file) => ({
  onTestRunFinished({sessions}) {
    const table = {};
    for (const {browser, testResults} of sessions) {
      for (const {name, passed} of testsIn(testResults)) (table[name] ??= {})[browser.name] = passed;
    }
    writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
  },
});
