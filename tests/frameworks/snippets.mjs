import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {node} from '../../tools/project/run.mjs';
import {build} from './build-app.mjs';

const here = at('tests/frameworks');
const folder = `${here}/snippets`;
const pages = ['README.md', 'docs/npm.md', 'docs/server-rendering.md'];

/** Every fenced snippet of the pages for npm users: `{page, language, code}`. */
const snippets = pages.flatMap((page) => {
  const text = readFileSync(at(page), 'utf8');
  const part = page === 'README.md' ? text.split('\n## ').find((one) => one.startsWith('Use them with npm')) : text;
  return [...part.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, code]) => ({page, language, code}));
});

/** Declares `log`, which the snippets use without declaring it. */
const log = 'function log(...words: unknown[]): void {\n  words.pop();\n}\n';
const of = (...languages) => snippets.filter(({language}) => languages.includes(language));

/** Whether only Vite can resolve the imports of a script: an import of a file's address. */
const isForVite = (code) => /\?url'/.test(code);

/** The folder whose compiler checks a script: `snippets` has Node's types, `snippets/vite` has Vite's, `plain` has neither. */
function folderFor(code) {
  if (isForVite(code)) return 'snippets/vite';
  return /'(?:node:|@lit-labs\/)/.test(code) ? 'snippets' : 'plain';
}

/** Settings of the compiler for a folder of snippets: `base` is the path to the apps' settings. */
const compilerSettings = (base, types) =>
  JSON.stringify({extends: base, compilerOptions: {types: [types]}, include: ['*.ts']});

