import {basename} from 'node:path';
import {integrityOf} from '../integrity.mjs';

/** Folder of the chunk files, next to `smart-meditation.js`. */
const FOLDER = 'parts';
const INTEGRITIES = '__INTEGRITIES__';

/**
 * Opens the entry: an object with its exports, which chunks import, and the AMD functions. `smEntry.require` is set by the virtual
 * module that `tools/build/rollup/script-entry.mjs` adds. It is called a microtask later, when `smEntry.integrities` is set.
 */
const entryBanner =
  'const smEntry={exports:{__proto__:null}},smDefine=(needs,run)=>run(...needs.map((need)=>need==="exports"?smEntry.exports:(...words)=>{Promise.resolve().then(()=>smEntry.require(...words))}));';
const entryFooter = `smEntry.integrities='${INTEGRITIES}';`;

/** A chunk passes itself to the function on its own script element. An image named `currentScript` would shadow the property. */
const chunkBanner = '((smDefine)=>{';
const chunkFooter =
  "})(Object.getOwnPropertyDescriptor(Document.prototype,'currentScript').get.call(document)['sm:part']);";

/** File name of a chunk: the widget and the module that is loaded, or the package. */
function chunkName({facadeModuleId, moduleIds}) {
  const id = facadeModuleId ?? moduleIds.at(-1);
  const [, packageName] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
  const [, widget] = /\/widgets\/([^/]+)\//.exec(id) ?? [];
  const name = packageName?.replace('/', '-') ?? basename(id, '.js');
  return `${FOLDER}/${[widget, name].filter(Boolean).join('-').replaceAll('.', '-')}.js`;
}

/**
 * Output options for a script that is split into chunks by Rollup: AMD, whose functions the wrapper and `src/loader` provide.
 * @param boundary code around the entry.
 * @param intros code at the beginning of the entry and of each other chunk.
 */
export const chunkedOutput = (boundary, intros) => ({
  format: 'amd',
  amd: {define: 'smDefine'},
  entryFileNames: '[name].js',
  chunkFileNames: chunkName,
  intro: ({isEntry}) => (isEntry ? intros.entry : intros.chunk),
  banner: ({isEntry}) => (isEntry ? `${boundary.banner}{${entryBanner}` : chunkBanner),
  footer: ({isEntry}) => (isEntry ? `${entryFooter}}${boundary.footer}` : chunkFooter),
});

/** Writes the integrity of every chunk into the entry. The table is at the end, so the source map stays correct. Runs after minifying. */
export const chunkIntegrities = () => ({
  name: 'chunk-integrities',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({type}) => type === 'chunk');
    const pairs = chunks.filter(({isEntry}) => !isEntry).map(({fileName, code}) => [fileName, integrityOf(code)]);
    const table = JSON.stringify(Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1))));
    for (const chunk of chunks)
      if (chunk.isEntry) chunk.code = chunk.code.replace(new RegExp(`(["'])${INTEGRITIES}\\1`), () => table);
  },
});
