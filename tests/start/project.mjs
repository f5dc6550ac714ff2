import {execFileSync, spawn} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, symlinkSync, utimesSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {at, root} from '../../tools/project/root.mjs';

const git = (...args) => execFileSync('git', args, {cwd: root, encoding: 'utf8'}).split('\n').filter(Boolean);

/** Copies the project with its current build, so that tests can change files. node_modules is linked. */
export function copyOfProject() {
  const folder = mkdtempSync(join(tmpdir(), 'smart-meditation-start-'));
  const files = git('ls-files', '--cached', '--others', '--exclude-standard');
  for (const path of [...files, 'dist', '.cache/endpoint'])
    cpSync(at(path), join(folder, path), {recursive: true, force: true, errorOnExist: false});
  symlinkSync(at('node_modules'), join(folder, 'node_modules'));
  const now = new Date();
  for (const result of ['dist/integrity.json', '.cache/endpoint/v1/index.json'])
    utimesSync(join(folder, result), now, now);
  return {path: (...parts) => join(folder, ...parts), remove: () => rmSync(folder, {recursive: true, force: true})};
}

/** Runs `tools/dev/start.mjs` of a copy. `line` waits for output, `end` stops the program. */
export function start(project) {
  const child = spawn(process.execPath, [project.path('tools/dev/start.mjs')], {stdio: ['ignore', 'pipe', 'pipe']});
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
