import puppeteer from 'puppeteer-core';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {at} from '../../tools/project/root.mjs';
import {remember} from './server-page.mjs';
import {fileIn, serveFiles} from '../../tools/dev/serve-files.mjs';

/**
 * How long a page may take to load or to reach a state. Puppeteer's own 30 s count from the start of each wait, and a
 * page that hydrates beside other test steps on two cores has taken more than 20 s. The limit of a whole test is 360 s.
 */
export const LOAD_TIMEOUT_MS = 120_000;

const endpoint = at('.cache/endpoint/v1');

/** Serves a built app, and the sample endpoint under two names. `change` may rewrite the page on its way. */
export const serve = (folder, change) =>
  serveFiles({
    async find(path) {
      const [, name, rest] = /^\/(one|two)(\/.*)$/.exec(path) ?? [];
      const file = await (name ? fileIn(endpoint, rest) : fileIn(folder, path));
      return file && {file};
    },
    change: change && ((bytes, file) => (file.endsWith('.html') ? Buffer.from(change(bytes.toString())) : bytes)),
  });

/** A Chromium for all visits. */
export const browse = () =>
  puppeteer.launch({executablePath: findBrowsers().chromium, args: ['--no-sandbox', '--disable-dev-shm-usage']});

/** Runs in the page: what is inside a widget, by a selector. */
export const inside = (tag, selector) =>
  document.querySelector(tag)?.shadowRoot?.querySelector(selector)?.textContent?.trim();

/** Opens a page and resolves with it, and with what went wrong and what was asked for since. */
export async function open(browser, url) {
  const page = await browser.newPage();
  await page.bringToFront(); // A page in the background gets no animation frames, which puppeteer's waits are made of.
  page.setDefaultTimeout(LOAD_TIMEOUT_MS);
  const wrong = [];
  const asked = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (line) => ['error', 'warn'].includes(line.type()) && wrong.push(`console: ${line.text()}`));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.evaluateOnNewDocument(remember, ['sm-crisis-support']);
  await page.goto(url);
  return {page, wrong, asked};
}
