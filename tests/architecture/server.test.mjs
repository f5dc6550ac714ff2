import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html, unsafeStatic} from 'lit/static-html.js';
import {at} from '../../tools/project/root.mjs';
import {widgets} from '../../tools/project/widgets.mjs';

const entries = [
  'index',
  'define',
  'hydrate',
  'server',
  'content/index',
  ...widgets().map(({name}) => `define/${name}`),
];
const address = (entry) => pathToFileURL(at(`dist/modules/${entry}.js`)).href;
const {renderWidget} = await import(address('server'));

const integrity = JSON.parse(readFileSync(at('dist/integrity.json'), 'utf8'));
const styleOf = (markup) => /<style>([^]*?)<\/style>/.exec(markup)[1];
const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
/** The visible text of server-rendered markup. */
const visibleText = (markup) =>
  markup
    .replace(/<script[^]*?<\/script>|<style>[^]*?<\/style>/g, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** Faults in rendered markup: stringified values, false boolean attributes, inline styles and handlers that a strict policy blocks. */
const faults = /\bundefined\b|\[object |\bNaN\b|checked="false"|selected="false"|\sstyle=|\son[a-z]+="/;

for (const {name, tag} of widgets()) {
  test(`${tag} is rendered by Lit's server renderer, with its fallback content`, async () => {
    const markup = await collectResult(
      render(html`<${unsafeStatic(tag)} lang="de" country="GB"><p>Words of the page</p></${unsafeStatic(tag)}>`),
    );
    assert.match(markup, /<template shadowroot="open" shadowrootmode="open"/);
    assert.ok(markup.includes('<p>Words of the page</p>'), name);
    assert.match(markup, /<slot|<button|<h2/);
    assert.doesNotMatch(markup, faults);
  });

  test(`${tag} is rendered by renderWidget(), with its attributes and the <style> of integrity.json`, async () => {
    const markup = await renderWidget(
      tag,
      {country: 'GB', headingLevel: 3, id: 'here', hidden: true, 'data-x': 'a "b" <c>'},
      '<p>Words of the page</p>',
    );
    assert.ok(markup.startsWith(`<${tag} `) && markup.endsWith(`<p>Words of the page</p></${tag}>`));
    for (const attribute of ['heading-level="3"', 'id="here"', ' hidden', 'data-x="a &quot;b&quot; &lt;c&gt;"'])
      assert.ok(markup.includes(attribute), attribute);
    assert.doesNotMatch(markup, faults);
    assert.equal(hash(styleOf(markup)), integrity[`server/${name}.css`].integrity);
    assert.equal(markup.match(/<style>/g).length, 1);
  });

  test(`${tag} rejects an attribute name that contains more than one attribute`, async () => {
    await assert.rejects(renderWidget(tag, {'a onclick=x': '1'}), /name of an attribute/);
  });
}

test('the server renders the numbers of a country and the text of a language', async () => {
  const {configure} = await import(address('index'));
  const german = JSON.parse(readFileSync(at('dist/locales/de.json'), 'utf8'));
  configure({locales: {de: german}});
  const markup = await renderWidget('sm-crisis-support', {country: 'DE', lang: 'de-AT'});
  assert.match(markup, /<div class="widget [^"]*" part="base" lang="de-AT">/);
  assert.ok(visibleText(markup).includes(german['support-panel'].title));
  assert.match(markup, /href="tel:112"/);
  assert.match(await renderWidget('sm-crisis-support', {country: 'UK'}), /href="tel:999"/);
});

for (const entry of entries) {
  test(`importing ${entry} in Node has no side effects`, () => {
    const code = `await import(${JSON.stringify(address(entry))}); console.log('imported');`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 60_000,
    });
    assert.equal(output, 'imported\n');
  });
}
