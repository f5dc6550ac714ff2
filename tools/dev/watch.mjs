import {readdirSync, statSync} from 'node:fs';
import {at} from '../project/root.mjs';

const POLL_INTERVAL_MS = 500;

const collectTimes = (path, found = new Map()) => {
  const {mtimeMs} = statSync(at(path), {throwIfNoEntry: false}) ?? {};
  if (mtimeMs === undefined) return found; // Deleted since the folder was read.
  if (!statSync(at(path)).isDirectory()) return found.set(path, mtimeMs);
  for (const name of readdirSync(at(path))) collectTimes(`${path}/${name}`, found);
  return found;
};

const timesOf = (paths) => paths.reduce((found, path) => collectTimes(path, found), new Map());

const changedPaths = (before, after) => [
  ...[...after].filter(([path, time]) => before.get(path) !== time).map(([path]) => path),
  ...[...before.keys()].filter((path) => !after.has(path)),
];

/**
 * Calls `onChange(paths)` with the files below the paths that changed, one call at a time. Returns a function that stops
 * it. Polls twice a second, because native file watchers miss new folders on some systems.
 */
export function watch(paths, onChange) {
  let previous = timesOf(paths);
  let timer;
  let stopped = false;
  const poll = async () => {
    const current = timesOf(paths);
    const changed = changedPaths(previous, current);
    previous = current;
    if (changed.length > 0) await onChange(changed);
    if (!stopped) timer = setTimeout(poll, POLL_INTERVAL_MS);
  };
  timer = setTimeout(poll, POLL_INTERVAL_MS);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
