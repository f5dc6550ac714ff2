import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {at} from '../../tools/project/root.mjs';

const here = at('tests/frameworks');
const packageFolder = `${here}/node_modules/@smart-meditation/widgets`;
const packagesIn = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).filter(([path]) => path);

function installed() {
  const lockFile = `${here}/node_modules/.package-lock.json`;
  if (!existsSync(lockFile)) return false;
  const installedPackages = new Map(packagesIn(lockFile));
  return packagesIn(`${here}/package-lock.json`).every(([path, {version, optional}]) =>
    installedPackages.has(path) ? installedPackages.get(path).version === version : optional,
  );
}

/**
 * Installs the apps' packages if they are missing, and unpacks our tarball into their node_modules, as npm would. The
 * dependencies of our package are resolved from the project's own node_modules.
 */
export function setupConsumers() {
  if (!installed())
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  mkdirSync(at('.cache'), {recursive: true});
  const packing = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', at('.cache')], {
    cwd: at('.'),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const tarball = at('.cache', JSON.parse(packing)[0].filename.replace(/^@/, '').replace('/', '-'));
  rmSync(packageFolder, {recursive: true, force: true});
  mkdirSync(packageFolder, {recursive: true});
  execFileSync('tar', ['-xzf', tarball, '-C', packageFolder, '--strip-components=1']);
  rmSync(tarball);
}
