import {execFileSync} from 'node:child_process';
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

/** Whether a file exists and may be executed. */
export const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // Missing or not executable: the next path is tried.
  }
};

/** Path of the first of these commands that is installed, else `undefined`. Debian's servers are on the path of root only. */
export const findCommand = (names) =>
  names
    .flatMap((name) => [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'].map((folder) => join(folder, name)))
    .find(isExecutable);

/** Installs Debian packages if it can, which is as root on Debian. Prints why an installation failed, and never throws. */
export function installPackages(packages) {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return;
  const options = {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
  console.log(`Installing ${packages.join(', ')} …`);
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  } catch (error) {
    console.error(`Installation failed: ${error.message}`);
  }
}
