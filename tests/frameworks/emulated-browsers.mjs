import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {node} from '../../tools/project/run.mjs';

const here = at('tests/frameworks');
const folder = `${here}/emulated`;

/** The Vitest example of docs/testing.md. */
const example = () => /^```js\n([^]*?)^```$/m.exec(readFileSync(at('docs/testing.md'), 'utf8'))[1];

/** Declares tests that the package can be imported and rendered in emulated browsers without any output. */
export function testEmulatedBrowsers() {
  for (const environment of ['jsdom', 'happy-dom'])
    test(`${environment}: the example of docs/testing.md passes, and nothing is printed`, async () => {
      rmSync(folder, {recursive: true, force: true});
      mkdirSync(folder, {recursive: true});
      writeFileSync(`${folder}/example.spec.js`, example());
      const {code, output} = await node(
        [
          `${here}/node_modules/vitest/vitest.mjs`,
          'run',
          '--root',
          folder,
          '--environment',
          environment,
          '--reporter',
          'json',
          '--outputFile',
          `${folder}/result.json`,
        ],
        {cwd: here},
      );
      assert.equal(code, 0, output);
      assert.equal(JSON.parse(readFileSync(`${folder}/result.json`, 'utf8')).numPassedTests, 2);
      assert.doesNotMatch(output, /Error|Warning|sm-|at .*:\d+/, output);
    });
}
