import {watch} from 'node:fs';

/** Time after a change in which further changes are collected: editors write a file in several steps. */
const SETTLE_MS = 150;

/**
 * Calls back when something in a folder has changed. Calls do not overlap.
 * @returns a function that stops watching.
 */
export function watchFolder(folder: string, onChange: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch(folder, {recursive: true}, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange).catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      });
    }, SETTLE_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
