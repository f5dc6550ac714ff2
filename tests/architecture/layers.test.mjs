import assert from 'node:assert/strict';
import {posix} from 'node:path';
import {test} from 'node:test';
import {files, withoutComments} from './project-files.mjs';

/** What each floor may import: floors of ours, and packages. docs/architecture.md has the same table. */
const floors = {
  content: {ours: ['platform'], packages: ['valibot']},
  platform: {ours: [], packages: []},
  fetching: {ours: ['content', 'platform'], packages: []},
  'rich-text': {ours: ['content', 'platform'], packages: ['lit', 'marked', 'dompurify']},
  ui: {ours: ['content', 'platform', 'rich-text'], packages: ['lit']},
  element: {ours: ['content', 'platform', 'fetching', 'ui', 'ssr'], packages: ['lit']},
  ssr: {ours: ['platform', 'element'], packages: ['lit']},
  widgets: {ours: ['content', 'platform', 'rich-text', 'ui', 'element', 'ssr'], packages: ['lit']},
  entry: {ours: ['widgets', 'element', 'content', 'ssr'], packages: ['lit', '@lit-labs/ssr', '@lit-labs/ssr-client']},
  cli: {ours: ['content', 'fetching'], packages: ['valibot', 'yaml', 'node:']},
  frame: {ours: [], packages: []},
  doctor: {ours: [], packages: []},
  'demo-site': {ours: ['entry'], packages: ['lit']},
};

const floorOf = (path) => (/^src\/[^/]+\.ts$/.test(path) ? 'entry' : path.split('/')[1]);
const widgetOf = (path) => /^src\/widgets\/([^/]+)\//.exec(path)?.[1];
const isList = (path) => path === 'src/widgets/index.ts';

function importsOf({path, text}) {
  const code = withoutComments(text);
  const named = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name);
  return named.map((name) => (name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : name));
}

function complaint(path, target) {
  const floor = floorOf(path);
  const rule = floors[floor];
  if (!rule) return `${path} lies on no floor`;
  if (!target.startsWith('src/')) {
    const ok = rule.packages.some(
      (name) => target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
    return ok || (floor === 'demo-site' && target.startsWith('dist/')) ? undefined : `${path} may not import ${target}`;
  }
  const other = floorOf(target);
  if (other !== floor)
    return rule.ours.includes(other) ? undefined : `${path} (${floor}) may not import ${target} (${other})`;
  const stranger = floor === 'widgets' && !isList(path) && widgetOf(path) !== widgetOf(target);
  return stranger ? `${path} may not import another widget, ${target}` : undefined;
}

const sources = files(/^src\/.*\.ts$/);

test('every file imports only from the floors below it', () => {
  const wrong = sources
    .flatMap((file) => importsOf(file).map((target) => complaint(file.path, target)))
    .filter(Boolean);
  assert.deepEqual(wrong, []);
  assert.ok(sources.flatMap(importsOf).length > 100, 'the imports were read');
});

test('only src/rich-text/ reads Markdown and sanitizes', () => {
  const users = sources.filter((file) => importsOf(file).some((name) => /^(marked|dompurify)$/.test(name)));
  assert.deepEqual(
    users.map(({path}) => path).filter((path) => !/^src\/rich-text\//.test(path)),
    [],
  );
  assert.ok(users.length > 0);
});

test('imports of our own files end in .js', () => {
  const wrong = sources.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('src/') && !/\.(js|json)$/.test(name))
      .map((name) => `${file.path}: ${name}`),
  );
  assert.deepEqual(wrong, []);
});
