import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {cruise} from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import {at, root} from '../../tools/project/root.mjs';
import {files, withoutComments} from './project-files.mjs';

const {options, forbidden} = createRequire(import.meta.url)(at('.dependency-cruiser.cjs'));

/** Checks the imports below `src/` of a folder against `.dependency-cruiser.cjs`: `{violations, modules}`. */
async function check(baseDir) {
  const {output} = await cruise(['src'], {...options, baseDir, validate: true, ruleSet: {forbidden}}, undefined, {
    tsConfig: extractTSConfig(at('tsconfig.json')),
  });
  const violations = output.summary.violations.map(({rule, from, to}) => `${rule.name}: ${from} → ${to}`);
  return {violations: [...new Set(violations)].sort(), modules: output.summary.totalCruised};
}

test('imports follow the layers without cycles, type imports included', async () => {
  const {violations, modules} = await check(root);
  assert.deepEqual(violations, []);
  assert.ok(modules > 200, 'the modules were read');
});

test('each rule reports an import that breaks it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'smart-meditation-imports-'));
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  write('src/content/one.ts', "import type {Two} from './two.js';\nexport interface One {\n  two: Two;\n}\n");
  write('src/content/two.ts', "import type {One} from './one.js';\nexport interface Two {\n  one: One;\n}\n");
  write('src/platform/three.ts', "import type {One} from '../content/one.js';\nexport type Three = One;\n");
  write('src/utilities/four.ts', "import type {Three} from '../platform/three.js';\nexport type Four = Three;\n");
  write('src/widgets/a/a.ts', "import {b} from '../b/b.js';\nexport const a = b;\n");
  write('src/widgets/b/b.ts', "import {join} from 'node:path';\nimport './gone.js';\nexport const b = join;\n");
  try {
    assert.deepEqual((await check(folder)).violations, [
      'known-layer: src/utilities/four.ts → src/platform/three.ts',
      'no-circular: src/content/one.ts → src/content/two.ts',
      'no-other-widget: src/widgets/a/a.ts → src/widgets/b/b.ts',
      'node-only-in-cli: src/widgets/b/b.ts → path',
      'platform-folders: src/platform/three.ts → src/content/one.ts',
      'resolvable: src/widgets/b/b.ts → ./gone.js',
    ]);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

test('imports of our own files end in .js', () => {
  const withoutExtension = files(/^src\/.*\.ts$/).flatMap(({path, text}) =>
    [...withoutComments(text).matchAll(/(?:\bfrom|\bimport)(?:\s*\()?\s*'(\.[^']+)'/g)]
      .filter(([, name]) => !/\.(js|json)$/.test(name))
      .map(([, name]) => `${path}: ${name}`),
  );
  assert.deepEqual(withoutExtension, []);
});
