import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {test} from 'node:test';
import {at, root} from '../../tools/project/root.mjs';

const about = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const [tarball] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const packed = tarball.files.map(({path}) => path);

const targets = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(targets));

test('every dependency is pinned to one version', () => {
  const all = Object.entries({...about.dependencies, ...about.devDependencies});
  assert.deepEqual(
    all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    [],
  );
});

test('the package contains only the expected files', () => {
  const expected = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/.+|docs\/.+\.(md|png))$/;
  assert.deepEqual(
    packed.filter((path) => !expected.test(path)),
    [],
  );
  assert.deepEqual(
    packed.filter((path) => /\.(test|stories)\.|node_modules|tsbuildinfo|\.DS_Store|(^|\/)\.[^/]/.test(path)),
    [],
  );
  for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md', 'dist/THIRD-PARTY-NOTICES.txt'])
    assert.ok(packed.includes(file), file);
});

test('every path that package.json names is in the package', () => {
  const referenced = [...targets(about.exports), about.customElements, ...Object.values(about.bin)].map((path) =>
    path.replace(/^\.\//, ''),
  );
  const missing = referenced.filter((path) => {
    const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace('*', '[^/]+')}$`);
    return !packed.some((file) => pattern.test(file));
  });
  assert.deepEqual(missing, []);
});

test('an import that registers widgets also loads the types of their tags and events', () => {
  assert.match(readFileSync(at('dist/modules/define.d.ts'), 'utf8'), /from '\.\/index\.js'/);
  for (const file of readdirSync(at('dist/modules/define')).filter((name) => name.endsWith('.d.ts')))
    assert.match(
      readFileSync(at('dist/modules/define', file), 'utf8'),
      /import '\.\.\/element\/content-events\.js';\nexport \{\w+Element\}/,
    );
});

test('published modules import only declared dependencies', () => {
  const folder = at('dist/modules');
  const files = readdirSync(folder, {recursive: true}).filter((path) => /\.(js|d\.ts)$/.test(path));
  const undeclared = files.flatMap((path) => {
    const code = readFileSync(`${folder}/${path}`, 'utf8').replace(/\/\*[^]*?\*\//g, '');
    const names = [...code.matchAll(/(?<!['"])\b(?:from|import)(?:\s*\()?\s*['"]([^'".][^'"]*)['"]/g)].map(
      ([, name]) => name,
    );
    const strange = names.filter(
      (name) =>
        !name.startsWith('node:') &&
        !(
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/') in {...about.dependencies, ...about.peerDependencies}
        ),
    );
    return strange.map((name) => `${path}: ${name}`);
  });
  assert.deepEqual(undeclared, []);
  assert.ok(files.length > 50, 'the files were read');
});
