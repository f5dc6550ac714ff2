import {readFile} from 'node:fs/promises';
import {extname} from 'node:path';
import {at} from '../../tools/project/root.mjs';
import {fileIn} from '../../tools/dev/serve-files.mjs';
import {openPage} from './visit.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

/** A story of each widget. Together they have text, links, attributes, a document and another language. */
const stories = [
  'breathing-timer--custom-title',
  'mood-check--numeric-scale',
  'article-card--four-levels',
  'article-card--right-to-left',
  'crisis-support--united-kingdom',
];

const contentTypes = {'.json': 'application/json', '.js': 'text/javascript', '.css': 'text/css'};

const panel = '[role=tab][id$="embed/panel"]';
/** Waits until locales and lazy files are loaded. */
const complete = {waitUntil: 'networkidle0'};

/** Runs in a page: the visible text of its widget, or `undefined` before the first render. */
const read = (tag) =>
  document.querySelector(tag)?.shadowRoot?.querySelector('.card')?.innerText.replace(/\s+/g, ' ').trim();

/** Runs in the manager: the code under a heading of the panel. */
const codeBelow = (name) =>
  [...document.querySelectorAll('section')]
    .find((one) => one.querySelector('h2')?.textContent === name)
    ?.querySelector('pre')?.textContent;

const renderedText = async (place, tag) => (await waitInPage(place, read, tag)).jsonValue();

async function copy(page, base, id) {
  await page.goto(`${base}?path=/story/${id}`, complete);
  await (await page.waitForSelector(panel)).click();
  const html = await (await waitInPage(page, codeBelow, 'With a script tag')).jsonValue();
  const npm = await page.evaluate(codeBelow, 'With npm');
  await page.evaluate(() =>
    [...document.querySelectorAll('section button')].find(({textContent}) => textContent === 'Copy').click(),
  );
  await waitInPage(page, () =>
    [...document.querySelectorAll('section button')].some(({textContent}) => textContent === 'Copied'),
  );
  const clipboard = await page.evaluate(() => navigator.clipboard.readText());
  return {html, npm, clipboard};
}

/** Opens a page with only this code, served with the built scripts. */
async function paste(page, base, html, tag) {
  const answer = async (request) => {
    const {origin, pathname} = new URL(request.url());
    if (origin !== new URL(base).origin) return request.abort();
    if (pathname === '/pasted')
      return request.respond({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><title>Pasted</title>${html}`,
      });
    const file = await fileIn(at('dist'), pathname);
    return request.respond(
      file ? {contentType: contentTypes[extname(pathname)], body: await readFile(file)} : {status: 204},
    );
  };
  page.on('request', answer);
  await page.setRequestInterception(true);
  try {
    await page.goto(new URL('/pasted', base).href, complete);
    return await renderedText(page, tag);
  } finally {
    await page.setRequestInterception(false);
    page.off('request', answer);
  }
}

/** Pastes the code of the panel "Embed code" into a page; resolves with a line for each difference from the story. */
export async function tryEmbedCode(browser, base) {
  const {page, takeRecords} = await openPage(browser, new URL('/', base).href);
  const problems = [];
  await browser
    .defaultBrowserContext()
    .overridePermissions(new URL(base).origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  for (const id of stories) {
    const tag = `sm-${id.split('--')[0]}`;
    try {
      const {html, npm, clipboard} = await copy(page, base, id);
      const frame = page.frames().find((one) => one.url().includes('iframe.html'));
      const expected = await renderedText(frame, tag);
      if (clipboard !== html) problems.push(`${id}: the copied code differs from the code shown`);
      if (!npm.endsWith(html.slice(html.indexOf(`<${tag}`))))
        problems.push(`${id}: npm and the script tag get different elements`);
      const pasted = await paste(page, base, html, tag);
      if (pasted !== expected)
        problems.push(`${id}: the text after pasting is "${pasted}", but should be "${expected}"`);
    } catch (error) {
      problems.push(`${id}: the embed code cannot be used: ${error.message}`);
    }
    problems.push(...takeRecords().errors.map((line) => `${id}: ${line}`));
  }
  await page.close();
  return problems;
}
