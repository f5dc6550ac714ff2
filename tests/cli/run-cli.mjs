import {spawn} from 'node:child_process';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {at} from '../../tools/project/root.mjs';

/** Path of the built content CLI. */
export const cli = at('dist/modules/cli/cli.js');

/** Runs the CLI and resolves with its output and exit code. */
export function runCli(...args) {
  const child = spawn(process.execPath, [cli, ...args]);
  const result = {code: null, out: '', err: ''};
  child.stdout.setEncoding('utf8').on('data', (text) => (result.out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (result.err += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({...result, code})));
}

/** Creates a temporary folder with these files and deletes it after the test. */
export async function folder(test, files = {}) {
  const path = await mkdtemp(join(tmpdir(), 'smart-meditation-kit-'));
  test.after(() => rm(path, {recursive: true, force: true}));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), {recursive: true});
    await writeFile(join(path, name), text);
  }
  return path;
}

/** The text of every file in a folder, including hidden files, by path. */
export async function textsIn(path) {
  const entries = (await readdir(path, {recursive: true, withFileTypes: true})).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [relative(path, file), await readFile(file, 'utf8')])),
  );
}

/** A valid breathing exercise as JSON, with the given fields replaced. */
export const breathing = (change = {}) =>
  JSON.stringify(
    {
      title: 'Calm',
      lang: 'en',
      phases: [
        {kind: 'inhale', seconds: 5},
        {kind: 'exhale', seconds: 5},
      ],
      ...change,
    },
    null,
    2,
  );

/** An article file with the given lines as front matter. */
export const article = (...lines) => ['---', ...lines, '---', '', 'Rest *well*.', ''].join('\n');
