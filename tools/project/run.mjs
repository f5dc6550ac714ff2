import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {stripVTControlCharacters} from 'node:util';
import {root} from './root.mjs';

const running = new Set();
const KILL_DELAY_MS = 4000;
const COMMAND_TIMEOUT_MS = 20 * 60 * 1000;

const sendSignal = (child, name) => {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};

/** Interrupts every running command, and kills those that have not exited after four seconds. */
export async function stopChildren() {
  const stopping = [...running].map(async ({child, exited}) => {
    sendSignal(child, 'SIGINT');
    const killTimer = setTimeout(() => sendSignal(child, 'SIGKILL'), KILL_DELAY_MS);
    await exited;
    clearTimeout(killTimer);
  });
  await Promise.all(stopping);
}

/** Stops the commands started here before this program exits, whether by Ctrl-C, a signal or an exception. */
export function forwardSignals() {
  process.once('exit', () => running.forEach(({child}) => sendSignal(child, 'SIGTERM')));
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(name, () => void stopChildren().finally(() => process.exit(code)));
  }
}

/**
 * Runs a command in the project folder, in its own process group, and resolves with `{code, output, seconds}`.
 * `echo` also prints its lines as they arrive. A command is killed after twenty minutes.
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
    createInterface({input}).on('line', (rawLine) => {
      const line = stripVTControlCharacters(rawLine);
      output += `${line}\n`;
      if (echo && line.trim()) console.log(line);
    });
  }
  const timeout = setTimeout(() => {
    output += '\nKilled after twenty minutes.\n';
    sendSignal(child, 'SIGKILL');
  }, COMMAND_TIMEOUT_MS);
  const exited = new Promise((resolve) => {
    const finish = (code) => resolve({code, output, seconds: (performance.now() - start) / 1000});
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', finish);
  });
  const entry = {child, exited};
  running.add(entry);
  return exited.finally(() => {
    clearTimeout(timeout);
    running.delete(entry);
  });
}

/** Runs a script of the project or of a package with this Node. */
export const node = (args, options) => run(process.execPath, args, options);

/** Like `node`, but throws with the command's output when it fails. */
export async function runOrThrow(args, options) {
  const {code, output} = await node(args, options);
  if (code !== 0) throw new Error(output.trim());
}
