import {createServer} from 'node:net';

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** Resolves with the first free port at or above `first`; throws when the hundred ports from there are in use. */
export async function freePort(first) {
  for (let port = first; port < first + 100; port += 1) if (await isFree(port)) return port;
  throw new Error(`All ports from ${first} to ${first + 99} are in use.`);
}
