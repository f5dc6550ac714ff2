import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {widgets} from '../../tools/project/widgets.mjs';
import {paths} from './project-files.mjs';

const list = widgets();
const names = list.map(({name}) => name);
const read = (path) => readFileSync(at(path), 'utf8');
const inFolders = (pattern) => [...new Set(paths(pattern).map((path) => pattern.exec(path)[1]))].sort();

test('the list, the folders, the stories and the tests name the same widgets', () => {
  const wanted = [...names].sort();
  assert.deepEqual(inFolders(/^src\/widgets\/([^/]+)\//), wanted, 'folders');
  assert.deepEqual(inFolders(/^stories\/([^/]+)\.stories\.ts$/), wanted, 'stories');
  assert.deepEqual(
    inFolders(/^tests\/widgets\/([^/.]+)\.test\.ts$/).filter((name) => wanted.includes(name)),
    wanted,
    'tests',
  );
});

for (const {name, className, tag} of list) {
  test(`${name} has all its files`, () => {
    const folder = `src/widgets/${name}/${name}`;
    const missing = ['.ts', '.styles.ts', '.strings.ts', '.reserved-size.json'].filter((end) =>
      paths(/./).every((path) => path !== folder + end),
    );
    assert.deepEqual(missing, []);
  });

  test(`${name} has the class name and tag of its folder name`, () => {
    const code = read(`src/widgets/${name}/${name}.ts`);
    assert.equal(className, `${name.replace(/(^|-)(\w)/g, (_, dash, letter) => letter.toUpperCase())}Element`);
    assert.ok(code.includes(`export class ${className} extends SmElement`), 'the class');
    assert.ok(code.includes(`static override readonly tag = '${tag}'`), 'the tag');
    assert.ok(code.includes(`'${tag}': ${className}`), 'the tag in HTMLElementTagNameMap');
  });

  test(`${name} has a story file that names it, and a test that runs the widget contract on its stories`, () => {
    assert.ok(read(`stories/${name}.stories.ts`).includes(`component: '${tag}'`), 'the story names its component');
    const code = read(`tests/widgets/${name}.test.ts`);
    assert.match(code, /meetsWidgetContract\(/);
    assert.ok(code.includes(`/${name}.stories.js'`), 'the test imports the stories');
  });

  test(`${name} can be imported by itself`, async () => {
    const own = await import(`@smart-meditation/widgets/${name}`);
    assert.deepEqual(Object.keys(own), [className]);
    assert.equal(own[className].tag, tag);
  });
}

test('a line of another form is rejected', () => {
  const file = join(tmpdir(), `widgets-${process.pid}.ts`);
  writeFileSync(file, "export * from './one/one.js';\nexport {TwoElement} from './two/two.js';\n");
  assert.throws(() => widgets(file), /one export per widget/);
});
