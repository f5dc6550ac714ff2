import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import puppeteer from 'puppeteer-core';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {at} from '../../tools/project/root.mjs';
import {fileIn, serveFiles} from '../../tools/dev/serve-files.mjs';
import {tryControls} from './controls.mjs';
import {tryEmbedCode} from './embed-code.mjs';
import {compareWithManifest, statesOfManifest, turnable} from './manifest.mjs';
import {tryThemeBuilder} from './theme-builder.mjs';
import {tryToolbar} from './toolbar.mjs';
import {visitDocs, visitStories} from './visit.mjs';

const subFolder = '/some/sub-folder/';
const pagesAtOnce = 2;

const inSubFolder = (folder) => async (path) => {
  if (path === '/favicon.ico') return {file: `${folder}/favicon.svg`}; // Chromium asks every host for one.
  const file = path.startsWith(subFolder) ? await fileIn(folder, path.slice(subFolder.length - 1)) : undefined;
  return file && {file};
};

/**
 * Opens every story of the built Storybook, served from a sub-folder, in Chromium: light and dark, left to right and
 * right to left; and every page of documentation. Resolves with the counts and with what is wrong: errors, axe's
 * findings, requests to anywhere else, missing or unexpected console lines, parts and states that are not as the
 * manifest says; a theme builder, embed code, controls and a toolbar that do not do what they say.
 */
export async function walk({folder = at('storybook-static'), say = console.log} = {}) {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const {entries} = JSON.parse(await readFile(`${folder}/index.json`, 'utf8'));
  const server = await serveFiles({find: inSubFolder(folder)});
  const launch = () =>
    puppeteer.launch({executablePath: findBrowsers().chromium, args: ['--no-sandbox', '--disable-dev-shm-usage']});
  const browser = await launch();
  const all = Object.values(entries);
  const problems = [];
  const base = new URL(subFolder, server.url).href;
  const note = ({title, name}, wrong) => {
    for (const line of wrong) say(`${title}, ${name}: ${line}`);
    if (wrong.length > 0) problems.push({name: `${title}, ${name}`, wrong});
  };
  const [stories, docs] = ['story', 'docs'].map((kind) => all.filter(({type}) => type === kind));
  const manifest = compareWithManifest();
  const told = {axe, states: statesOfManifest(), note, found: manifest.found};
  try {
    await Promise.all(Array.from({length: pagesAtOnce}, () => visitStories(launch, base, () => stories.shift(), told)));
    await Promise.all(Array.from({length: pagesAtOnce}, () => visitDocs(browser, base, () => docs.shift(), note)));
    note({title: 'Manifest', name: 'parts and states'}, manifest.faults());
    note({title: 'Storybook', name: 'theme builder'}, await tryThemeBuilder(browser, base));
    note({title: 'Storybook', name: 'embed code'}, await tryEmbedCode(browser, base));
    note({title: 'Storybook', name: 'controls'}, await tryControls(browser, base, turnable('sm-crisis-support')));
    note({title: 'Storybook', name: 'toolbar'}, await tryToolbar(browser, base));
  } finally {
    await browser.close();
    await server.close();
  }
  const count = all.length + 5;
  return {passed: count - problems.length, failed: problems.length, problems};
}

if (process.argv[1] === import.meta.filename) {
  const {passed, failed} = await walk();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
