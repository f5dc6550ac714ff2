import {readdirSync, statSync} from 'node:fs';
import {at} from '../project/root.mjs';

const times = (path, found = new Map()) => {
  const {mtimeMs} = statSync(at(path), {throwIfNoEntry: false}) ?? {};
  if (mtimeMs === undefined) return found; // Gone since the folder was read.
  if (!statSync(at(path)).isDirectory()) return found.set(path, mtimeMs);
  for (const name of readdirSync(at(path))) times(`${path}/${name}`, found);
  return found;
};

const timesOf = (paths) => paths.reduce((found, path) => times(path, found), new Map());

const differences = (before, now) => [
  ...[...now].filter(([path, time]) => before.get(path) !== time).map(([path]) => path),
  ...[...before.keys()].filter((path) => !now.has(path)),
];

/**
 * Calls `work(paths)` with what changed below the paths, one call at a time, until the returned function is called.
 * Looks twice a second: the systems' own watchers miss new folders on some machines.
 */
export function watch(paths, work) {
  let known = timesOf(paths);
  let timer;
  let stopped = false;
  const look = async () => {
    const now = timesOf(paths);
    const changed = differences(known, now);
    known = now;
    if (changed.length > 0) await work(changed);
    if (!stopped) timer = setTimeout(look, 500);
  };
  timer = setTimeout(look, 500);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
