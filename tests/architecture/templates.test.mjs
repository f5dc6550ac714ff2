import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import ts from 'typescript';
import {minifyCss, minifyTemplates} from '../../tools/build/rollup/minify-templates.mjs';
import {at} from '../../tools/project/root.mjs';
import {files} from './project-files.mjs';

const cssCases = [
  ['a { color : red ; }', 'a{color:red}'],
  ["/* it's why */ a{b:c}", 'a{b:c}'],
  ['a { inline-size: calc( 1em + (2px - 1em) ) }', 'a{inline-size:2px}'],
  ['a :hover > b , c ~ d + e { x: y }', 'a :hover>b,c~d+e{x:y}'],
  ['a::before { content: "a  ;  /* b */ }" }', 'a:before{content:"a  ;  /* b */ }"}'],
  ['@media (width >= 30em) and (hover) { a { b: c } }', '@media (width>=30em) and (hover){a{b:c}}'],
  [':host( :state( on ) ) .b { margin: 0 auto !important; }', ':host(:state(on)) .b{margin:0 auto!important}'],
];

for (const [source, minified] of cssCases) {
  test(`minifies ${source}`, () => assert.equal(minifyCss(source), minified));
}

const plugin = minifyTemplates([/\.ts$/]);
const minify = async (source, id = 'sample.ts') => (await plugin.transform(source, id))?.code ?? source;

test('minifies only styles and markup, and keeps their expressions', async () => {
  assert.equal(await minify('x = css`a { b: c ; }\n  ${d}`;'), 'x = css`a{b:c}${d}`;');
  assert.equal(await minify('x = html`<a>\n    ${b}  c\n  </a>`;'), 'x = html`<a> ${b} c </a>`;');
  assert.equal(await minify('x = `a\n    b`;'), 'x = `a\n    b`;');
});

test('keeps the space between words and elements', async () => {
  assert.equal(await minify('x = html` <b>one</b> <i>two</i> `;'), 'x = html` <b>one</b> <i>two</i> `;');
});

test('escapes non-ASCII characters and backslashes without changing the text', async () => {
  const made = await minify('x = css`a{content:"\\\\2192 →"}`;');
  assert.doesNotMatch(made, /[^\0-\x7f]/);
  const value = new Function('css', `let ${made}; return x`)((strings) => strings[0]);
  assert.equal(value, 'a{content:"\\2192 →"}');
});

/** The markup templates of a file in order, each with a placeholder for every expression. */
function templatesIn(code) {
  const found = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && /^(?:html|svg)$/.test(node.tag.getText())) {
      const {template} = node;
      found.push(
        ts.isNoSubstitutionTemplateLiteral(template)
          ? template.text
          : [template.head.text, ...template.templateSpans.map(({literal}) => literal.text)].join('\0'),
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', code, ts.ScriptTarget.ES2022, true));
  return found;
}

/**
 * Normalizes markup: collapses white space, and removes comments and the optional quotes around an attribute's expression.
 */
const folded = (markup) =>
  markup
    .replace(/<!--.*?-->/gs, '')
    .replace(/=\0(?=[\s>])/g, '="\0"')
    .replace(/\s+/g, ' ')
    .replace(/ (\w+)="\1"/g, ' $1')
    .replace(/ (?=\/?>)/g, '');

test('keeps every word, space, element and attribute of every template', async () => {
  let count = 0;
  for (const {path} of files(/^src\/(?!demo-site\/).*\.ts$/)) {
    const source = readFileSync(at(path), 'utf8');
    const [before, after] = [templatesIn(source), templatesIn(await minify(source, at(path)))];
    assert.deepEqual(after.map(folded), before.map(folded), path);
    count += before.length;
  }
  assert.ok(count > 100, 'the templates were read');
});
