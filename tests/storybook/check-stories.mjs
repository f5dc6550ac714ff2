import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {launchChromium} from '../support/chromium.mjs';
import {at} from '../../tools/project/root.mjs';
import {fileIn, serveFiles} from '../../tools/dev/serve-files.mjs';
import {tryControls, tryRows} from './controls.mjs';
import {tryEmbedCode} from './embed-code.mjs';
import {compareWithManifest, statesOfManifest, controlsOf} from './manifest.mjs';
import {tryManager} from './manager.mjs';
import {tryReferencePages} from './reference-pages.mjs';
import {tryThemeBuilder} from './theme-builder.mjs';
import {tryToolbar} from './toolbar.mjs';
import {visitDocs, visitStories} from './visit.mjs';

const subFolder = '/some/sub-folder/';
const pagesAtOnce = 2;

const inSubFolder = (folder) => async (path) => {
  if (path === '/favicon.ico') return {file: `${folder}/favicon.svg`}; // Chromium requests one from every host.
  const file = path.startsWith(subFolder) ? await fileIn(folder, path.slice(subFolder.length - 1)) : undefined;
  return file && {file};
};

const sections = ['Start', 'Widgets', 'Foundations', 'Tools'];

/** One line for each entry outside the sections, or with a name that Storybook made from an abbreviation: "Fhir R 5". */
const nameProblems = (entries) =>
  entries.flatMap(({title, name}) => [
    ...(sections.includes(title.split('/')[0]) ? [] : [`"${title}" is in no section`]),
    ...(/(^| )[A-Z]( |$)|\b(Fhir|Json|Word Press|Schema Org)\b/.test(name)
      ? [`"${name}" is not a name that people write`]
      : []),
  ]);

/**
 * Opens every story of the built Storybook, served from a sub-folder, in Chromium: light and dark, left to right and
 * right to left; and every documentation page. Resolves with the counts and the problems: errors, axe violations,
 * requests to other sites, missing or unexpected console lines, differences from the manifest, and faults of the theme
 * builder, the embed code, the controls and the toolbar.
 */
export async function checkStories({folder = at('storybook-static'), log = console.log} = {}) {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const {entries} = JSON.parse(await readFile(`${folder}/index.json`, 'utf8'));
  const server = await serveFiles({find: inSubFolder(folder)});
  const browser = await launchChromium();
  const all = Object.values(entries);
  const problems = [];
  const base = new URL(subFolder, server.url).href;
  const report = ({title, name}, errors) => {
    for (const line of errors) log(`${title}, ${name}: ${line}`);
    if (errors.length > 0) problems.push({name: `${title}, ${name}`, errors});
  };
  const [stories, docs] = ['story', 'docs'].map((kind) => all.filter(({type}) => type === kind));
  const manifest = compareWithManifest();
  const options = {axe, states: statesOfManifest(), report, found: manifest.found};
  try {
    await Promise.all(Array.from({length: pagesAtOnce}, () => visitStories(base, () => stories.shift(), options)));
    await Promise.all(Array.from({length: pagesAtOnce}, () => visitDocs(browser, base, () => docs.shift(), report)));
    report({title: 'Manifest', name: 'parts and states'}, manifest.differences());
    report({title: 'Storybook', name: 'theme builder'}, await tryThemeBuilder(browser, base));
    report({title: 'Storybook', name: 'embed code'}, await tryEmbedCode(browser, base));
    report({title: 'Storybook', name: 'copy deck and changelog'}, await tryReferencePages(browser, base));
    report({title: 'Storybook', name: 'names'}, nameProblems(all));
    report({title: 'Storybook', name: 'controls'}, [
      ...(await tryControls(browser, base, controlsOf('sm-crisis-support'))),
      ...(await tryRows(browser, base, controlsOf('sm-article-card'))),
    ]);
    report({title: 'Storybook', name: 'toolbar'}, await tryToolbar(browser, base));
    report({title: 'Storybook', name: 'colors of the manager'}, await tryManager(browser, base, axe));
  } finally {
    await browser.close();
    await server.close();
  }
  const count = all.length + 8;
  return {passed: count - problems.length, failed: problems.length, problems};
}

if (process.argv[1] === import.meta.filename) {
  const {passed, failed} = await checkStories();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
