import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {handleRequest} from './handle-request.js';

/** A running server. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine only. Every request reads from disk, so a new build is visible immediately.
 * @param ports ports to try, in this order; 0 means any free port.
 * @throws when all are in use.
 */
export async function startServer(folder: string, ports: readonly number[]): Promise<RunningServer> {
  const server = createServer((request, response) => {
    handleRequest(folder, request, response).catch((error: unknown) => {
      process.stderr.write(`${request.url ?? ''}: ${error instanceof Error ? error.message : 'failed'}\n`);
      response.writeHead(500).end();
    });
  });
  return listen(server, ports);
}

/**
 * Lets a server listen on the loopback interface.
 * @param ports ports to try, in this order; 0 means any free port.
 * @throws when all are in use.
 */
export async function listen(server: Server, ports: readonly number[]): Promise<RunningServer> {
  await listenOnFirst(server, ports);
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listenOnFirst(server: Server, [port, ...others]: readonly number[]): Promise<void> {
  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve);
    server.listen({port, host: '127.0.0.1'}, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
  if (error && error.code === 'EADDRINUSE' && others.length > 0) return listenOnFirst(server, others);
  if (error)
    throw new Error(error.code === 'EADDRINUSE' ? `Port ${port} is used by another program.` : error.message, {
      cause: error,
    });
}
