import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html, unsafeStatic} from 'lit/static-html.js';
import {at} from '../../tools/root.mjs';
import {widgets} from '../../tools/widgets.mjs';

const entries = ['index', 'define', 'content/index', ...widgets().map(({name}) => `define/${name}`)];
const address = (entry) => pathToFileURL(at(`dist/modules/${entry}.js`)).href;

await import(address('define'));

for (const {name, tag} of widgets()) {
  test(`${tag} renders on a server, around the words inside it`, async () => {
    const markup = await collectResult(render(html`<${unsafeStatic(tag)}><p>Words of the page</p></${unsafeStatic(tag)}>`));
    assert.match(markup, new RegExp(`<${tag}[ >]`));
    assert.match(markup, /<template shadowroot="open" shadowrootmode="open"|<template shadowrootmode="open"/);
    assert.ok(markup.includes('<p>Words of the page</p>'), name);
    assert.match(markup, /<slot|<button|<h2/);
  });
}

for (const entry of entries) {
  test(`importing ${entry} in Node does nothing that can be noticed`, () => {
    const code = `await import(${JSON.stringify(address(entry))}); console.log('imported');`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 20000});
    assert.equal(said, 'imported\n');
  });
}
