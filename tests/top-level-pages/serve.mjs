import {once} from 'node:events';
import {createServer as createHttpServer} from 'node:http';
import {hostPages} from '../host-pages/server.mjs';

const notFound = (response) => () => void response.writeHead(404).end();

/** Serves only the host pages, on a port of their own. @param createServer creates the server, for example with a certificate. */
export async function serveHostPages(createServer = createHttpServer) {
  const server = createServer(
    (req, res) => void hostPages({path: new URL(req.url, 'http://x').pathname, url: req.url, req, res}, notFound(res)),
  );
  await once(server.listen(0, 'localhost'), 'listening');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {port: server.address().port, close};
}
