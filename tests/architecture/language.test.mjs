import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {launch} from 'puppeteer-core';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {languages, localeOf} from '../../tools/project/locales.mjs';
import {at} from '../../tools/project/root.mjs';
import {fileIn, serveFiles} from '../../tools/dev/serve-files.mjs';

const strict =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types smart-meditation";
const tags =
  '<sm-breathing-timer>Breathe</sm-breathing-timer><sm-mood-check>Ask</sm-mood-check><sm-crisis-support>Call</sm-crisis-support>';
let browser;

before(async () => {
  browser = await launch({executablePath: findBrowsers().chromium, args: ['--no-sandbox', '--disable-dev-shm-usage']});
});
after(() => browser?.close());

/** Runs in the page: the language that each widget speaks, and the timer's first button. */
const spoken = () => ({
  langs: [...document.querySelectorAll('sm-breathing-timer, sm-mood-check, sm-crisis-support')].map(
    (one) => one.shadowRoot?.querySelector('.sm')?.lang,
  ),
  start: document.querySelector('sm-breathing-timer').shadowRoot?.querySelector('[part~="start"] b')?.textContent,
});

/** Opens a page in a language with the script of all widgets; `has` says whether the language files lie beside it, `comes` waits until all speak it. */
async function speaks(lang, {has = true, comes = false}) {
  const find = async (path) => {
    const file = has || !path.includes('/locales/') ? await fileIn(at('dist'), path) : undefined;
    return file && {file};
  };
  const page = `<!doctype html><html lang="${lang}"><link rel="icon" href="data:,"><title>Page</title><script src="/smart-meditation.js"></script>${tags}`;
  const server = await serveFiles({find});
  const tab = await browser.newPage();
  const asked = [];
  const wrong = [];
  tab.on('request', (request) => request.url().includes('/locales/') && asked.push(new URL(request.url()).pathname));
  tab.on('pageerror', (error) => wrong.push(error.message));
  await tab.setRequestInterception(true);
  tab.on('request', (request) =>
    new URL(request.url()).pathname === '/'
      ? request.respond({contentType: 'text/html', headers: {'Content-Security-Policy': strict}, body: page})
      : request.continue(),
  );
  await tab.goto(server.url);
  if (comes)
    await tab.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll(':is(sm-breathing-timer, sm-mood-check, sm-crisis-support)')].every(
          ({shadowRoot}) => shadowRoot?.querySelector('.sm')?.lang === wanted,
        ),
      {},
      lang,
    );
  else await tab.waitForNetworkIdle({idleTime: 200});
  const found = await tab.evaluate(spoken);
  await tab.close();
  await server.close();
  return {...found, asked, wrong};
}

for (const language of languages()) {
  test(`a page in ${language} gets its words, with one request, under a strict policy`, async () => {
    const {start} = localeOf(language)['breathing-timer'];
    assert.deepEqual(await speaks(language, {comes: true}), {
      langs: [language, language, language],
      start,
      asked: [`/locales/${language}.json`],
      wrong: [],
    });
  });
}

test('a page whose language we lack, or in traditional characters, asks for nothing', async () => {
  for (const lang of ['en-GB', 'sv', 'zh-Hant-TW']) {
    const {start, asked, wrong} = await speaks(lang, {});
    assert.deepEqual({start, asked, wrong}, {start: 'Start', asked: [], wrong: []});
  }
});

test('without the files beside the script the words are English, and nothing breaks', async () => {
  const {start, langs, asked, wrong} = await speaks('de-AT', {has: false});
  assert.deepEqual(
    {start, langs, asked, wrong},
    {start: 'Start', langs: ['en', 'en', 'en'], asked: ['/locales/de.json'], wrong: []},
  );
});
