import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {build} from './build-app.mjs';

/** Bundles a module with this code; resolves with the widgets, the module ids and the size of the bundle in bytes. */
async function bundled(name, code) {
  const root = at('tests/frameworks/node_modules/.shaken', name);
  mkdirSync(root, {recursive: true});
  writeFileSync(`${root}/main.js`, code);
  const {output} = await build('plain', {
    root,
    name: `shaken/${name}`,
    build: {rollupOptions: {input: `${root}/main.js`}, modulePreload: {polyfill: false}},
  });
  const chunks = output.filter(({type, isEntry}) => type === 'chunk' && isEntry);
  const ids = chunks.flatMap(({moduleIds}) => moduleIds);
  return {
    widgets: [...new Set(ids.flatMap((id) => /\/modules\/widgets\/([^/]+)\//.exec(id)?.[1] ?? []))].sort(),
    ids,
    bytes: chunks.reduce((sum, {code: text}) => sum + text.length, 0),
  };
}

/** Declares tests that bundles contain only what is imported. */
export function testTreeShaking() {
  test('importing one widget bundles only that widget', async () => {
    for (const name of ['breathing-timer', 'crisis-support', 'mood-check', 'article-card']) {
      const {widgets} = await bundled(name, `import '@smart-meditation/widgets/${name}';`);
      assert.deepEqual(widgets, [name]);
    }
  });

  test('importing a parser bundles no widget and no Lit', async () => {
    const {widgets, ids} = await bundled(
      'parser',
      `import {parseArticle} from '@smart-meditation/widgets/content'; globalThis.read = parseArticle;`,
    );
    assert.deepEqual(widgets, []);
    assert.deepEqual(
      ids.filter((id) => /node_modules\/(@lit|lit)/.test(id)),
      [],
    );
  });

  test('importing one class from the entry without side effects bundles only that class', async () => {
    const {widgets} = await bundled(
      'class',
      `import {CrisisSupportElement} from '@smart-meditation/widgets'; CrisisSupportElement.define();`,
    );
    assert.deepEqual(widgets, ['crisis-support']);
  });

  test('an unused import bundles nothing', async () => {
    const {bytes} = await bundled('nothing', `import '@smart-meditation/widgets';`);
    assert.ok(bytes < 200, `${bytes} bytes`);
  });
}
