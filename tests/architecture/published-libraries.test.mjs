import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {rollup} from 'rollup';
import {bundles} from '../../rollup.config.mjs';

const injection =
  /^import \{ \w+ as (?:document|globalThis|Symbol|litPropertyMetadata) \} from '[^']*\/lit-environment\.js';\n/gm;
const isLit = (id) => /\/node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\//.test(id);

/** Every module of node_modules in the bundle with all widgets, after our plugins have transformed it. */
async function libraryModules() {
  const found = [];
  const [[{plugins, input}]] = bundles();
  const record = {
    name: 'record',
    moduleParsed: ({id, code}) => void (id.includes('/node_modules/') && found.push({id, code})),
  };
  await (await rollup({input, plugins: [...plugins, record]})).close();
  return found;
}

test('libraries are bundled unmodified, except that Lit gets its own globals', async () => {
  const modules = await libraryModules();
  for (const {id, code} of modules) {
    const published = readFileSync(id, 'utf8');
    assert.equal(isLit(id) ? code.replace(injection, '').trim() : code, isLit(id) ? published.trim() : published, id);
  }
  for (const name of ['dompurify', 'marked', 'valibot', 'lit-html', '@lit/reactive-element'])
    assert.ok(
      modules.some(({id}) => id.includes(`/node_modules/${name}/`)),
      name,
    );
});
