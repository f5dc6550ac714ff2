import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {launchChromium} from '../support/chromium.mjs';
import {languages, localeOf} from '../../tools/project/locales.mjs';
import {at} from '../../tools/project/root.mjs';
import {fileIn, serveFiles} from '../../tools/dev/serve-files.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

const strict =
  "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types smart-meditation";
const tags =
  '<sm-breathing-timer>Breathe</sm-breathing-timer><sm-mood-check>Ask</sm-mood-check><sm-crisis-support>Call</sm-crisis-support>';
let browser;

before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

/** Runs in the page: the language of each widget, and the label of the timer's start button. */
const readLanguages = () => ({
  langs: [...document.querySelectorAll('sm-breathing-timer, sm-mood-check, sm-crisis-support')].map(
    (one) => one.shadowRoot?.querySelector('.widget')?.lang,
  ),
  start: document.querySelector('sm-breathing-timer').shadowRoot?.querySelector('[part~="start"] b')?.textContent,
});

/**
 * Opens a page in a language with the script of all widgets. `hasLocales`: whether the locale files exist;
 * `isTranslated`: wait until every widget uses the language.
 */
async function openInLanguage(lang, {hasLocales = true, isTranslated = false}) {
  const find = async (path) => {
    const file = hasLocales || !path.includes('/locales/') ? await fileIn(at('dist'), path) : undefined;
    return file && {file};
  };
  const page = `<!doctype html><html lang="${lang}"><link rel="icon" href="data:,"><title>Page</title><script src="/smart-meditation.js"></script>${tags}`;
  const server = await serveFiles({find});
  const tab = await browser.newPage();
  const requests = [];
  const errors = [];
  tab.on('request', (request) => request.url().includes('/locales/') && requests.push(new URL(request.url()).pathname));
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.setRequestInterception(true);
  tab.on('request', (request) =>
    new URL(request.url()).pathname === '/'
      ? request.respond({contentType: 'text/html', headers: {'Content-Security-Policy': strict}, body: page})
      : request.continue(),
  );
  await tab.goto(server.url);
  if (isTranslated)
    await waitInPage(
      tab,
      (wanted) =>
        [...document.querySelectorAll(':is(sm-breathing-timer, sm-mood-check, sm-crisis-support)')].every(
          ({shadowRoot}) => shadowRoot?.querySelector('.widget')?.lang === wanted,
        ),
      lang,
    );
  else await tab.waitForNetworkIdle({idleTime: 200});
  const found = await tab.evaluate(readLanguages);
  await tab.close();
  await server.close();
  return {...found, requests, errors};
}

for (const language of languages()) {
  test(`a page in ${language} is translated with one request, under a strict policy`, async () => {
    const {start} = localeOf(language)['breathing-timer'];
    assert.deepEqual(await openInLanguage(language, {isTranslated: true}), {
      langs: [language, language, language],
      start,
      requests: [`/locales/${language}.json`],
      errors: [],
    });
  });
}

test('a page in an unsupported language or script requests no locale file', async () => {
  for (const lang of ['en-GB', 'sv', 'zh-Hant-TW']) {
    const {start, requests, errors} = await openInLanguage(lang, {});
    assert.deepEqual({start, requests, errors}, {start: 'Start', requests: [], errors: []});
  }
});

test('without locale files the widgets stay in English and work', async () => {
  const {start, langs, requests, errors} = await openInLanguage('de-AT', {hasLocales: false});
  assert.deepEqual(
    {start, langs, requests, errors},
    {start: 'Start', langs: ['en', 'en', 'en'], requests: ['/locales/de.json'], errors: []},
  );
});
