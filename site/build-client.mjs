import {mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {build} from 'vite';
import {at} from '../tools/project/root.mjs';
import {scriptTags} from '../tools/release/snippet.mjs';
import {webFiles} from '../tools/release/web-files.mjs';
import {manifestElements} from './pages.mjs';

const json = (path) => JSON.parse(readFileSync(at(path), 'utf8'));
const filesIn = (folder) =>
  readdirSync(at(folder), {recursive: true})
    .filter((name) => name.endsWith('.json'))
    .sort();

/** What the page has to know of each element: the component for React, its parts, and the property of each attribute. */
const elementFacts = () =>
  Object.fromEntries(
    manifestElements()
      .filter(({tagName}) => tagName)
      .map(({tagName, name, attributes, cssParts}) => [
        tagName,
        {
          component: name.replace(/Element$/, ''),
          parts: cssParts.map((one) => one.name).filter((one) => one !== 'base'),
          properties: Object.fromEntries(
            attributes.map((one) => [
              one.name,
              {name: one.fieldName, type: one.type?.text.replace(/ \| undefined$/, '')},
            ]),
          ),
        },
      ]),
  );

/**
 * A script that answers requests of the examples: they run in a frame without an origin, which may read no file. It
 * defines `previewFiles`, documents and locales by the end of their address.
 */
const previewFiles = (entries) =>
  `globalThis.previewFiles = {...globalThis.previewFiles, ...${JSON.stringify(Object.fromEntries(entries))}};\n`;

/** Writes the scripts of the site into its folder of assets, and the files for web servers into `release/`. */
export async function buildClient(output) {
  const assets = `${output}assets`;
  mkdirSync(`${assets}/languages`, {recursive: true});
  for (const name of ['site', 'preview'])
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir: assets,
        emptyOutDir: false,
        lib: {
          entry: at(`site/client/${name}.mjs`),
          formats: ['iife'],
          name: `smartMeditation${name}`,
          fileName: () => `${name}.js`,
        },
      },
    });
  const languages = filesIn('dist/locales');
  for (const file of languages)
    writeFileSync(
      `${assets}/languages/${file.replace(/json$/, 'js')}`,
      previewFiles([[`locales/${file}`, json(`dist/locales/${file}`)]]),
    );
  const documents = filesIn('.cache/endpoint/v1').filter((name) => !/^(index|schemas)/.test(name));
  writeFileSync(
    `${assets}/documents.js`,
    previewFiles(documents.map((name) => [name, json(`.cache/endpoint/v1/${name}`)])),
  );
  const facts = {
    elements: elementFacts(),
    languages: languages.map((file) => file.replace(/\.json$/, '')),
    scriptTags: scriptTags(json('dist/integrity.json'), '/widgets/'),
  };
  writeFileSync(`${assets}/facts.js`, `globalThis.siteFacts = ${JSON.stringify(facts)};\n`);
  const {version} = json('package.json');
  for (const [file, bytes] of webFiles(version)) {
    mkdirSync(dirname(`${output}release/${file}`), {recursive: true});
    writeFileSync(`${output}release/${file}`, bytes);
  }
}
