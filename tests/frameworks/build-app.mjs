import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {at} from '../../tools/project/root.mjs';
import {node} from '../../tools/project/run.mjs';

const here = at('tests/frameworks');
const require = createRequire(`${here}/package.json`);
const load = (path) => import(pathToFileURL(`${here}/node_modules/${path}`).href);
const bin = (path) => `${here}/node_modules/${path}`;

/** The type check of each app: `[program, ...arguments]`. Angular's compiler also writes the input of Vite. */
const compilers = {
  plain: [bin('typescript/bin/tsc'), '-p', 'plain'],
  react: [bin('typescript/bin/tsc'), '-p', 'react'],
  vue: [bin('vue-tsc/bin/vue-tsc.js'), '-p', 'vue'],
  svelte: [
    bin('svelte-check/bin/svelte-check'),
    '--tsconfig',
    `${here}/svelte/tsconfig.json`,
    '--workspace',
    'svelte',
    '--output',
    'human',
  ],
  angular: [bin('@angular/compiler-cli/bundles/src/bin/ngc.js'), '-p', 'angular'],
};

/** The apps, by folder name. */
export const apps = Object.keys(compilers);

/** Runs the app's compiler and resolves with its exit code and output. */
export const check = (app) => node(compilers[app], {cwd: here});

const compiledVue = (tag) => tag.startsWith('sm-');

async function pluginsOf(app) {
  if (app === 'svelte') return [(await load('@sveltejs/vite-plugin-svelte/src/index.js')).svelte({configFile: false})];
  return app === 'vue' ? [vueFiles(require('vue/compiler-sfc'))] : [];
}

/** Compiles single-file components with Vue's compiler: template and script in one file, no styles. */
const vueFiles = ({parse, compileScript}) => ({
  name: 'vue-files',
  transform(code, id) {
    if (!id.endsWith('.vue')) return null;
    const {descriptor} = parse(code, {filename: id});
    const options = {id, inlineTemplate: true, templateOptions: {compilerOptions: {isCustomElement: compiledVue}}};
    return {code: compileScript(descriptor, options).content, map: null, moduleType: 'ts'};
  },
});

/** Builds an app with Vite into `.cache/frameworks/<app>` and resolves with the output files. */
export async function build(app, {root = `${here}/${app}`, ...options} = {}) {
  const {build: bundle} = await load('vite/dist/node/index.js');
  const outDir = at('.cache/frameworks', options.name ?? app);
  const define = {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  };
  const {output} = await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    define,
    plugins: await pluginsOf(app),
    build: {outDir, emptyOutDir: true, ...options.build},
    ssr: options.ssr,
  });
  return {outDir, output};
}
