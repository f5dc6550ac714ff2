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

/**
 * A chunk passes itself and the integrities of the chunks that only it loads to the function on its own script element. An image
 * named `currentScript` would shadow the property.
 */
const chunkBanner = '((smDefine)=>{';
const chunkFooter = `})((part=>(needs,run)=>part(needs,run,'${INTEGRITIES}'))(Object.getOwnPropertyDescriptor(Document.prototype,'currentScript').get.call(document)['sm:part']));`;

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

/** The files that can be reached from a file, itself included, by following the lists of `files` around the file `without`. */
function reachableFrom(start, files, without) {
  const found = new Set([start]);
  for (const file of found) for (const next of files.get(file) ?? []) if (next !== without) found.add(next);
  return found;
}

/** The files that each chunk loads, by import or by `import()`, without those that are always loaded before it. */
function filesByChunk(chunks, entry) {
  const all = new Map(chunks.map((chunk) => [chunk.fileName, [...chunk.imports, ...chunk.dynamicImports]]));
  const imported = new Map(chunks.map(({fileName, imports}) => [fileName, imports]));
  /** The chunks on every way from the entry to a chunk, with what they import. */
  const loadedBefore = (file) =>
    new Set(
      [...all.keys()]
        .filter((one) => one !== file && !reachableFrom(entry, all, one).has(file))
        .flatMap((one) => [...reachableFrom(one, imported)]),
    );
  return new Map(
    [...all].map(([file, loaded]) => {
      const before = file === entry ? new Set() : loadedBefore(file);
      return [file, loaded.filter((one) => !before.has(one))];
    }),
  );
}

/** The files that load themselves through others. */
const filesInCycles = (files) =>
  [...files.keys()].filter((file) => files.get(file).some((one) => reachableFrom(one, files).has(file)));

/**
 * Writes the integrities of the chunks that the entry loads into the entry, and those of other chunks into the chunks that load
 * them, so that the hash of the entry covers all files and the entry does not name each of them. The tables are at the end, so that
 * the source maps stay correct. Runs after minifying.
 */
export const chunkIntegrities = () => ({
  name: 'chunk-integrities',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter(({type}) => type === 'chunk');
    const entry = chunks.find(({isEntry}) => isEntry);
    const files = filesByChunk(
      chunks.map((chunk) => ({...chunk, imports: chunk.imports.filter((one) => one !== entry.fileName)})),
      entry.fileName,
    );
    const inEntry = new Set([...files.get(entry.fileName), ...filesInCycles(files)]);
    const hashes = new Map();
    const hashOf = (file) => {
      if (!hashes.has(file)) {
        writeTable(
          bundle[file],
          files.get(file).filter((one) => !inEntry.has(one)),
        );
        hashes.set(file, integrityOf(bundle[file].code));
      }
      return hashes.get(file);
    };
    const writeTable = (chunk, names) => {
      const table = JSON.stringify(Object.fromEntries(names.sort().map((name) => [name, hashOf(name)])));
      chunk.code = chunk.code.replace(new RegExp(`(["'])${INTEGRITIES}\\1`), () => table);
    };
    writeTable(entry, [...inEntry]);
  },
});
