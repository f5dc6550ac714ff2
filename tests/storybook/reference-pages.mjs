import {readFile, readdir} from 'node:fs/promises';
import {at} from '../../tools/project/root.mjs';
import {openPage} from './visit.mjs';

const json = async (...path) => JSON.parse(await readFile(at(...path), 'utf8'));

/** Every text of a locale file, at any depth. */
const textsOf = (value) =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];

/** Runs in the page: chooses a language of the copy deck. Resolves with the translated texts of the table. */
async function choose(language) {
  const deck = document.querySelector('story-copy-deck');
  const select = deck.querySelector('select');
  select.value = language;
  select.dispatchEvent(new Event('change'));
  await deck.updateComplete;
  return [...deck.querySelectorAll('td:last-child')].map(({lang, textContent}) =>
    lang === language ? textContent : '',
  );
}

async function copyDeckProblems(page, base) {
  await page.goto(`${base}iframe.html?id=copy-deck--copy-deck-page&viewMode=story`);
  await page.waitForSelector('story-copy-deck select');
  const problems = [];
  for (const file of (await readdir(at('dist/locales'))).filter((name) => name.endsWith('.json'))) {
    const {lang, ...parts} = await json('dist/locales', file);
    parts['embed-builder'] = (await json('src/builder/locales', file)).words;
    const shown = new Set(await page.evaluate(choose, lang));
    const missing = textsOf(parts).filter((text) => !shown.has(text));
    if (missing.length > 0) problems.push(`${lang}: ${missing.length} texts are missing, such as "${missing[0]}"`);
  }
  return problems;
}

async function changelogProblems(page, base) {
  await page.goto(`${base}iframe.html?id=changelog--changelog&viewMode=story`);
  await page.waitForSelector('.changelog h2');
  const written = await readFile(at('CHANGELOG.md'), 'utf8');
  const shown = await page.$$eval('.changelog h2, .changelog li', (all) => all.map(({localName}) => localName));
  const counts = [
    ['h2', [...written.matchAll(/^## /gm)].length],
    ['li', [...written.matchAll(/^- /gm)].length],
  ];
  return counts
    .filter(([name, count]) => shown.filter((one) => one === name).length < count)
    .map(([name, count]) => `the changelog has fewer than ${count} elements <${name}>`);
}

/** Compares the copy deck with the published translations, and the changelog with its file; a line for each difference. */
export async function tryReferencePages(browser, base) {
  const {page, takeRecords} = await openPage(browser, base);
  const problems = [...(await copyDeckProblems(page, base)), ...(await changelogProblems(page, base))];
  await page.close();
  return [...problems, ...takeRecords().errors];
}
