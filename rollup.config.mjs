import {readFileSync, readdirSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {languages} from './tools/project/locales.mjs';
import {at} from './tools/project/root.mjs';
import {integrityOf} from './tools/build/integrity.mjs';
import {widgets} from './tools/project/widgets.mjs';
import {
  externalizeLazyChunks,
  chunkLoaderIntro,
  scriptUrlIntro,
  litTemplates,
  lazyModules,
  scriptUrlName,
} from './tools/build/rollup/lazy-chunks.mjs';
import {errorBoundary, intro, preamble} from './tools/build/rollup/bundle-wrapper.mjs';
import {chainMaps} from './tools/build/rollup/chain-source-maps.mjs';
import {decorate} from './tools/build/rollup/decorate.mjs';
import {defineEntries, defineEntryIds} from './tools/build/rollup/define-entries.mjs';
import {doctorData} from './tools/build/rollup/doctor-data.mjs';
import {minifyTemplates} from './tools/build/rollup/minify-templates.mjs';
import {privateLit} from './tools/build/rollup/private-lit.mjs';
import {reactEntry} from './tools/build/rollup/react-entry.mjs';
import {replaceModule} from './tools/build/rollup/replace-module.mjs';

const sources = () =>
  readdirSync(at('src'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((file) => !file.startsWith(at('src/demo-site/')))
    .sort();

/** Makes paths in source maps relative to the project folder, so that builds are reproducible. */
const sourcemapPathTransform = (source) => source.replace(/^.*?(?=(?:src|node_modules)\/)/, '');

/** Builds every source file as one ES module with its types, for npm. Dependencies stay imports. */
export const modules = (out = 'dist') => ({
  input: [...sources(), ...defineEntryIds()],
  external: (id) => !/^[./]|^tslib$/.test(id),
  plugins: [
    defineEntries(),
    reactEntry(),
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

/** The subresource integrity of every locale file, by language. Locale files are built before the scripts. */
const localeIntegrities = (out) =>
  Object.fromEntries(languages().map((name) => [name, integrityOf(readFileSync(at(out, `locales/${name}.json`)))]));

/** A virtual entry that imports a module and registers the locale files next to the script. `sideEffects` lists do not remove it. */
const scriptEntry = (file, localeLoader, out) => ({
  name: 'script-entry',
  resolveId: (id) => (id === 'script-entry' || id === file ? {id, moduleSideEffects: true} : null),
  load: (id) =>
    id === 'script-entry'
      ? {
          code: `import ${JSON.stringify(file)};import {registerLocaleLoaders} from ${JSON.stringify(localeLoader)};registerLocaleLoaders(${scriptUrlName}, ${JSON.stringify(localeIntegrities(out))});`,
          map: {mappings: ''},
        }
      : null,
});

const minify = (module) =>
  terser({
    ecma: 2021,
    module,
    compress: {passes: 3, inline: 1, keep_fargs: false},
    format: {ascii_only: true, preamble, comments: false},
  });

/** Bundles built modules into one classic script that adds no globals to the page. `plugins` run first and select its content. */
export const bundle = (name, input, out = 'dist', {plugins = [], ...output} = {}) => ({
  input: 'script-entry',
  plugins: [
    scriptEntry(at(out, 'modules', input), at(out, 'modules/element/settings/locale-loader.js'), out),
    ...plugins,
    replaceModule(at(out, 'modules/ssr/hydrating-element.js'), at(out, 'modules/ssr/bundled-element.js')),
    privateLit(at(out, 'modules/rich-text/lit-environment.js')),
    nodeResolve({browser: true}),
    chainMaps(at(out, 'modules')),
  ],
  output: {
    file: at(out, `${name}.js`),
    format: 'iife',
    intro: intro + scriptUrlIntro,
    inlineDynamicImports: true,
    ...errorBoundary,
    ...output,
    sourcemap: true,
    sourcemapPathTransform,
    plugins: [minify(false)],
  },
});

/** A chunk next to a widget's script that the widget loads on demand. */
const lazyChunk = ({module, file}, out) => ({
  input: module,
  plugins: [
    litTemplates(),
    privateLit(at(out, 'modules/rich-text/lit-environment.js')),
    nodeResolve({browser: true}),
    chainMaps(at(out, 'modules')),
  ],
  output: {
    file: at(out, file),
    format: 'es',
    intro,
    inlineDynamicImports: true,
    sourcemap: true,
    sourcemapPathTransform,
    plugins: [minify(true)],
  },
});

/** A widget's own script and its lazy chunks. */
function widgetBundles(name, out) {
  const parts = lazyModules(at(out, 'modules'), name);
  const options = parts.length
    ? {plugins: [externalizeLazyChunks(name)], intro: intro + scriptUrlIntro + chunkLoaderIntro}
    : {};
  return [bundle(name, `define/${name}.js`, out, options), ...parts.map((part) => lazyChunk(part, out))];
}

/**
 * The lazy chunks of the script with all widgets: only those that few pages need and that would more than double its size.
 * The chunk belongs to the script of one widget and is shared with it.
 */
const sharedChunks = (out) =>
  lazyModules(at(out, 'modules'), 'mood-check').filter(({file}) => file === 'mood-check-expression-evaluator.js');

/** The script with all widgets. */
const allWidgetsBundle = (out) =>
  bundle('smart-meditation', 'define.js', out, {
    plugins: [
      externalizeLazyChunks(
        'mood-check',
        sharedChunks(out).map(({file}) => file),
      ),
    ],
    intro: intro + scriptUrlIntro + chunkLoaderIntro,
  });

/** A script without widgets. */
const standaloneScript = (folder, name, out, plugins = []) => ({
  input: at(out, `modules/${folder}/${name}.js`),
  plugins: [...plugins, chainMaps(at(out, 'modules'))],
  output: {
    file: at(out, `${name}.js`),
    format: 'iife',
    ...errorBoundary,
    sourcemap: true,
    sourcemapPathTransform,
    plugins: [minify(false)],
  },
});

/** The doctor's data about the widgets and their scripts. */
const scriptData = (out) => ({
  widgetTags: widgets().map(({tag}) => tag),
  widgetScripts: [
    // Its one lazy file is needed by few documents; a warning names it when it is missing.
    {name: 'smart-meditation', lazyFiles: []},
    ...widgets().map(({name}) => ({name, lazyFiles: lazyModules(at(out, 'modules'), name).map(({file}) => file)})),
  ],
});

/** All script-tag bundles: all widgets in one file, each widget in its own, and the scripts without widgets. */
export const bundles = (out = 'dist') => [
  allWidgetsBundle(out),
  ...widgets().flatMap(({name}) => widgetBundles(name, out)),
  standaloneScript('frame', 'frame', out),
  standaloneScript('frame', 'frame-page', out),
  standaloneScript('doctor', 'doctor', out, [doctorData(scriptData(out))]),
];

export default [modules(), ...bundles()];