/** The file of a snippet by language, with the code that makes it complete: a class around a method, a module around an element. */
const files = {
  js: (code) => [`${folderFor(code)}/snippet.ts`, `${code}\nexport {};\n`],
  ts: (code) => [
    `${folderFor(code)}/snippet.ts`,
    /^\w+\(/.test(code) ? `${log}export class Team {\n  log = log;\n${code}}\n` : `${code}\nexport {};\n`,
  ],
  tsx: (code) => [`react/snippet.tsx`, code.startsWith('<') ? `${log}export const made = ${code.trim()};\n` : code],
  vue: (code) => [`vue/snippet.vue`, `<script setup lang="ts">\n${log}</script>\n<template>\n${code}</template>\n`],
  svelte: (code) => [`svelte/snippet.svelte`, `<script lang="ts">\n${log}</script>\n${code}`],
};

/** Writes the snippets into the apps' folders, so that their compilers check them. Call it before the compilers run. */
export function writeSnippets() {
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(`${folder}/vite`, {recursive: true});
  for (const app of ['plain', 'react', 'vue', 'svelte', 'angular'])
    for (const old of readdirSync(`${here}/${app}`).filter((name) => name.startsWith('snippet-')))
      rmSync(`${here}/${app}/${old}`);
  snippets
    .filter(({language}) => language in files)
    .forEach(({language, code}, index) => {
      const [file, text] = files[language](code);
      writeFileSync(`${here}/${file.replace('snippet.', `snippet-${index}.`)}`, text);
      if (language === 'js') writeFileSync(`${folder}/${isForVite(code) ? 'vite/' : ''}run-${index}.mjs`, code);
    });
  writeFileSync(`${folder}/article.json`, readFileSync(at('.cache/endpoint/v1/articles/baclofen-for-anxiety.json')));
  writeFileSync(`${folder}/tsconfig.json`, compilerSettings('../tsconfig.json', 'node'));
  writeFileSync(`${folder}/vite/tsconfig.json`, compilerSettings('../../tsconfig.json', 'vite/client'));
}

/** Declares tests of the snippets on the pages for npm users. */
export function testSnippets() {
  test('every snippet is in a language that is tested', () => {
    assert.deepEqual(
      [...new Set(snippets.map(({language}) => language))].filter(
        (language) => !(language in files) && !['json', 'sh'].includes(language),
      ),
      [],
    );
    assert.ok(
      of('js').length >= 5 && of('tsx').length >= 2 && of('vue').length === 1 && of('svelte').length === 1,
      'snippets were found',
    );
  });

  for (const [scripts, project] of [
    ['server scripts', 'snippets'],
    ['scripts for Vite', 'snippets/vite'],
  ])
    test(`${scripts} compile under strict types`, async () => {
      const {code, output} = await node([`${here}/node_modules/typescript/bin/tsc`, '-p', project], {cwd: here});
      assert.equal(code, 0, output);
    });

  test('scripts run in Node', async () => {
    for (const file of readdirSync(folder).filter((name) => name.startsWith('run-'))) {
      const {code, output} = await node([file], {cwd: folder});
      assert.equal(code, 0, `${readFileSync(`${folder}/${file}`, 'utf8')}\n${output}`);
    }
  });

  test('scripts for Vite build, run, and publish the file whose address they import', async () => {
    const scripts = readdirSync(`${folder}/vite`).filter((name) => name.startsWith('run-'));
    assert.ok(scripts.length > 0);
    for (const script of scripts) {
      const {outDir, output} = await build('plain', {
        root: `${folder}/vite`,
        name: `snippets/${script}`,
        build: {rollupOptions: {input: `${folder}/vite/${script}`}, modulePreload: {polyfill: false}},
      });
      const [, file] = /widgets\/([\w.-]+)\?url'/.exec(readFileSync(`${folder}/vite/${script}`, 'utf8'));
      const asset = output.find(({type}) => type === 'asset');
      assert.deepEqual(Buffer.from(asset.source), readFileSync(at('dist', file)), file);
      const entry = output.find(({isEntry}) => isEntry);
      assert.ok(entry.code.includes(`/${asset.fileName}`), entry.code);
      const {code, output: printed} = await node([`${outDir}/${entry.fileName}`], {cwd: folder});
      assert.equal(code, 0, printed);
    }
  });

  test('settings are valid JSON, use the types of the apps, and name existing files', () => {
    for (const {code} of of('json')) {
      const {compilerOptions: {types = []} = {}, ...rest} = JSON.parse(code);
      for (const type of types)
        assert.ok(readFileSync(`${here}/${type.split('/').at(-1)}/tsconfig.json`, 'utf8').includes(`"${type}"`), type);
      for (const path of Object.values(rest).flat()) assert.ok(existsSync(`${here}/${path}`), path);
    }
  });

  test('commands are known ones', () => {
    const known = [
      /^npm run build && npm pack$/,
      /^npm install (@lit-labs\/ssr|\.\/smart-meditation-widgets-[\w.-]+\.tgz)$/,
    ];
    for (const {code} of of('sh'))
      for (const line of code.trim().split('\n'))
        assert.ok(
          known.some((one) => one.test(line)),
          line,
        );
  });

  test('every import in the table of docs/npm.md is a file of the package', () => {
    const table = readFileSync(at('docs/npm.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const names = table.flatMap((line) =>
      [...line.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name.replace('…', '@smart-meditation/widgets')),
    );
    assert.ok(names.length > 15);
    const {exports} = JSON.parse(readFileSync(`${here}/node_modules/@smart-meditation/widgets/package.json`, 'utf8'));
    for (const name of names) {
      const key = name.replace('@smart-meditation/widgets', '.');
      const pattern =
        Object.keys(exports).find((one) => one === key) ??
        Object.keys(exports).find(
          (one) => one.includes('*') && key.startsWith(one.split('*')[0]) && key.endsWith(one.split('*')[1]),
        );
      const target = exports[pattern]?.default ?? exports[pattern];
      const star = key.slice(pattern.split('*')[0].length, key.length - (pattern.split('*')[1] ?? '').length);
      assert.ok(existsSync(`${here}/node_modules/@smart-meditation/widgets/${target.replace('*', star)}`), name);
    }
  });
}
