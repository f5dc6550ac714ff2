import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {stripVTControlCharacters} from 'node:util';
import {root} from './root.mjs';

const running = new Set();
const grace = 4000;
const patience = 20 * 60 * 1000;

const signal = (child, name) => {
  try {
    process.kill(-child.pid, name);
  } catch (gone) {
    if (gone.code !== 'ESRCH') throw gone;
  }
};

/** Asks every command still running to end, and ends those that do not. */
export async function endAll() {
  const ending = [...running].map(async ({child, ended}) => {
    signal(child, 'SIGINT');
    const late = setTimeout(() => signal(child, 'SIGKILL'), grace);
    await ended;
    clearTimeout(late);
  });
  await Promise.all(ending);
}

/** Makes the commands that were started here end before this program does: at Ctrl-C, a plain `kill`, a mistake. */
export function endTogether() {
  process.once('exit', () => running.forEach(({child}) => signal(child, 'SIGTERM')));
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(name, () => void endAll().finally(() => process.exit(code)));
  }
}

/**
 * Runs a command in the project folder, in a process group of its own, and resolves with
 * `{code, output, seconds}`. `echo` also shows its lines as they come. What takes twenty minutes hangs, and is ended.
 */
export function run(command, args = [], {env = {}, echo = false, cwd = root} = {}) {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: {...process.env, ...env},
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const input of [child.stdout, child.stderr]) {
    createInterface({input}).on('line', (coded) => {
      const line = stripVTControlCharacters(coded);
      output += `${line}\n`;
      if (echo && line.trim()) console.log(line);
    });
  }
  const late = setTimeout(() => {
    output += '\nThis took too long and was ended.\n';
    signal(child, 'SIGKILL');
  }, patience);
  const ended = new Promise((resolve) => {
    const finish = (code) => resolve({code, output, seconds: (performance.now() - start) / 1000});
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', finish);
  });
  const entry = {child, ended};
  running.add(entry);
  return ended.finally(() => {
    clearTimeout(late);
    running.delete(entry);
  });
}

/** Runs a script of the project or of a package with this very Node. */
export const node = (args, options) => run(process.execPath, args, options);
