import {at} from '../../tools/project/root.mjs';
import {recordParsedPage} from './server-page.mjs';
import {fileIn, serveFiles} from '../../tools/dev/serve-files.mjs';

const endpoint = at('.cache/endpoint/v1');

/** Serves a built app, and the sample endpoint under `/one/` and `/two/`. `change` may rewrite the page before it is sent. */
export const serve = (folder, change) =>
  serveFiles({
    async find(path) {
      const [, name, rest] = /^\/(one|two)(\/.*)$/.exec(path) ?? [];
      const file = await (name ? fileIn(endpoint, rest) : fileIn(folder, path));
      return file && {file};
    },
    change: change && ((bytes, file) => (file.endsWith('.html') ? Buffer.from(change(bytes.toString())) : bytes)),
  });

/** Runs in the page: the text of an element inside a widget. */
export const inside = (tag, selector) =>
  document.querySelector(tag)?.shadowRoot?.querySelector(selector)?.textContent?.trim();

/** Opens a page and resolves with it, its errors and the paths of its requests. */
export async function open(browser, url) {
  const page = await browser.newPage();
  await page.bringToFront(); // Puppeteer polls in animation frames, which background pages do not get.
  const errors = [];
  const requests = [];
  page.on('pageerror', (error) => errors.push(`error: ${error.message}`));
  page.on('console', (line) => ['error', 'warn'].includes(line.type()) && errors.push(`console: ${line.text()}`));
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.evaluateOnNewDocument(recordParsedPage, ['sm-crisis-support']);
  await page.goto(url);
  return {page, errors, requests};
}
