import {readdirSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {at} from './tools/root.mjs';
import {widgets} from './tools/widgets.mjs';
import {around, preamble} from './tools/rollup/calm-script.mjs';
import {chainMaps} from './tools/rollup/chain-maps.mjs';
import {decorate} from './tools/rollup/decorate.mjs';
import {defineEntries, defineEntryIds} from './tools/rollup/define-entries.mjs';
import {leanLibraries} from './tools/rollup/lean-libraries.mjs';
import {litQuiet} from './tools/rollup/lit-quiet.mjs';
import {shortTemplates} from './tools/rollup/templates.mjs';

const sources = () =>
  readdirSync(at('src'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((file) => !file.startsWith(at('src/site/')))
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
      compilerOptions: {noEmit: false, declaration: true, sourceMap: true, inlineSources: true, rootDir: at('src'), outDir: `${out}/modules`},
      transformers: {before: [shortTemplates]},
    }),
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

/** An entry that only runs a module: its exports cost nothing, and no `sideEffects` list can drop it. */
const start = (file) => ({
  name: 'start',
  resolveId: (id) => (id === 'start' || id === file ? {id, moduleSideEffects: true} : null),
  load: (id) => (id === 'start' ? `import ${JSON.stringify(file)};` : null),
});

/** One classic script from the built modules: everything inside, nothing left on the page. */
export const bundle = (name, input, out = 'dist') => ({
  input: 'start',
  plugins: [
    start(at(out, 'modules', input)),
    litQuiet(at(out, 'modules/parts/trusted-types.js')),
    leanLibraries(),
    nodeResolve({browser: true}),
    chainMaps(at(out, 'modules')),
  ],
  output: {
    file: at(out, `${name}.js`),
    format: 'iife',
    ...around,
    sourcemap: true,
    sourcemapPathTransform,
    plugins: [terser({ecma: 2021, compress: {passes: 3}, format: {ascii_only: true, preamble, comments: false}})],
  },
});

/** All script-tag bundles: every widget in one, and each alone. */
export const bundles = (out = 'dist') => [
  bundle('smart-meditation', 'define.js', out),
  ...widgets().map(({name}) => bundle(name, `define/${name}.js`, out)),
];

export default [modules(), ...bundles()];
