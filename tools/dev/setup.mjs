import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {at, root} from '../project/root.mjs';

const minimumNode = [20, 19];

const packagesIn = (file) =>
  Object.entries(JSON.parse(readFileSync(at(file), 'utf8')).packages).filter(([path]) => path);

/** Whether node_modules matches the lock file. npm writes a second lock into node_modules when an installation completes. */
function isInstalled() {
  if (!existsSync(at('node_modules/.package-lock.json'))) return false;
  const installed = new Map(packagesIn('node_modules/.package-lock.json'));
  return packagesIn('package-lock.json').every(([path, {version, optional}]) => {
    const found = installed.get(path);
    return found ? found.version === version : optional;
  });
}

function assertNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > minimumNode[0] || (major === minimumNode[0] && minor >= minimumNode[1])) return;
  throw new Error(`Node ${minimumNode.join('.')} or newer is required; this is ${process.versions.node}.`);
}

/**
 * Installs the packages of `package-lock.json` unless they are installed. Imports only Node's own modules, because it
 * runs before the packages exist. Throws when Node is too old or the installation fails.
 */
export function setup() {
  assertNodeVersion();
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

if (process.argv[1] === import.meta.filename) setup();
