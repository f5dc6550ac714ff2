import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {shortProperties} from '../../../tools/build/rollup/short-properties.mjs';

describe('private custom properties in scripts', () => {
  const modules = mkdtempSync(join(tmpdir(), 'short-properties-'));
  after(() => rmSync(modules, {recursive: true}));
  const card = '`.card{--_edge:red;border-color:var(--_edge)}.card b{color:var(--_ink);margin:var(--sm-space)}`';
  mkdirSync(join(modules, 'doctor'));
  writeFileSync(join(modules, 'card.js'), card);
  writeFileSync(join(modules, 'list.js'), "style.setProperty('--_ink-2', '1px'); '--_sm-accent'");
  writeFileSync(join(modules, 'doctor/colors.js'), "read('--_ink')");
  const plugin = shortProperties(modules);
  const shorten = (file, code) => plugin.transform(code, join(modules, file))?.code;

  it('have short names, the same in every module, except those that the doctor reads', () => {
    assert.equal(
      shorten('card.js', card),
      '`.card{--_a:red;border-color:var(--_a)}.card b{color:var(--_ink);margin:var(--sm-space)}`',
    );
    assert.equal(shorten('list.js', 'var(--_edge) var(--_ink-2)'), 'var(--_a) var(--_b)');
  });

  it('keep the name of the property that is registered for the page', () => {
    assert.equal(shorten('list.js', "'--_sm-accent'"), "'--_sm-accent'");
  });

  it('stay as they are in libraries', () => {
    assert.equal(plugin.transform('var(--_edge)', '/elsewhere/library.js'), null);
  });
});
