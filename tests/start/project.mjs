import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {createInterface} from 'node:readline';
import {at, root} from '../../tools/project/root.mjs';

const git = (...args) => execFileSync('git', args, {cwd: root, encoding: 'utf8'}).split('\n').filter(Boolean);

/** Replaces a text, which must occur, everywhere in a file. */
export function edit(file, from, to) {
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), `${file} should hold ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}

/** Every file below a folder, by its path in it, with the hash of its bytes. */
export function hashes(folder) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries(paths.map((path) => [relative(folder, path), hash(path)]));
}

/**
 * Copies the project with its current build, so that tests can change files. node_modules is linked. What
 * `change` does to the copy, whose folder it gets, counts as already built. The copy has the results of Terser, which
 * depend on nothing but its input; `npm run test:release` compares two builds without them.
 */
export function copyOfProject(change = () => undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'smart-meditation-start-'));
  const files = git('ls-files', '--cached', '--others', '--exclude-standard');
  for (const path of [...files, 'dist', '.cache/endpoint', '.cache/minified'])
    cpSync(at(path), join(folder, path), {recursive: true, force: true, errorOnExist: false});
  symlinkSync(at('node_modules'), join(folder, 'node_modules'));
  change(folder);
  const now = new Date();
  for (const result of ['dist/integrity.json', '.cache/endpoint/v1/index.json'])
    utimesSync(join(folder, result), now, now);
  return {path: (...parts) => join(folder, ...parts), remove: () => rmSync(folder, {recursive: true, force: true})};
}

/** Runs `tools/dev/start.mjs` of a copy, with additional variables. `line` waits for output, `end` stops the program. */
export function start(project, variables = {}) {
  const child = spawn(process.execPath, [project.path('tools/dev/start.mjs')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, ...variables},
  });
  const output = [];
  const waiting = new Set();
  const onLine = (line) => {
    output.push(line);
    for (const check of waiting) check();
  };
  for (const input of [child.stdout, child.stderr]) createInterface({input}).on('line', onLine);
  const ended = new Promise((resolve) => child.on('close', (code) => resolve(code)));

  /** Resolves with the match of the first line from now on (or from the start) that matches. Rejects when the program exits. */
  const line = (pattern, {fromStart = false} = {}) => {
    let next = fromStart ? 0 : output.length;
    return new Promise((resolve, reject) => {
      const check = () => {
        while (next < output.length) {
          const found = pattern.exec(output[next++]);
          if (found) return waiting.delete(check) && resolve(found);
        }
      };
      waiting.add(check);
      check();
      void ended.then(() => reject(new Error(`It exited without printing ${pattern}:\n${output.join('\n')}`)));
    });
  };
  const end = (signal) => {
    child.kill(signal);
    return ended;
  };
  return {line, end, pid: child.pid};
}

const parents = () =>
  execFileSync('ps', ['-eo', 'pid=,ppid='], {encoding: 'utf8'})
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));

/** The process ids of all descendants of a process. */
export function childrenOf(pid) {
  const all = parents();
  const below = (above) => all.filter(([, parent]) => parent === above).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
}

/** The given processes that are still running. */
export const stillRunning = (pids) => parents().filter(([pid]) => pids.includes(pid));
