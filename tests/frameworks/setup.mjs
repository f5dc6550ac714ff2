import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {at} from '../../tools/project/root.mjs';

const here = at('tests/frameworks');
const place = `${here}/node_modules/@smart-meditation/widgets`;
const packagesIn = (file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages).filter(([path]) => path);

function installed() {
  const own = `${here}/node_modules/.package-lock.json`;
  if (!existsSync(own)) return false;
  const there = new Map(packagesIn(own));
  return packagesIn(`${here}/package-lock.json`).every(([path, {version, optional}]) =>
    there.has(path) ? there.get(path).version === version : optional,
  );
}

/**
 * Installs what the apps are built with, when it is not there, and puts our packed tarball among it, as npm would. What
 * our package itself needs is found in the project around it.
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
  rmSync(place, {recursive: true, force: true});
  mkdirSync(place, {recursive: true});
  execFileSync('tar', ['-xzf', tarball, '-C', place, '--strip-components=1']);
  rmSync(tarball);
}
