import {readFileSync, readdirSync} from 'node:fs';
import {integrityOf} from '../integrity.mjs';
import {at} from '../../project/root.mjs';
import {languages} from '../../project/locales.mjs';

/** Id of the virtual entry module of a script. */
export const SCRIPT_ENTRY = 'script-entry';
const SETUP = 'script-setup';

/** The subresource integrity of every locale file, by language. Locale files are built before the scripts. */
const localeIntegrities = (out) =>
  Object.fromEntries(languages().map((name) => [name, integrityOf(readFileSync(at(out, `locales/${name}.json`)))]));

/**
 * The modules with styles, then those with texts. The entry imports them first, so that they are next to each other in the script:
 * similar text compresses better. Rollup still includes only what is used.
 */
const textModules = (modules) => {
  const files = readdirSync(modules, {recursive: true}).sort();
  return ['.styles.js', '.strings.js'].flatMap((kind) =>
    files.filter((file) => file.endsWith(kind)).map((file) => `${modules}/${file}`),
  );
};

const entryCode = (modules, file) =>
  [...textModules(modules), SETUP, file].map((id) => `import ${JSON.stringify(id)};`).join('\n');

/** `smEntry` is declared by the wrapper of `chunks.mjs`. */
const loaderCode = `smEntry.require = new ChunkLoader({
  ...location,
  entry: {name: 'smart-meditation', exports: smEntry.exports},
  get integrities() { return smEntry.integrities; },
}).require;`;

const setupCode = (modules, out, withLoader) => `
import {registerLocaleLoaders} from ${JSON.stringify(`${modules}/element/settings/locale-loader.js`)};
import {registerSealedScript} from ${JSON.stringify(`${modules}/element/settings/sealed-script.js`)};
import {scriptLocation} from ${JSON.stringify(`${modules}/loader/script-location.js`)};
${withLoader ? `import {ChunkLoader} from ${JSON.stringify(`${modules}/loader/chunk-loader.js`)};` : ''}
const location = scriptLocation();
${withLoader ? loaderCode : ''}
registerLocaleLoaders(location.base, ${JSON.stringify(localeIntegrities(out))});
registerSealedScript(location.base, ${JSON.stringify(integrityOf(readFileSync(at(out, 'sealed.js'))))});
`;

/**
 * The virtual entry of a script: sets up the chunk loader, if the script has one, and the other files next to it, then imports a
 * module. `sideEffects` lists do not remove it.
 * @param isAlone true for a script that loads no other file.
 */
export const scriptEntry = (file, out, {withLoader, isAlone = false}) => ({
  name: 'script-entry',
  resolveId(id, importer) {
    if ([SCRIPT_ENTRY, SETUP, file].includes(id)) return {id, moduleSideEffects: true};
    return importer === SCRIPT_ENTRY ? {id, moduleSideEffects: false} : null;
  },
  load(id) {
    const setup = () => (isAlone ? '' : setupCode(at(out, 'modules'), out, withLoader));
    const code = {[SCRIPT_ENTRY]: () => entryCode(at(out, 'modules'), file), [SETUP]: setup};
    return code[id] ? {code: code[id](), map: {mappings: ''}} : null;
  },
});
