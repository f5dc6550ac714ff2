import {readdirSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import {at} from './tools/project/root.mjs';
import {errorBoundary, intro, nativeClasses, preamble} from './tools/build/rollup/bundle-wrapper.mjs';
import {chainMaps} from './tools/build/rollup/chain-source-maps.mjs';
import {chunkedOutput, chunkIntegrities} from './tools/build/rollup/chunks.mjs';
import {compactData} from './tools/build/rollup/compact-data.mjs';
import {decorate} from './tools/build/rollup/decorate.mjs';
import {defineEntries, defineEntryIds} from './tools/build/rollup/define-entries.mjs';
import {doctorData} from './tools/build/rollup/doctor-data.mjs';
import {groupChunks} from './tools/build/rollup/group-chunks.mjs';
import {joinProperties} from './tools/build/rollup/join-properties.mjs';
import {minify} from './tools/build/rollup/minify.mjs';
import {minifyTemplates} from './tools/build/rollup/minify-templates.mjs';
import {privateLit} from './tools/build/rollup/private-lit.mjs';
import {reactEntry} from './tools/build/rollup/react-entry.mjs';
import {shortProperties} from './tools/build/rollup/short-properties.mjs';
import {withoutModule} from './tools/build/rollup/without-module.mjs';
import {SCRIPT_ENTRY, scriptEntry} from './tools/build/rollup/script-entry.mjs';
import {scriptVariants} from './tools/build/rollup/script-variants.mjs';

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
  treeshake: false, // A `.script.ts` variant may use arguments that the module it replaces ignores.
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

const minified = () =>
  minify({
    ecma: 2021,
    module: false,
    compress: {passes: 3, inline: 1, keep_fargs: false},
    format: {ascii_only: true, preamble, comments: false},
  });

/** Without a server, the browser's parser decodes all character references, so that no script contains a table of names. */
const browserModules = {'content/text/character-references.js': 'rich-text/decode-references.script.js'};

/** The variant of this module leaves code for a chunk, which a script in one file has anyway. */
const singleFileModules = {...browserModules, 'element/check-attributes.js': 'element/check-attributes.js'};

/** The plugins of a script with widgets. */
const widgetPlugins = (input, out, options) => [
  scriptEntry(at(out, 'modules', input), out, options),
  scriptVariants(at(out, 'modules'), options.withLoader ? browserModules : singleFileModules),
  privateLit(at(out, 'modules/rich-text/lit-environment.js')),
  nodeResolve({browser: true}),
  chainMaps(at(out, 'modules')),
  compactData(at(out, 'modules')),
  joinProperties(at(out, 'modules')),
  shortProperties(at(out, 'modules')),
];

/**
 * The code of questionnaires in two chunks: one for every questionnaire, and one for those of documents. What a session of the
 * breathing timer shares with its optional features is in the chunk of the session, which is loaded when the browser is idle.
 */
const sharedChunks = (out) => {
  const include = /\/(?:content|mood-check)\/questionnaire\/|\/directives\/repeat\.js$/;
  const inWidgets = (name) => at(out, 'modules/widgets', name);
  return groupChunks(at(out, 'modules/define.js'), [
    {main: inWidgets('mood-check/questionnaire/questionnaire-source.js'), include},
    {main: inWidgets('mood-check/questionnaire/fhir-source.js'), include},
    {main: inWidgets('breathing-timer/session/session.js'), include: /\/modules\//},
  ]);
};

/** The script for pages: the loader and the first state of every widget. Everything else is in chunks, as Rollup splits them. */
const chunkedScript = (input, out) => ({
  input: {'smart-meditation': SCRIPT_ENTRY},
  logLevel: 'warn',
  // marked has no side effects; without this, every chunk that may render on a server would load it.
  treeshake: {moduleSideEffects: (id) => !id.includes('/node_modules/marked/')},
  preserveEntrySignatures: false, // The entry exports what chunks share, so that every module exists once.
  plugins: widgetPlugins(input, out, {withLoader: true}),
  output: {
    dir: at(out),
    ...chunkedOutput(errorBoundary, {entry: intro, chunk: nativeClasses}),
    minifyInternalExports: true,
    manualChunks: sharedChunks(out),
    onlyExplicitManualChunks: true,
    experimentalMinChunkSize: 1_000, // A request costs more than a few hundred bytes in another file.
    sourcemap: true,
    sourcemapPathTransform,
    plugins: [minified(), chunkIntegrities()],
  },
});

/**
 * The parts that a script in one file does not contain, because few pages need them: FHIRPath would more than double its
 * size, and unfinished answers and sealed checks need an attribute that few authors set.
 */
const withoutRareParts = (out, advice) => [
  withoutModule(
    at(out, 'modules/content/questionnaire/expressions/expression-evaluator.js'),
    'createEvaluator',
    advice,
  ),
  withoutModule(at(out, 'modules/widgets/mood-check/resume/resume.js'), 'createUnfinishedAnswers', advice),
  withoutModule(at(out, 'modules/widgets/mood-check/sealed/sealed-check.js'), 'createSealedCheck', advice),
];

/** A script in one file. `advice` says what to do instead where a document needs FHIRPath. */
const singleFile = (name, input, out, {advice, isAlone}) => ({
  input: SCRIPT_ENTRY,
  plugins: [...withoutRareParts(out, advice), ...widgetPlugins(input, out, {withLoader: false, isAlone})],
  output: {
    file: at(out, `${name}.js`),
    format: 'iife',
    intro,
    inlineDynamicImports: true,
    ...errorBoundary,
    sourcemap: true,
    sourcemapPathTransform,
    plugins: [minified()],
  },
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
    plugins: [minified()],
  },
});

/** The scripts of the embed builder and of its preview. @param data plugin with the data of the build. */
export const embedBuilder = (out, data) =>
  [
    ['embed-builder', 'embed-builder'],
    ['preview/preview-page', 'preview-page'],
  ].map(([module, name]) => ({
    input: at(out, `modules/builder/${module}.js`),
    plugins: [data, privateLit(at(out, 'modules/rich-text/lit-environment.js')), nodeResolve({browser: true})],
    output: {file: at(out, `builder/${name}.js`), format: 'iife', plugins: [minified()]},
  }));

/** The script of the frame of a sealed mood check. It is built before the other scripts, which contain its hash. */
export const sealedScript = (out = 'dist') =>
  singleFile('sealed', 'widgets/mood-check/sealed/sealed-page.js', out, {
    advice: 'a sealed check cannot load it',
    isAlone: true,
  });

/**
 * The scripts for script tags, in sequences that can be built at the same time. The doctor follows the script whose chunks it
 * names.
 */
export const bundles = (out = 'dist') => [
  [chunkedScript('define.js', out), standaloneScript('doctor', 'doctor', out, [doctorData(out)])],
  [
    singleFile('smart-meditation.full', 'define.js', out, {
      advice: 'smart-meditation.full.js does not contain it, use smart-meditation.js',
    }),
    standaloneScript('frame', 'frame', out),
    standaloneScript('frame', 'frame-page', out),
  ],
];

export default [modules(), sealedScript(), ...bundles().flat()];
