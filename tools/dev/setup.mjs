import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {at, root} from '../project/root.mjs';

const oldest = [20, 19];

const packagesIn = (file) =>
  Object.entries(JSON.parse(readFileSync(at(file), 'utf8')).packages).filter(([place]) => place);

/** npm writes its own lock into node_modules when an installation is complete: the two must tell the same. */
function installed() {
  if (!existsSync(at('node_modules/.package-lock.json'))) return false;
  const here = new Map(packagesIn('node_modules/.package-lock.json'));
  return packagesIn('package-lock.json').every(([place, {version, optional}]) => {
    const found = here.get(place);
    return found ? found.version === version : optional;
  });
}

function demandNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Error(`Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/**
 * Makes the installed packages match `package-lock.json`. Uses only what Node itself brings, because it runs
 * first. Throws when Node is too old or the packages cannot be installed.
 */
export function setup() {
  demandNode();
  if (installed()) return;
  console.log('Installing the packages of package-lock.json (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

if (process.argv[1] === import.meta.filename) setup();
