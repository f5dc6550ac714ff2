import {readFileSync, readdirSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {languages} from './tools/project/locales.mjs';
import {at} from './tools/project/root.mjs';
import {integrityOf} from './tools/build/integrity.mjs';
import {widgets} from './tools/project/widgets.mjs';
import {apart, fetchesBeside, knowsItsPlace, litWords, neededLater, place} from './tools/build/rollup/lazy-chunks.mjs';
import {around, intro, preamble} from './tools/build/rollup/bundle-wrapper.mjs';
import {chainMaps} from './tools/build/rollup/chain-source-maps.mjs';
import {decorate} from './tools/build/rollup/decorate.mjs';
import {defineEntries, defineEntryIds} from './tools/build/rollup/define-entries.mjs';
import {doctorData} from './tools/build/rollup/doctor-data.mjs';
import {minifyTemplates} from './tools/build/rollup/minify-templates.mjs';
import {privateLit} from './tools/build/rollup/private-lit.mjs';
import {replaceModule} from './tools/build/rollup/replace-module.mjs';

const sources = () =>
  readdirSync(at('src'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((file) => !file.startsWith(at('src/demo-site/')))
    .sort();

/** Source maps name a file by its place in the project, wherever the project lies and the output goes. */
const sourcemapPathTransform = (source) => source.replace(/^.*?(?=(?:src|node_modules)\/)/, '');

/** Every source file as one ES module with its types, for npm. Dependencies stay imports. */
export const modules = (out = 'dist') => ({
  input: [...sources(), ...defineEntryIds()],
  external: (id) => !/^[./]|^tslib$/.test(id),
  plugins: [
    defineEntries(),
    decorate(at('src/decorate.js')),
    typescript({
      tsconfig: at('tsconfig.build.json'),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        sourceMap: true,
        inlineSources: true,
        rootDir: at('src'),
        outDir: `${out}/modules`,
      },
    }),
    minifyTemplates(at('src/**/*.ts')),
  ],
  output: {
    dir: `${out}/modules`,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: at('src'),
    sourcemap: true,
    sourcemapPathTransform,
  },
});

/** The subresource integrity of every locale file, by language. They are built before the scripts. */
const localeIntegrities = (out) =>
  Object.fromEntries(languages().map((name) => [name, integrityOf(readFileSync(at(out, `locales/${name}.json`)))]));

/** An entry that runs a module and registers the languages next to the script: no exports, and no `sideEffects` list can drop it. */
const start = (file, offering, out) => ({
  name: 'start',
  resolveId: (id) => (id === 'start' || id === file ? {id, moduleSideEffects: true} : null),
  load: (id) =>
    id === 'start'
      ? {
          code: `import ${JSON.stringify(file)};import {registerLocaleLoaders} from ${JSON.stringify(offering)};registerLocaleLoaders(${place}, ${JSON.stringify(localeIntegrities(out))});`,
          map: {mappings: ''},
        }
      : null,
});

const small = (module) =>
  terser({
    ecma: 2021,
    module,
    compress: {passes: 3, inline: 1, keep_fargs: false},
    format: {ascii_only: true, preamble, comments: false},
  });

/** One classic script from the built modules, nothing left on the page. `plugins` come first and decide what goes in. */
export const bundle = (name, input, out = 'dist', {plugins = [], ...output} = {}) => ({
  input: 'start',
  plugins: [
    start(at(out, 'modules', input), at(out, 'modules/element/settings/locale-loader.js'), out),
    ...plugins,
    replaceModule(at(out, 'modules/ssr/hydrating-element.js'), at(out, 'modules/ssr/bundled-element.js')),
    privateLit(at(out, 'modules/rich-text/lit-environment.js')),
    nodeResolve({browser: true}),
    chainMaps(at(out, 'modules')),
  ],
  output: {
    file: at(out, `${name}.js`),
    format: 'iife',
    intro: intro + knowsItsPlace,
    inlineDynamicImports: true,
    ...around,
    ...output,
    sourcemap: true,
    sourcemapPathTransform,
    plugins: [small(false)],
  },
});

/** A file beside a widget's script that the widget loads when it is needed. */
const later = ({module, file}, out) => ({
  input: module,
  plugins: [litWords(), nodeResolve({browser: true}), chainMaps(at(out, 'modules'))],
  output: {
    file: at(out, file),
    format: 'es',
    intro,
    inlineDynamicImports: true,
    sourcemap: true,
    sourcemapPathTransform,
    plugins: [small(true)],
  },
});

/** A widget's own script, and the files beside it when it has any. */
function alone(name, out) {
  const parts = neededLater(at(out, 'modules'), name);
  const options = parts.length ? {plugins: [apart(name)], intro: intro + knowsItsPlace + fetchesBeside} : {};
  return [bundle(name, `define/${name}.js`, out, options), ...parts.map((part) => later(part, out))];
}

/** A script that stands beside the widgets and holds nothing of them. */
const beside = (folder, name, out, plugins = []) => ({
  input: at(out, `modules/${folder}/${name}.js`),
  plugins: [...plugins, chainMaps(at(out, 'modules'))],
  output: {
    file: at(out, `${name}.js`),
    format: 'iife',
    ...around,
    sourcemap: true,
    sourcemapPathTransform,
    plugins: [small(false)],
  },
});

/** What the doctor knows about the widgets and their scripts. */
const scriptData = (out) => ({
  widgetTags: widgets().map(({tag}) => tag),
  widgetScripts: [
    {name: 'smart-meditation', lazyFiles: []},
    ...widgets().map(({name}) => ({name, lazyFiles: neededLater(at(out, 'modules'), name).map(({file}) => file)})),
  ],
});

/** All script-tag bundles: every widget in one file that needs no other, each alone, and what stands beside them. */
export const bundles = (out = 'dist') => [
  bundle('smart-meditation', 'define.js', out),
  ...widgets().flatMap(({name}) => alone(name, out)),
  beside('frame', 'frame', out),
  beside('frame', 'frame-page', out),
  beside('doctor', 'doctor', out, [doctorData(scriptData(out))]),
];

export default [modules(), ...bundles()];
