import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {node} from '../../tools/project/run.mjs';

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

/** The folder whose compiler checks a script: `snippets` has Node's types for server code, `plain` has not. */
const folderFor = (code) => (/'(?:node:|@lit-labs\/)/.test(code) ? 'snippets' : 'plain');

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
  mkdirSync(folder, {recursive: true});
  for (const app of ['plain', 'react', 'vue', 'svelte'])
    for (const old of readdirSync(`${here}/${app}`).filter((name) => name.startsWith('snippet-')))
      rmSync(`${here}/${app}/${old}`);
  snippets
    .filter(({language}) => language in files)
    .forEach(({language, code}, index) => {
      const [file, text] = files[language](code);
      writeFileSync(`${here}/${file.replace('snippet.', `snippet-${index}.`)}`, text);
      if (language === 'js') writeFileSync(`${folder}/run-${index}.mjs`, code);
    });
  writeFileSync(`${folder}/article.json`, readFileSync(at('.cache/endpoint/v1/articles/baclofen-for-anxiety.json')));
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({extends: '../tsconfig.json', compilerOptions: {types: ['node']}, include: ['*.ts']}),
  );
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

  test('server scripts compile under strict types', async () => {
    const {code, output} = await node([`${here}/node_modules/typescript/bin/tsc`, '-p', 'snippets'], {cwd: here});
    assert.equal(code, 0, output);
  });

  test('scripts run in Node', async () => {
    for (const file of readdirSync(folder).filter((name) => name.startsWith('run-'))) {
      const {code, output} = await node([file], {cwd: folder});
      assert.equal(code, 0, `${readFileSync(`${folder}/${file}`, 'utf8')}\n${output}`);
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
