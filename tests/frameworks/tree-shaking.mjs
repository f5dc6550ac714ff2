import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {at} from '../../tools/project/root.mjs';
import {withImports} from '../support/chunk-imports.mjs';
import {build} from './build-app.mjs';

/** Most bytes of the article card with npm before its parts are needed, compressed (gzip 9); measured: 67,240. */
const ARTICLE_CARD_BYTES = 67_300;

/**
 * The files that a page with the script loads for an open Markdown article. The npm bundle has the same code; the script also
 * has the other widgets.
 */
function scriptFilesOfArticle() {
  const chunks = new Set(['article-card-article-code', 'rich-text'].flatMap((name) => [...withImports(name)]));
  return ['smart-meditation.js', ...[...chunks].map((name) => `parts/${name}.js`)];
}

/** The chunks that a browser loads before it runs the entry. */
function initialChunks(output) {
  const chunks = new Map(output.filter(({type}) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const initial = new Set([...chunks.values()].filter(({isEntry}) => isEntry));
  for (const {imports} of initial) for (const name of imports) initial.add(chunks.get(name));
  return [...initial];
}

/** Bundles a module with this code; resolves with the widgets, the module ids and the sizes of the bundle in bytes. */
async function bundled(name, code) {
  const root = at('tests/frameworks/node_modules/.shaken', name);
  mkdirSync(root, {recursive: true});
  writeFileSync(`${root}/main.js`, code);
  const {output} = await build('plain', {
    root,
    name: `shaken/${name}`,
    build: {rollupOptions: {input: `${root}/main.js`}, modulePreload: {polyfill: false}},
  });
  const initial = initialChunks(output);
  const chunks = initial.filter(({isEntry}) => isEntry);
  const ids = chunks.flatMap(({moduleIds}) => moduleIds);
  return {
    widgets: [...new Set(ids.flatMap((id) => /\/modules\/widgets\/([^/]+)\//.exec(id)?.[1] ?? []))].sort(),
    ids,
    bytes: chunks.reduce((sum, {code: text}) => sum + text.length, 0),
    initialIds: initial.flatMap(({moduleIds}) => moduleIds),
    gzip: initial.reduce((sum, {code: text}) => sum + gzipSync(text, {level: 9}).length, 0),
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

  test('the article card costs npm users no more than users of the script for the same article, and no parser before it is needed', async () => {
    const {gzip, initialIds} = await bundled('article-card', `import '@smart-meditation/widgets/article-card';`);
    const sizes = JSON.parse(readFileSync(at('dist/integrity.json'), 'utf8'));
    const files = scriptFilesOfArticle();
    const script = files.reduce((sum, file) => sum + sizes[file].gzip, 0);
    const message = `${gzip} bytes with npm, ${script} bytes as a script (${files.join(', ')})`;
    assert.ok(gzip <= Math.min(script, ARTICLE_CARD_BYTES), message);
    assert.deepEqual(
      initialIds.filter((id) => /node_modules\/(yaml|dompurify)\//.test(id)),
      [],
    );
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
