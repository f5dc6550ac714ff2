import assert from 'node:assert/strict';
import {test} from 'node:test';
import ts from 'typescript';
import {minifyCss, shortTemplates} from '../../tools/build/rollup/minify-templates.mjs';

const cases = [
  ['a { color : red ; }', 'a{color :red}'],
  ["/* it's why */ a{b:c}", ' a{b:c}'],
  ['a { inline-size: calc( 1em + (2px - 1em) ) }', 'a{inline-size:calc(1em + (2px - 1em))}'],
  ['a :hover > b , c ~ d + e { x: y }', 'a :hover>b,c ~ d + e{x:y}'],
  ['a::before { content: "a  ;  /* b */ }" }', 'a::before{content:"a  ;  /* b */ }"}'],
  ['@media (width >= 30em) and (hover) { a { b: c } }', '@media (width>=30em) and (hover){a{b:c}}'],
  [':host( :state( on ) ) .b { m: 0 auto !important; }', ':host(:state(on)) .b{m:0 auto !important}'],
];

for (const [long, short] of cases) {
  test(`shortens ${long}`, () => assert.equal(minifyCss(long), short));
}

const shorten = (source) =>
  ts
    .transpileModule(source, {
      compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext},
      transformers: {before: [shortTemplates]},
    })
    .outputText.replace(/^"use strict";|export \{\};/g, '')
    .trim();

test('shortens styles and markup around their expressions, and nothing else', () => {
  assert.equal(shorten('x = css`a { b: ${c}  ${d} ; }`;'), 'x = css `a{b:${c} ${d}}`;');
  assert.equal(shorten('x = html`<a>\n    ${b}  c\n  </a>`;'), 'x = html `<a> ${b}  c </a>`;');
  assert.equal(shorten('x = `a\n    b`;'), 'x = `a\n    b`;');
});

test('writes characters beyond ASCII, back-slashes and back-ticks so that they mean the same', () => {
  const made = shorten('x = css`a{content:"\\\\2192 \\` → \\${"}`;');
  assert.doesNotMatch(made, /[^\0-\x7f]/);
  const value = new Function('css', `let ${made}; return x`)((strings) => strings[0]);
  assert.equal(value, 'a{content:"\\2192 ` → ${"}');
});
