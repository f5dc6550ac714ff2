import assert from 'node:assert/strict';
import {test} from 'node:test';
import {files, withoutComments} from './project-files.mjs';

/** What `tools/build/rollup/lean-lit.mjs` takes out of Lit in our bundles, as it would look in our code. */
const absent = {
  directives: /from 'lit\/(?:directives|directive|async-directive|static-html)/,
  'other ways to declare properties': /static (?:override )?properties\b|addInitializer/,
  'reflected, default, converted or JSON properties':
    /\b(?:reflect|useDefault|converter|hasChanged): |@property\(\{[^}]*type: (?:Object|Array)\b/,
  MathML: /\bmathml\b/,
  'bindings to an element itself': /<[a-z][a-z-]*(?: [^<>$`]*)? \$\{[^}]*\}(?: |>)/,
  'bindings in text that is not markup': /<(?:textarea|title|style|script)\b[^>]*>[^<]*\$\{/,
  'bindings in comments': /<!--[^>]*\$\{/,
  'listeners with options': /@[a-z]+=\$\{\{/,
  'anything but other styles inside styles': /css`[^`]*\$\{(?!\w+\}\n)/,
};

const code = files(/^src\/(?:ui|rich-text|ssr|element|widgets)\/.*\.ts$/).map(({path, text}) => ({
  path,
  text: withoutComments(text),
}));

for (const [what, look] of Object.entries(absent)) {
  test(`no ${what}: our bundles leave that out of Lit`, () => {
    assert.deepEqual(
      code.filter(({text}) => look.test(text)).map(({path}) => path),
      [],
    );
    assert.ok(code.length > 50, 'the files were read');
  });
}

test('each of them would be found', () => {
  const samples = [
    "from 'lit/directives/ref.js'",
    'static properties = {}',
    '@property({type: Array}) a',
    'mathml`x`',
    '<a class="b" ${ref(c)}>',
    '<textarea rows="3">${x}',
    '<!-- ${x}',
    '@click=${{handleEvent}}',
    'css`a { inset: ${n}px }',
  ];
  for (const [index, look] of Object.values(absent).entries()) assert.match(samples[index], look);
});
