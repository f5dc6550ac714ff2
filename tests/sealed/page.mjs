import assert from 'node:assert/strict';
import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {at} from '../../tools/project/root.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const types = {'.js': 'text/javascript', '.json': 'application/json', '.html': 'text/html'};

/**
 * Serves `dist/` and a page, and records every other request with its body: trackers on the page send their data there.
 * @param files additional files by path, as text or as a promise of it. @param answer the answer of a collector, by path.
 */
export async function serve({files = {}, answer = () => ({})} = {}) {
  const pages = new Map();
  const collected = [];
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const page = pages.get(pathname);
    const body = await bodyOf(request);
    // A folder that has every published file except one.
    const file = at('dist', pathname.replace(/^\/(?:folder-without-sealed\/(?!sealed\.js))?/, ''));
    response.setHeader('content-type', types[extname(pathname)] ?? 'text/html');
    if (page) return void response.writeHead(200, page.headers).end(page.html);
    response.setHeader('access-control-allow-origin', '*');
    if (files[pathname]) return void response.end(await files[pathname]);
    if (extname(pathname) && existsSync(file)) return void response.end(readFileSync(file));
    if (pathname !== '/favicon.ico') collected.push({url: request.url, body});
    response.setHeader('content-type', types['.json']);
    return void response.end(JSON.stringify(answer(pathname)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    collected,
    /** Adds a page and returns its URL. */
    addPage(path, html, headers = {}) {
      pages.set(path, {html, headers});
      return origin + path;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** HTML of a page with the widgets' script and this markup. */
export const pageWith = (markup, {script = '<script src="/smart-meditation.js"></script>', root = 'lang="en"'} = {}) =>
  `<!doctype html><html ${root}><head><meta charset="utf-8"><title>Clinic</title></head><body><main>${markup}</main>${script}</body></html>`;

/** Waits for the frame of a sealed check, and resolves with the frame once a question is displayed in it. */
export async function sealedFrame(page) {
  await waitInPage(page, () => {
    const box = document.querySelector('sm-mood-check')?.shadowRoot?.querySelector('.sealed-frame');
    return box && !box.hidden;
  });
  const frame = page.frames().find((one) => one.parentFrame() === page.mainFrame());
  await waitInPage(frame, () => document.querySelector('sm-mood-check')?.shadowRoot?.querySelector('fieldset input'));
  return frame;
}

/** Runs in the frame: clicks the button or the option with this text, as soon as it exists, and waits for the update. */
export async function press(text) {
  const element = document.querySelector('sm-mood-check');
  const textOf = (one) => one.textContent.replace(/\s+/g, ' ').trim();
  const find = () =>
    [...(element.shadowRoot?.querySelectorAll('button, label') ?? [])].find((one) => textOf(one) === text);
  while (!find()) await new Promise((resolve) => setTimeout(resolve, 20)); // A frame out of view gets no animation frames.
  const found = find();
  (found.control ?? found).click();
  await element.updateComplete;
}

/** Runs in the frame: the text of the widget. */
export const widgetText = () => document.querySelector('sm-mood-check').shadowRoot.textContent.replace(/\s+/g, ' ');

/** Waits until the text of the widget in this page or frame matches. Fails with the last text after two minutes. */
export async function waitForText(frame, pattern) {
  const matches = ([source, flags]) =>
    new RegExp(source, flags).test(
      document.querySelector('sm-mood-check')?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '',
    );
  await waitInPage(frame, matches, [pattern.source, pattern.flags]).catch(async () =>
    assert.match(await frame.evaluate(widgetText), pattern),
  );
}
