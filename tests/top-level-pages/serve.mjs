import {once} from 'node:events';
import {createServer as plain} from 'node:http';
import {hostPages} from '../host-pages/server.mjs';

const nowhere = (response) => () => void response.writeHead(404).end();

/** Serves the host pages by themselves, from an address of their own. @param make makes the server, such as one with a certificate. */
export async function serveHostPages(make = plain) {
  const server = make(
    (req, res) => void hostPages({path: new URL(req.url, 'http://x').pathname, url: req.url, req, res}, nowhere(res)),
  );
  await once(server.listen(0, 'localhost'), 'listening');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return {port: server.address().port, close};
}
